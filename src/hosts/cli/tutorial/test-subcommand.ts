import { resolve } from 'node:path';
import { oneFolderToPlay } from '../../../words/terminal-tutorial-play.ts';
import type { Subcommand } from '../subcommands.ts';
import { EXIT } from '../terminal.ts';

/** `sayso tutorial test [DIR]`: plays a tutorial from its own scripts, on this machine. */
export const tutorialTestSubcommand: Subcommand = {
  name: 'tutorial test',
  usage: 'tutorial test [DIR]',
  about: 'Plays a tutorial from its script (.github/tutorial-test.yml), and shows each page.',
  options: {
    quiet: { type: 'boolean', about: 'Shows only turns that did not come as expected.' },
  },
  async run({ words, flags }, terminal) {
    const [said = '.', ...more] = words;
    if (more.length > 0) {
      terminal.error(oneFolderToPlay());
      return EXIT.notUnderstood;
    }
    const { testTutorial } = await import('./test-tutorial.ts');
    const folder = resolve(terminal.folder, said);
    return testTutorial({ folder, said, isQuiet: flags.has('quiet') }, terminal);
  },
};
