import { findStuck } from '../../../tutorial/find-stuck.ts';
import {
  checkedInTerminal,
  mistakesInTerminal,
  noTutorial,
  pagesInTerminal,
  stuckInTerminal,
} from '../../../words/terminal-tutorial.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import { missingPages } from './missing-pages.ts';
import { readTutorialFolder, TUTORIAL_FILE } from './read-tutorial-folder.ts';

type Given = { readonly folder: string; readonly said: string; readonly json: boolean };

/** Looks at the tutorial of a folder in every way that needs no learner, and prints what it found. */
export async function checkTutorial(
  { folder, said, json }: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const file = TUTORIAL_FILE;
  const read = await readTutorialFolder(folder);
  if (read.kind !== 'read') {
    const mistakes = read.kind === 'mistakes' ? read.mistakes : [];
    if (json) terminal.out(inJson({ exitCode: EXIT.failed, found: read.kind, mistakes }));
    else if (read.kind === 'missing') {
      terminal.error(visible(noTutorial({ folder: said, file, isFolder: read.isFolder })));
    } else terminal.error(visible(mistakesInTerminal({ file, mistakes })));
    return EXIT.failed;
  }
  const { tutorial } = read;
  const pages = await missingPages(tutorial, folder);
  const walk = findStuck(tutorial);
  const isWrong = pages.some(({ isNeeded }) => isNeeded) || walk.unreached.length > 0;
  const exitCode = isWrong ? EXIT.failed : EXIT.done;
  if (json) {
    terminal.out(inJson({ exitCode, found: 'read', steps: tutorial.steps.length, pages, walk }));
    return exitCode;
  }
  const isLeft = pages.length > 0 || walk.stuck.length > 0 || (walk.isWhole && !walk.hasEnd);
  const found = isWrong ? 'to-mend' : isLeft ? 'to-look-at' : 'nothing';
  const told = visible(
    [
      pagesInTerminal(pages),
      stuckInTerminal(walk, file),
      checkedInTerminal({ tutorial, found, isWhole: walk.isWhole }),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  if (isWrong) terminal.error(told);
  else terminal.out(told);
  return exitCode;
}

function inJson(answer: object): string {
  return JSON.stringify(answer, undefined, 2);
}
