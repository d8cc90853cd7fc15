import { resolve } from 'node:path';
import { oneFolderToImport } from '../../../words/terminal-tutorial-import.ts';
import type { Subcommand } from '../subcommands.ts';
import { EXIT } from '../terminal.ts';

/** `sayso tutorial import [DIR]`: a course in the layout of GitHub Skills becomes a tutorial. */
export const tutorialImportSubcommand: Subcommand = {
  name: 'tutorial import',
  usage: 'tutorial import [DIR]',
  about: 'Turns a course in the layout of GitHub Skills into a tutorial, and lists what differs.',
  options: {
    preview: { type: 'boolean', about: 'Shows what would be written, and writes nothing.' },
  },
  async run({ words, flags }, terminal) {
    const [said = '.', ...more] = words;
    if (more.length > 0) {
      terminal.error(oneFolderToImport());
      return EXIT.notUnderstood;
    }
    const { importTutorial } = await import('./import-tutorial.ts');
    const folder = resolve(terminal.folder, said);
    return importTutorial({ folder, said, isPreview: flags.has('preview') }, terminal);
  },
};
