import { z } from 'zod';
import { line, path } from '../../settings-file/file-steps.ts';
import { name } from '../read/check-schema.ts';

const MOST_TURNS = 1_000;
const MOST_SAID = 200;
const MOST_EXPECTED = 30;

const words = z.string().min(1).max(500);
const several = z.union([words, z.array(words).min(1).max(MOST_EXPECTED)]);
/** A login as GitHub has them; that of whoever made the repository is `you`. */
const login = z
  .string()
  .max(39)
  .regex(/^[a-z0-9][a-z0-9-]*$/i);

const expected = z
  .strictObject({
    step: name.optional().describe('The step one is at then.'),
    page: several.optional().describe('Words that the page shows then.'),
    'not-page': several.optional().describe('Words that the page does not show.'),
    answer: several.optional().describe('Words of the answer.'),
    'not-answer': several.optional().describe('Words that the answer does not have.'),
    has: several.optional().describe('Things that one has then.'),
    lacks: several.optional().describe('Things that one does not have.'),
    files: z
      .record(path, z.union([words, z.null()]))
      .optional()
      .describe('Files that are there, each with words that stand in it; null: it is not there.'),
    finished: z.boolean().optional().describe('Whether the tutorial is over.'),
  })
  .describe('What is so after this turn.');

const common = {
  expect: expected.optional(),
  by: login.optional().describe('Who does it. Without this: you, who made the repository.'),
};

const say = z
  .strictObject({
    say: z
      .union([line, z.array(line).min(1).max(MOST_SAID)])
      .describe('The title of a new issue, or several, one after the other.'),
    ...common,
  })
  .describe('Somebody says something.');

const commit = z
  .strictObject({
    commit: z
      .record(path, z.union([z.string().max(100_000), z.null()]))
      .describe('What files hold from then on; null: the file is deleted.'),
    message: line.optional().describe('What the commit says. Without this: Update FILE.'),
    'to-branch': line.optional().describe('The branch, where that is not the default one.'),
    ...common,
  })
  .describe('Somebody changes files.');

const branch = z
  .strictObject({ branch: line.describe('Its name.'), ...common })
  .describe('Somebody makes a branch.');

const pull = z
  .strictObject({
    pull: z.enum(['opened', 'reviewed', 'merged']).describe('What is done with it.'),
    'from-branch': line.optional().describe('Its branch. Without this: the one made last.'),
    title: line.optional().describe('Its title.'),
    ...common,
  })
  .describe('Somebody does something with a pull request.');

const issue = z
  .strictObject({
    issue: z.enum(['opened', 'labelled', 'closed', 'commented']).describe('What is done with it.'),
    title: line.optional().describe('Its title; one that is there, or that of a new one.'),
    label: line.optional().describe('The label it gets.'),
    text: words.optional().describe('What the comment says.'),
    ...common,
  })
  .describe('Somebody does something with an issue.');

export const turn = z.union([say, commit, branch, pull, issue]);

/** The shape of `.github/tutorial-test.yml`. */
export const scriptSchema = z
  .strictObject({
    turns: z.array(turn).min(1).max(MOST_TURNS).describe('What people do, in order.'),
  })
  .describe('A tutorial played from beginning to end, and what has to come of it.');

export type TurnInFile = z.output<typeof turn>;
export type ExpectedInFile = z.output<typeof expected>;

/** The JSON Schema by which editors complete and check a script (draft 2020-12). */
export function scriptJsonSchema(): object {
  return {
    title: 'Sayso tutorial test',
    ...z.toJSONSchema(scriptSchema, { io: 'input', reused: 'ref' }),
  };
}
