import { resolve } from 'node:path';
import { nameAndFolder } from '../../../words/terminal-template.ts';
import type { Subcommand } from '../subcommands.ts';
import { EXIT } from '../terminal.ts';

/** `sayso template export NAME DIR`: a shipped template, as a repository of one's own. */
export const templateExportSubcommand: Subcommand = {
  name: 'template export',
  usage: 'template export NAME DIR',
  about:
    'Writes a template that comes with Sayso into a new folder, as a repository to put on GitHub.',
  options: {},
  async run({ words }, terminal) {
    const [name, said, ...more] = words;
    const { exportTemplate, templateNames } = await import('./export-template.ts');
    if (name === undefined || said === undefined || more.length > 0) {
      terminal.error(nameAndFolder({ names: await templateNames() }));
      return EXIT.notUnderstood;
    }
    return exportTemplate({ name, said, folder: resolve(terminal.folder, said) }, terminal);
  },
};
