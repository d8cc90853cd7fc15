import { realpath } from 'node:fs/promises';
import { lintSpec } from '../../../binder/lint/lint-spec.ts';
import {
  findingsInTerminal,
  folderNotRead,
  lintedInTerminal,
} from '../../../words/terminal-binder.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import { readSpecFolder } from './read-spec-folder.ts';

/** Looks at one folder as repo2docker would, and prints what there is to say; fails where that refuses it. */
export async function lintFolder(
  {
    folder,
    said,
    json,
  }: { readonly folder: string; readonly said: string; readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await readSpecFolder(await realpath(folder).catch(() => folder));
  if (read.kind === 'not-read') {
    terminal.error(visible(folderNotRead({ ...read, folder: said })));
    return EXIT.failed;
  }
  const findings = lintSpec(read.source);
  const isRefused = findings.some(({ level }) => level === 'error');
  const exitCode = isRefused ? EXIT.failed : EXIT.done;
  if (json) {
    terminal.out(JSON.stringify({ exitCode, findings }, undefined, 2));
    return exitCode;
  }
  const told = [
    findingsInTerminal(findings, 'one folder'),
    lintedInTerminal({ folder: said, findings }),
  ];
  const text = visible(told.filter((part) => part !== '').join('\n\n'));
  if (isRefused) terminal.error(text);
  else terminal.out(text);
  return exitCode;
}
