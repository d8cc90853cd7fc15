import { z } from 'zod';
import {
  append,
  copy,
  line,
  move,
  path,
  remove,
  reveal,
  say,
} from '../../settings-file/file-steps.ts';
import { check, condition, name, phrases, things } from './check-schema.ts';
import { language, text } from './text-schema.ts';

/** The file's word for what a way brings about; nobody awaits a schema. */
const THEN = 'then';

const MOST_STEPS = 300;
const MOST_WAYS = 60;
const MOST_EFFECTS = 20;
const MOST_HINTS = 20;
const MOST_PARTS = 30;
const MOST_OTHERWISE = 60;

const openIssue = z
  .strictObject({
    'open-issue': text.describe('The title of the issue.'),
    body: text.optional().describe('What stands in it, as Markdown.'),
  })
  .describe('Opens an issue.');

const congratulate = z
  .strictObject({ congratulate: text.describe('What is said to the learner.') })
  .describe('Says something nice above the next page.');

const get = z
  .strictObject({ get: things.describe('What one has from now on.') })
  .describe('Gives the learner a thing, which checks can ask for with "has".');

const lose = z
  .strictObject({ lose: things.describe('What one has no more.') })
  .describe('Takes a thing from the learner.');

const speak = z
  .strictObject({ language: language.describe('One of the languages of this tutorial.') })
  .describe('Goes on in another language.');

/** What may happen in the repository, and be said. */
const outward = [
  copy,
  move,
  remove,
  reveal.extend({
    'from-branch': line
      .optional()
      .describe('The branch that holds it; without this, the one that "scaffolding" names.'),
  }),
  append,
  say,
  openIssue,
  congratulate,
] as const;

/** What may happen, by the key that names it; the schema of an effect is found by that key. */
export const effect = z.union([...outward, get, lose, speak]);

const effects = z.array(effect).min(1).max(MOST_EFFECTS);
const stepName = name.describe('The name of a step.');

const way = z.strictObject({
  when: check.describe('What leads this way.'),
  if: condition.optional().describe('What must be so at that time, too.'),
  [THEN]: effects.optional().describe('What happens then, in this order.'),
  answer: text.optional().describe('Shown above the page of where one is then.'),
  go: stepName.optional().describe('The step it leads to; without this, one stays.'),
});

const otherwise = z.union([
  text,
  z
    .array(
      z.strictObject({
        said: phrases
          .optional()
          .describe('To which words; without this, to all. Places may stand in them: {thing}.'),
        answer: text.describe('What is answered.'),
      }),
    )
    .min(1)
    .max(MOST_OTHERWISE),
]);

/** With more places than these, it would take long to see whether a phrase is meant. */
const phraseWithPlaces = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^[\]{}]*(\{[^[\]{}]+\}[^[\]{}]*){0,2}$/);

const synonyms = z.record(phraseWithPlaces, phrases);

const ways = z.array(way).min(1).max(MOST_WAYS);
const show = z.enum(['readme', 'issue', 'both']);

const step = z.strictObject({
  step: name.describe('The name of this step, which no other has: small letters, digits, hyphens.'),
  title: text.optional().describe('What people see it called.'),
  text: path
    .optional()
    .describe('The Markdown file to show; without this, .github/steps/NAME.md, by the name above.'),
  show: show.optional().describe('Where this step is shown, if not where all are.'),
  also: z
    .array(
      z.strictObject({
        if: condition.describe('What must be so.'),
        text: text.describe('What stands there then, as Markdown.'),
      }),
    )
    .min(1)
    .max(MOST_PARTS)
    .optional()
    .describe('What stands below its text only while something is so.'),
  done: check.optional().describe('What counts as done. Without this: the learner says "Next".'),
  hints: z
    .array(text)
    .min(1)
    .max(MOST_HINTS)
    .optional()
    .describe('Shown one after the other to learners who say "Hint".'),
  [THEN]: effects.optional().describe('What happens when it is done, in this order.'),
  answer: text.optional().describe('Shown above the next page when it is done.'),
  next: stepName.optional().describe('The step after it; without this, the one below.'),
  ways: ways.optional().describe('More ways out of this step, or within it; the first that fits.'),
  end: z.literal(true).optional().describe('The tutorial is over when somebody gets here.'),
});

/** The shape of `.github/tutorial.yml`, with what editors show beside each key. */
export const tutorialSchema = z
  .strictObject({
    title: text.describe('What the tutorial is called.'),
    language: language.optional().describe('The language of texts that say none. Default: en'),
    languages: z
      .array(language)
      .min(1)
      .max(20)
      .optional()
      .describe('All languages there are texts in, where there are several: [en, de].'),
    show: show
      .optional()
      .describe('Where steps are shown: "readme" (the default), "issue", or "both".'),
    learners: z
      .enum(['one', 'each'])
      .optional()
      .describe(
        '"one" (the default): the repository has one progress. "each": everybody has their own, shown in an issue of theirs.',
      ),
    scaffolding: line
      .optional()
      .describe('The hidden branch that "reveal" takes files from. Default: scaffolding'),
    otherwise: otherwise
      .optional()
      .describe('The answer to words that lead nowhere; or a list, of which the first that fits.'),
    synonyms: synonyms
      .optional()
      .describe(
        'What else is said for phrases: "Take {thing}": ["Get {thing}", "Pick {thing} up"].',
      ),
    things: z
      .record(z.string().min(1).max(60), text)
      .optional()
      .describe('What things are called when learners are told what they have.'),
    begin: z
      .array(z.union(outward))
      .min(1)
      .max(MOST_EFFECTS)
      .optional()
      .describe('What happens when somebody begins, before the first page is shown.'),
    steps: z.array(step).min(1).max(MOST_STEPS).describe('The steps, the first one first.'),
    anywhere: ways.optional().describe('Ways that count in every step, after its own.'),
  })
  .describe('A stepped course, or a world to walk around in.');

export type TutorialFile = z.output<typeof tutorialSchema>;
export type StepInFile = TutorialFile['steps'][number];
export type WayInFile = z.output<typeof way>;
export type EffectInFile = z.output<typeof effect>;

/** The JSON Schema by which editors complete and check the file (draft 2020-12). */
export function tutorialJsonSchema(): object {
  return {
    title: 'Sayso tutorial',
    ...z.toJSONSchema(tutorialSchema, { io: 'input', reused: 'ref' }),
  };
}
