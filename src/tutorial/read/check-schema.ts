import { z } from 'zod';
import { line, path } from '../../settings-file/file-steps.ts';
import { language } from './text-schema.ts';

const MOST_PHRASES = 30;
const MOST_CHECKS = 30;

/** A name that cannot be mistaken for something every object has, and that a file can be called by. */
export const name = z
  .string()
  .max(60)
  .regex(/^(?!constructor$|prototype$)[a-z][a-z0-9-]*$/);

const phrase = z.string().min(1).max(120);
const several = z.union([phrase, z.array(phrase).min(1).max(MOST_PHRASES)]);
const thing = z.string().min(1).max(60);

/** What is said: a phrase, several, or those of each language. */
export const phrases = z.union([several, z.record(language, several)]);
/** A thing or several. */
export const things = z.union([thing, z.array(thing).min(1).max(MOST_CHECKS)]);

const glob = path.describe('A path; * stands for a part of a name, ** for any folders.');

const file = z.strictObject({
  path: path.describe('The file to look into.'),
  contains: z.string().min(1).max(500).optional().describe('Words that stand in it.'),
  matches: z.string().min(1).max(200).optional().describe('A regular expression (RE2).'),
  branch: line.optional().describe('The branch it lies on. Without this: the main one.'),
});

const state = {
  added: glob.optional().describe('Files that were not there when the step began.'),
  changed: glob.optional().describe('Files that are not what they were when the step began.'),
  gone: glob.optional().describe('Files that were there when the step began.'),
  file: file.optional().describe('A file that is there, and what stands in it.'),
  has: things.optional().describe('Things that the learner has.'),
  been: name.optional().describe('A step where the learner has been.'),
  language: language.optional().describe('The language that the learner chose.'),
};

const events = {
  said: phrases
    .optional()
    .describe('Words that are said: "Go [to the] {place}", or a list of such phrases.'),
  commit: z
    .strictObject({
      touches: glob.optional().describe('A file that it touches. Without this: any.'),
      branch: line
        .optional()
        .describe('Another branch that it is on, or a pattern. Without this: the main one.'),
    })
    .optional()
    .describe('A commit, by what it touches and the branch it is on; {}: any on the main one.'),
  branch: line.optional().describe('A branch is made whose name fits this pattern.'),
  pull: z.enum(['opened', 'reviewed', 'merged']).optional().describe('A pull request.'),
  issue: z.enum(['opened', 'labelled', 'closed', 'commented']).optional().describe('An issue.'),
  title: line.optional().describe('Words in the title of that pull request or issue.'),
  from: line.optional().describe('The branch of that pull request, or a pattern.'),
  label: line.optional().describe('The label of that issue.'),
  site: z.literal('published').optional().describe('The site is published.'),
  command: name.optional().describe('A command of Sayso that is carried out, by its name: undo'),
};

type Joined<Atoms> = Atoms & {
  all?: Joined<Atoms>[] | undefined;
  any?: Joined<Atoms>[] | undefined;
  not?: Joined<Atoms> | undefined;
};

export type PhrasesInFile = z.output<typeof phrases>;
export type ConditionInFile = Joined<z.output<z.ZodObject<typeof state>>>;
export type CheckInFile = Joined<z.output<z.ZodObject<typeof state & typeof events>>>;

const oneCondition: z.ZodType<ConditionInFile> = z.lazy(() => condition);
const oneCheck: z.ZodType<CheckInFile> = z.lazy(() => check);

/** What can be looked up at any time. Several keys: all of them. */
export const condition = z.strictObject({ ...state, ...joining(oneCondition) });

/** What counts as done. Several keys: all of them. */
export const check = z.strictObject({ ...events, ...state, ...joining(oneCheck) });

function joining<Schema extends z.ZodType>(one: Schema) {
  const several = z.array(one).min(1).max(MOST_CHECKS).optional();
  return {
    all: several.describe('All of these.'),
    any: several.describe('At least one of these.'),
    not: one.optional().describe('What must not be so.'),
  };
}
