import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { FOREIGN_RULES, type ForeignRules } from '../git/foreign/foreign-rules.ts';
import { placeOf, rulesHere } from './merge-binder/place-of.ts';
import { planMerge } from './merge-binder/plan-merge.ts';
import type { SaidSource } from './merge-binder/preferred-ids.ts';
import { type Here, readSourceWord, type SourceWord } from './merge-binder/source-word.ts';

/** `Merge Binder`, `Merge Binder: owner/a owner/b`: makes one environment for Binder of several. */
export function createMergeBinder(rules: ForeignRules = FOREIGN_RULES): Command {
  return {
    name: 'merge-binder',
    phrases: [
      'Merge Binder [of {sources}] [prefer {preferred}]',
      'Merge Binder: [{sources}] [prefer {preferred}]',
      'Merge Binder [of {sources}] preferring {preferred}',
      'Merge Binder: [{sources}] preferring {preferred}',
    ],
    parameters: {
      sources: {
        type: 'sources',
        label: 'Sources',
        hint: 'One on a line: “owner/name”, “owner/name@branch”, “owner/name:folder”, an address on GitHub or GitLab, a gist, or a folder of this repository. Leave it empty for all folders whose names begin with “binder_”.',
        example: 'binder-examples/r',
      },
      preferred: {
        type: 'sources',
        label: 'Preferred',
        hint: 'Which source wins where two want different things. Leave it empty for the first one.',
        example: 'binder-examples/r',
      },
    },
    inCommits: 'yes',
    about:
      'Makes one environment for Binder out of several, and tells what in them does not go together.',
    examples: [
      { say: 'Merge Binder', does: 'merges all folders whose names begin with “binder_”' },
      {
        say: 'Merge Binder: binder-examples/conda binder-examples/r@master',
        does: 'merges the environments of two other repositories',
      },
    ],
    needs: 'write',
    plan: (invocation, context) => plan(invocation, rules, context),
  };
}

async function plan(
  { arguments: { sources = '', preferred = '' } }: Invocation,
  rules: ForeignRules,
  context: PlanContext,
): Promise<Plan> {
  const here = placeOf(context.facts);
  const said = read(sources, here);
  const wins = read(preferred, here);
  const unclear = [...said, ...wins].flatMap(({ word }) => (word.kind === 'unclear' ? [word] : []));
  if (unclear.length > 0) {
    return { kind: 'refuse', said: { say: 'mergeBinderUnclear', sources: unclear } };
  }
  const asked = { sources: understood(said).map(({ word }) => word), preferred: understood(wins) };
  return planMerge(asked, rulesHere(rules, here), context);
}

type Read = { readonly text: string; readonly word: SourceWord };

function read(words: string, here: Here): readonly Read[] {
  const texts = words.split(' ').filter((text) => text !== '');
  return texts.map((text) => ({ text, word: readSourceWord(text, here) }));
}

function understood(words: readonly Read[]): readonly SaidSource[] {
  return words.flatMap(({ text, word }) => (word.kind === 'unclear' ? [] : [{ text, word }]));
}
