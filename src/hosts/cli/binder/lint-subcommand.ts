import { resolve } from 'node:path';
import { oneFolderToLint } from '../../../words/terminal-binder.ts';
import type { Subcommand } from '../subcommands.ts';
import { EXIT } from '../terminal.ts';

/** `sayso binder lint DIR`: what Binder would do with a folder on this machine. */
export const binderLintSubcommand: Subcommand = {
  name: 'binder lint',
  usage: 'binder lint DIR',
  about: 'Tells what Binder would refuse in a folder, what it passes over, and what may surprise.',
  options: { json: { type: 'boolean', about: 'Answers in JSON, for programs.' } },
  async run({ words, flags }, terminal) {
    const [said, ...more] = words;
    if (said === undefined || more.length > 0) {
      terminal.error(oneFolderToLint());
      return EXIT.notUnderstood;
    }
    const { lintFolder } = await import('./lint-folder.ts');
    return lintFolder(
      { folder: resolve(terminal.folder, said), said, json: flags.has('json') },
      terminal,
    );
  },
};
