import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { RepositoryFacts } from '../engine/happening.ts';
import type { Plan } from '../engine/plan.ts';
import { FOREIGN_RULES, type ForeignRules } from '../git/foreign/foreign-rules.ts';
import { planMerge } from './merge-binder/plan-merge.ts';
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
  const [said, wins] = [sources, preferred].map((words) =>
    words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => readSourceWord(word, here)),
  );
  const asked = { sources: understood(said), preferred: understood(wins) };
  const unclear = [...(said ?? []), ...(wins ?? [])].filter(({ kind }) => kind === 'unclear');
  if (unclear.length > 0) {
    const words = unclear.flatMap((one) => (one.kind === 'unclear' ? [one] : []));
    return { kind: 'refuse', said: { say: 'mergeBinderUnclear', sources: words } };
  }
  const own = rules.hosts.includes(new URL(here.server).hostname) ? undefined : here.server;
  return planMerge(asked, { own, ...rules }, context);
}

function understood(words: readonly SourceWord[] = []) {
  return words.filter((one) => one.kind !== 'unclear');
}

/** `owner/name` lies on the server of this repository; for one on a disk, on github.com. */
function placeOf({ cloneUrl, owner, name }: RepositoryFacts): Here {
  const url = /^https?:\/\//.test(cloneUrl) ? URL.parse(cloneUrl) : null;
  return { server: url?.origin ?? 'https://github.com', owner, name };
}
