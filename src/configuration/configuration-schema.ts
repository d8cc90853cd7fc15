import { z } from 'zod';
import { append, copy, line, move, remove, reveal, say } from '../settings-file/file-steps.ts';

const MOST_PHRASES = 100;
const MOST_PAIRS = 50;
const MOST_STEPS = 50;

/** A name that cannot be mistaken for something every object has (`constructor`, `__proto__`). */
const NAME = /^(?!constructor$|prototype$)[a-z][a-z0-9-]*$/;

/**
 * A registry as images are named with: `ghcr.io`, `localhost:5000`. A first part without a dot, a port
 * or the name `localhost` would be taken for a folder of Docker Hub.
 * Source: the grammar of `distribution/reference`, and its `splitDockerDomain`.
 */
const REGISTRY =
  /^(?=[^:]*\.|[^:]*:|localhost$)[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*(?::[1-9][0-9]{0,4})?$/;

/** The rest of an image's name. Source: `path-component` in the grammar of `distribution/reference`. */
const IMAGE_NAME =
  /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;

/** A folder within the repository: no way out of it, nothing that a program could take for an option. */
const FOLDER =
  /^(?!-)(?!(?:[\s\S]*\/)?(?:\.\.?|\.[gG][iI][tT])(?:\/|$))(?:[^/\\\p{Cc}]+\/)*[^/\\\p{Cc}]+\/?$/u;

/** The same, or all of it: `.`. */
const FOLDER_OR_ALL = new RegExp(`^\\.$|${FOLDER.source}`, 'u');

const parameter = z.strictObject({
  type: z
    .enum(['url', 'file', 'folder', 'word', 'text'])
    .optional()
    .describe(
      'What may stand here. Without this, what the name says (file, folder, url, text) or a word.',
    ),
  label: line.optional().describe('What people see it called.'),
  hint: line.optional().describe('One sentence that helps to fill it.'),
  example: line.optional().describe('A value that works.'),
});

const phrase = z.strictObject({
  say: line.describe('What people say: words, {places} and [optional parts].'),
  about: line.describe('What it does, as one sentence for the help.'),
  language: z
    .enum(['en', 'de'])
    .optional()
    .describe(
      'Help tells it only to those who are answered in this language; it is heard from all.',
    ),
  parameters: z
    .record(z.string().regex(NAME), parameter)
    .optional()
    .describe('More about the {places} of the phrase, by name.'),
  steps: z
    .array(z.union([copy, move, remove, reveal, append, say]))
    .min(1)
    .max(MOST_STEPS)
    .describe('What happens, in this order. Later steps see what earlier ones did.'),
});

const pairFolder = z.string().max(500).regex(FOLDER_OR_ALL);
const textForm = z.enum(['markdown', 'script']);

const pair = z.strictObject({
  notebooks: pairFolder.describe('The folder of the notebooks; "." is the whole repository.'),
  as: z
    .union([textForm, z.array(textForm).min(1).max(2)])
    .describe(
      'What each of them is kept as besides: "markdown" is MyST Markdown, "script" a script of its language.',
    ),
  in: pairFolder
    .optional()
    .describe('The folder of those texts; without this, each is beside its notebook.'),
});

/** The shape of `.github/sayso.yml`, with what editors show beside each key. */
export const configurationSchema = z
  .strictObject({
    changes: z
      .enum(['direct', 'propose'])
      .optional()
      .describe(
        '"direct" (the default) commits to the main branch; "propose" opens a pull request.',
      ),
    publish: z
      .strictObject({
        on: z
          .enum(['push', 'word'])
          .optional()
          .describe('"push" (the default) publishes every change; "word" waits for Publish.'),
        as: z
          .array(z.enum(['pdf', 'epub']))
          .max(2)
          .optional()
          .describe('What the site offers to download: [pdf, epub]. An empty list: nothing.'),
      })
      .optional()
      .describe('When the site is published, and what it offers to download.'),
    units: z
      .strictObject({
        pages: z
          .enum(['markdown', 'commonmark', 'notebooks'])
          .optional()
          .describe(
            '"markdown" (the default) is MyST Markdown; "commonmark" is plain Markdown; "notebooks" is Jupyter notebooks, each with its Markdown.',
          ),
        with: z
          .array(z.enum(['media', 'database']))
          .max(2)
          .optional()
          .describe('"media" downloads sound and films too; "database" keeps units.db.'),
      })
      .optional()
      .describe('How units are brought in, where the words do not say it.'),
    binder: z
      .strictObject({
        merge: z
          .enum(['propose', 'direct'])
          .optional()
          .describe(
            '"propose" (the default) opens a pull request with what was merged; "direct" commits it.',
          ),
        environment: z
          .enum(['here', 'binder-build'])
          .optional()
          .describe(
            '"here" (the default) starts Binder from this branch; "binder-build" starts it from the branch of that name, and brings the files of this one in.',
          ),
        missing: z
          .enum(['leave', 'copy'])
          .optional()
          .describe(
            '"leave" (the default) only tells which files the scripts of other repositories need and this one lacks; "copy" brings them along.',
          ),
      })
      .optional()
      .describe('How Binder specifications are merged, and what launch links start from.'),
    build: z
      .enum(['on word', 'on merge'])
      .optional()
      .describe(
        '"on word" (the default) builds the image when somebody says Build image; "on merge" also after every merge of Binder specifications.',
      ),
    image: z
      .strictObject({
        registry: z
          .string()
          .max(200)
          .regex(REGISTRY)
          .optional()
          .describe('Where images are pushed to: a host, with a port if need be. Default: ghcr.io'),
        name: z
          .string()
          .max(200)
          .regex(IMAGE_NAME)
          .optional()
          .describe('The name of the image there, in small letters: owner/name'),
        folder: z
          .string()
          .max(500)
          .regex(FOLDER)
          .optional()
          .describe('The folder that the image is built of, where it is not the whole repository.'),
      })
      .optional()
      .describe('The image that Build image makes.'),
    pairs: z
      .array(pair)
      .max(MOST_PAIRS)
      .optional()
      .describe(
        'Notebooks and texts that say the same: when somebody changes one, the other follows.',
      ),
    story: line
      .optional()
      .describe('The story file that Play begins, where there are several: adventure.z5'),
    title: line.optional().describe('The title of the site.'),
    language: z
      .enum(['en', 'de'])
      .optional()
      .describe(
        'The language of replies, and of pages that do not say theirs: "en" (English, the default) or "de" (German).',
      ),
    'switched-off': z
      .array(z.string().regex(NAME))
      .max(MOST_PHRASES)
      .optional()
      .describe('Names of commands that this repository does not take: [undo].'),
    phrases: z.array(phrase).max(MOST_PHRASES).optional().describe('Commands of your own.'),
  })
  .describe('Settings of Sayso for one repository.');

export type ConfigurationFile = z.infer<typeof configurationSchema>;

/** The JSON Schema by which editors complete and check the file (draft 2020-12). */
export function configurationJsonSchema(): object {
  return { title: 'Sayso', ...z.toJSONSchema(configurationSchema, { io: 'input' }) };
}
