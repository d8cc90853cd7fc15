import type { Tutorial } from '../../../tutorial/tutorial.ts';
import { mistakesInTerminal, noTutorial } from '../../../words/terminal-tutorial.ts';
import type { Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import { readTutorialFolder, TUTORIAL_FILE } from './read-tutorial-folder.ts';

/** The tutorial of a folder; where there is none to read, says why and answers nothing. */
export async function readForTerminal(
  folder: string,
  said: string,
  terminal: Terminal,
): Promise<Tutorial | undefined> {
  const read = await readTutorialFolder(folder);
  if (read.kind === 'read') return read.tutorial;
  const told =
    read.kind === 'missing'
      ? noTutorial({ folder: said, file: TUTORIAL_FILE, isFolder: read.isFolder })
      : mistakesInTerminal({ file: TUTORIAL_FILE, mistakes: read.mistakes });
  terminal.error(visible(told));
  return undefined;
}
