import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Script } from '../../../tutorial/script/script.ts';
import type { Tutorial } from '../../../tutorial/tutorial.ts';
import { mistakesInTerminal } from '../../../words/terminal-tutorial.ts';
import {
  brokeInTerminal,
  noScript,
  pageUnchanged,
  playedInTerminal,
  turnInTerminal,
  unmetInTerminal,
} from '../../../words/terminal-tutorial-play.ts';
import { type Failed, type Played, playScript } from '../../rehearsal/play-script.ts';
import { startRehearsal } from '../../rehearsal/start-rehearsal.ts';
import { diskTree } from '../binder/disk-tree.ts';
import { plainText } from '../plain-text.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import { readForTerminal } from './read-for-terminal.ts';
import { readScripts, SCRIPT_FILE } from './read-scripts.ts';

type Given = { readonly folder: string; readonly said: string; readonly isQuiet: boolean };

/** Nothing of a rehearsal is on the web. */
const ADDRESSES = {
  repositoryUrl: 'https://github.com/you/my-course',
  onTheWeb: false,
  site: { url: 'https://you.github.io/my-course/', shown: 'on the branch gh-pages' },
} as const;

/** Plays the tutorial of a folder from each of its scripts, and prints what people would see. */
export async function testTutorial(given: Given, terminal: Terminal): Promise<ExitCode> {
  const { folder, said } = given;
  const tutorial = await readForTerminal(folder, said, terminal);
  if (tutorial === undefined) return EXIT.failed;
  const scripts = await readScripts(folder);
  if (scripts.length === 0) {
    terminal.error(visible(noScript({ folder: said, file: SCRIPT_FILE })));
    return EXIT.failed;
  }
  let exitCode: ExitCode = EXIT.done;
  for (const { file, read } of scripts) {
    if (read.kind === 'mistakes') {
      terminal.error(visible(mistakesInTerminal({ file, mistakes: read.mistakes })));
      exitCode = EXIT.failed;
    } else if (!(await play({ file, script: read.script, tutorial }, given, terminal))) {
      exitCode = EXIT.failed;
    }
  }
  return exitCode;
}

async function play(
  {
    file,
    script,
    tutorial,
  }: { readonly file: string; readonly script: Script; readonly tutorial: Tutorial },
  { folder, isQuiet }: Given,
  terminal: Terminal,
): Promise<boolean> {
  const scratch = await mkdtemp(join(tmpdir(), 'sayso-tutorial-'));
  let rehearsal: Awaited<ReturnType<typeof startRehearsal>> | undefined;
  try {
    const course = { tree: diskTree(folder), folder };
    rehearsal = await startRehearsal({ course, scratch });
    let last: Played | undefined;
    for await (const played of playScript(script, tutorial, rehearsal)) {
      const isWrong = played.failed.length > 0;
      terminal.progress(visible(headingOf(played)));
      if (!isQuiet || isWrong) terminal.out(visible(shownOf(played, last?.seen.page)));
      for (const one of played.failed) terminal.error(visible(failureOf(one, played, file)));
      last = played;
    }
    const isWon = last?.failed.length === 0;
    const told = playedInTerminal({ file, turns: last?.number ?? 0, isWon });
    if (isWon) terminal.out(visible(told));
    else terminal.error(visible(told));
    return isWon;
  } finally {
    await rehearsal?.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

function headingOf({ number, turn }: Played): string {
  return turnInTerminal({ number, act: turn?.act, by: turn?.by });
}

/** The turn, what was answered, and the page where it is another one than before or something is wrong. */
function shownOf(played: Played, before: string | undefined): string {
  const { answers, page, step } = played.seen;
  const isShown = page !== before || played.failed.length > 0;
  const parts = [
    `── ${headingOf(played)} ──`,
    ...answers.map((answer) => plainText(answer, ADDRESSES)),
    ...(step === undefined ? [] : [`[${step.name}] ${step.title}`]),
    isShown ? indented(plainText(page, ADDRESSES)) : pageUnchanged(),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function failureOf(one: Failed, { turn }: Played, file: string): string {
  const place = { file, line: turn?.at.line ?? 1, column: turn?.at.column ?? 1 };
  if (one.kind === 'broke') return brokeInTerminal(place, one.why);
  return unmetInTerminal({ ...place, ...one.expectation.at }, one.expectation, one.seen);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  │ ');
}
