import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  noSiteInPreview,
  notAFolder,
  notAnEmptyFolder,
  nothingSaid,
  wordsAndCommit,
} from '../../words/terminal-english.ts';
import type { Subcommand } from './subcommands.ts';
import { EXIT } from './terminal.ts';
import { takesASite } from './write-site.ts';

type Given = Parameters<Subcommand['run']>[0];

/** `sayso say WORDS…`: the same commands as everywhere, on a clone on this machine. */
export const saySubcommand: Subcommand = {
  name: 'say',
  usage: 'say WORDS…',
  about: 'Carries out what you say in the clone you are in: sayso say "Unzip"',
  options: {
    commit: {
      type: 'string',
      value: 'REV',
      about: 'Takes the words from the message of a commit.',
    },
    preview: { type: 'boolean', about: 'Shows what would happen, and changes nothing.' },
    in: { type: 'string', value: 'DIR', about: 'The clone, where it is not the current folder.' },
    site: { type: 'string', value: 'DIR', about: 'Writes the site there, where one is built.' },
    openlearn: { type: 'string', value: 'DIR', about: 'Takes units from a folder first.' },
    json: { type: 'boolean', about: 'Answers in JSON, for programs.' },
  },
  async run(given, terminal) {
    const { words, texts, flags } = given;
    const at = (path: string | undefined) =>
      path === undefined ? undefined : resolve(terminal.folder, path);
    const wrong = await problemIn(given, at);
    if (wrong !== undefined) {
      terminal.error(wrong);
      return EXIT.notUnderstood;
    }
    // Not before it is needed: help and mistakes should answer at once.
    const { say } = await import('./say.ts');
    return say(
      {
        words: words.join(' '),
        commit: texts.commit,
        folder: at(texts.in) ?? terminal.folder,
        preview: flags.has('preview'),
        json: flags.has('json'),
        site: at(texts.site),
        openlearn: at(texts.openlearn),
      },
      terminal,
    );
  },
};

async function problemIn(
  { words, texts, flags }: Given,
  at: (path: string | undefined) => string | undefined,
): Promise<string | undefined> {
  const hasWords = words.some((word) => word.trim() !== '');
  if (hasWords && texts.commit !== undefined) return wordsAndCommit();
  if (!hasWords && texts.commit === undefined) return nothingSaid();
  if (flags.has('preview') && texts.site !== undefined) return noSiteInPreview();
  for (const option of ['in', 'openlearn']) {
    const path = at(texts[option]);
    if (path !== undefined && !(await isFolder(path))) {
      return notAFolder({ option: `--${option}`, path });
    }
  }
  const site = at(texts.site);
  return site === undefined || (await takesASite(site))
    ? undefined
    : notAnEmptyFolder({ path: site });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
