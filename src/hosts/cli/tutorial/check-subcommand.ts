import { resolve } from 'node:path';
import { oneTutorialFolder } from '../../../words/terminal-tutorial.ts';
import type { Subcommand } from '../subcommands.ts';
import { EXIT } from '../terminal.ts';

/** `sayso tutorial check [DIR]`: what is wrong with a tutorial, before anybody learns with it. */
export const tutorialCheckSubcommand: Subcommand = {
  name: 'tutorial check',
  usage: 'tutorial check [DIR]',
  about: 'Looks for mistakes in a tutorial, for missing pages, and for places where one is stuck.',
  options: { json: { type: 'boolean', about: 'Answers in JSON, for programs.' } },
  async run({ words, flags }, terminal) {
    const [said = '.', ...more] = words;
    if (more.length > 0) {
      terminal.error(oneTutorialFolder());
      return EXIT.notUnderstood;
    }
    const { checkTutorial } = await import('./check-tutorial.ts');
    const folder = resolve(terminal.folder, said);
    return checkTutorial({ folder, said, json: flags.has('json') }, terminal);
  },
};
