import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { FOREIGN_RULES, type ForeignRules } from '../git/foreign/foreign-rules.ts';
import { listOfPatterns } from '../language/read-patterns.ts';
import { readAsked } from './borrow/asked.ts';
import { BORROW_LIMITS, type BorrowLimits } from './borrow/borrow-limits.ts';
import { mistakesInWords } from './borrow/mistakes-in-words.ts';
import { BORROW_FILE } from './borrow/places.ts';
import { planBorrow } from './borrow/plan-borrow.ts';
import { placeOf, rulesHere } from './merge-binder/place-of.ts';

/**
 * `Borrow from owner/name: notebooks/**`, `Borrow`: copies files of other repositories at one commit, with where they
 * come from; said again, it brings what is new and keeps what people wrote.
 */
export function createBorrow(
  rules: ForeignRules = FOREIGN_RULES,
  limits: BorrowLimits = BORROW_LIMITS,
): Command {
  return {
    name: 'borrow',
    phrases: [
      'Borrow [from {warehouse} [{files}] [into {folder}]]',
      'Borrow {files} from {warehouse} [into {folder}]',
    ],
    parameters: {
      warehouse: {
        type: 'repository',
        label: 'Repository',
        hint: 'Whose files you want: “owner/name”, “owner/name@branch”, or its address. Leave it empty to bring all that you borrow up to date.',
        example: 'jupyter/notebook',
      },
      files: {
        type: 'patterns',
        label: 'Files',
        hint: 'Which files, as in a .gitignore: “notebooks/” is a folder, “*.ipynb” all notebooks, and “!drafts/” leaves something out. The last one that fits counts.',
        example: 'docs/source/examples/**',
      },
      folder: {
        type: 'folder',
        label: 'Folder',
        hint: 'Where the files go. Leave it empty to have them where they lie there.',
        example: 'borrowed',
      },
    },
    inCommits: 'yes',
    about:
      'Copies files of another repository, with where they come from, and keeps them up to date.',
    examples: [
      {
        say: 'Borrow from jupyter/notebook: docs/source/examples/**',
        does: 'copies everything in that folder, and notes its origin and licence',
      },
      {
        say: 'Borrow from jupyter/notebook: *.ipynb !old/ into borrowed',
        does: 'copies all notebooks but those in folders called “old”',
      },
      { say: 'Borrow', does: 'brings all that you borrow up to date, and keeps what you wrote' },
    ],
    needs: 'write',
    plan: (invocation, context) => plan(invocation, { rules, limits }, context),
  };
}

async function plan(
  { arguments: { warehouse, files = '', folder } }: Invocation,
  { rules, limits }: { readonly rules: ForeignRules; readonly limits: BorrowLimits },
  context: PlanContext,
): Promise<Plan> {
  const here = placeOf(context.facts);
  const said =
    warehouse === undefined
      ? undefined
      : { from: warehouse, patterns: listOfPatterns(files), into: folder };
  const asked = readAsked(said, await context.tree.readText(BORROW_FILE), here);
  switch (asked.kind) {
    case 'no-file':
      return { kind: 'refuse', said: { say: 'borrowNoList' } };
    case 'mistakes':
      return {
        kind: 'refuse',
        said: {
          say: 'borrowMistakes',
          mistakes: mistakesInWords(asked.mistakes),
          when: 'said',
        },
      };
    case 'asked':
      return planBorrow(asked, { rules: rulesHere(rules, here), limits }, context);
  }
}
