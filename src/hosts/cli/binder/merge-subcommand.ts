import { basename, join, resolve } from 'node:path';
import { noFoldersToMerge, noOut, notOneOf } from '../../../words/terminal-binder.ts';
import type { Subcommand } from '../subcommands.ts';
import { EXIT } from '../terminal.ts';

/** Options that take one word, and which. */
const CHOICES = {
  dormant: 'fold',
  hashes: 'strip',
  missing: 'copy',
  'julia-and-r': 'bridge',
} as const;

/** `sayso binder merge DIR… --out DIR`: merges folders on this machine, with no repository at all. */
export const binderMergeSubcommand: Subcommand = {
  name: 'binder merge',
  usage: 'binder merge DIR… --out DIR',
  about: 'Makes one environment for Binder of several, and tells what does not go together.',
  options: {
    out: {
      type: 'string',
      value: 'DIR',
      about: 'Writes DIR/binder, or DIR itself where it is called binder.',
    },
    prefer: {
      type: 'string',
      value: 'ID,…',
      about: 'Which of them win where two want different things.',
    },
    dormant: {
      type: 'string',
      value: 'fold',
      about: 'Takes in lists that Binder passes over in their own folder.',
    },
    hashes: { type: 'string', value: 'strip', about: 'Takes the hashes off lists for pip.' },
    missing: {
      type: 'string',
      value: 'copy',
      about: 'Brings along what scripts need of their own folders.',
    },
    'julia-and-r': { type: 'string', value: 'bridge', about: 'Brings R by conda beside Julia.' },
    force: { type: 'boolean', about: 'Writes over what somebody changed in a former result.' },
    json: { type: 'boolean', about: 'Answers in JSON, for programs.' },
  },
  async run({ words, texts, flags }, terminal) {
    const { out } = texts;
    const wrong = mistakeIn(words, texts);
    if (wrong !== undefined || out === undefined) {
      terminal.error(wrong ?? noOut());
      return EXIT.notUnderstood;
    }
    const at = resolve(terminal.folder, out);
    // Not before it is needed: help and mistakes should answer at once.
    const { mergeFolders } = await import('./merge-folders.ts');
    return mergeFolders(
      {
        said: words,
        folder: /^\.?binder$/.test(basename(at)) ? at : join(at, 'binder'),
        prefer: (texts.prefer ?? '').split(',').filter((id) => id !== ''),
        choices: {
          ...(texts.dormant === undefined ? {} : { dormant: 'fold' }),
          ...(texts.hashes === undefined ? {} : { hashes: 'strip' }),
          ...(texts.missing === undefined ? {} : { missing: 'copy' }),
          ...(texts['julia-and-r'] === undefined ? {} : { juliaAndR: 'bridge' }),
        },
        force: flags.has('force'),
        json: flags.has('json'),
      },
      terminal,
    );
  },
};

function mistakeIn(
  words: readonly string[],
  texts: Readonly<Record<string, string>>,
): string | undefined {
  for (const [option, known] of Object.entries(CHOICES)) {
    const value = texts[option];
    if (value !== undefined && value !== known) {
      return notOneOf({ option: `--${option}`, value, known });
    }
  }
  return words.length === 0 ? noFoldersToMerge() : undefined;
}
