import { resolve } from 'node:path';
import { noMapInLanguage, oneTutorialFolder } from '../../../words/terminal-tutorial.ts';
import type { Subcommand } from '../subcommands.ts';
import { EXIT } from '../terminal.ts';

/** `sayso tutorial map [DIR]`: the steps of a tutorial and the ways between them, as a picture in text. */
export const tutorialMapSubcommand: Subcommand = {
  name: 'tutorial map',
  usage: 'tutorial map [DIR]',
  about: 'Draws the steps of a tutorial and the ways between them, as a Mermaid flowchart.',
  options: {
    language: { type: 'string', value: 'LANG', about: 'Titles in that language: de' },
  },
  async run({ words, texts }, terminal) {
    const [said = '.', ...more] = words;
    if (more.length > 0) {
      terminal.error(oneTutorialFolder());
      return EXIT.notUnderstood;
    }
    const { readForTerminal } = await import('./read-for-terminal.ts');
    const tutorial = await readForTerminal(resolve(terminal.folder, said), said, terminal);
    if (tutorial === undefined) return EXIT.failed;
    const { language = tutorial.language } = texts;
    if (!tutorial.languages.includes(language)) {
      terminal.error(noMapInLanguage({ language, known: tutorial.languages }));
      return EXIT.notUnderstood;
    }
    const { tutorialMap } = await import('../../../tutorial/tutorial-map.ts');
    terminal.out(tutorialMap(tutorial, language).trimEnd());
    return EXIT.done;
  },
};
