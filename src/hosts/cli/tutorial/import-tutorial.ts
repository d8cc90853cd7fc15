import { lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readTarget } from '../../../commands/own-phrase/read-target.ts';
import { importCourse } from '../../../tutorial/import/import-course.ts';
import { readTutorial } from '../../../tutorial/read-tutorial.ts';
import { mistakesInTerminal, noFolder } from '../../../words/terminal-tutorial.ts';
import {
  findingInTerminal,
  importedInTerminal,
  leadsElsewhere,
  noCourse,
  startedPage,
  tutorialIsThere,
} from '../../../words/terminal-tutorial-import.ts';
import { TEMPLATES } from '../../playground/templates.ts';
import { diskTree } from '../binder/disk-tree.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import { isFolder, TUTORIAL_FILE } from './read-tutorial-folder.ts';

type Given = { readonly folder: string; readonly said: string; readonly isPreview: boolean };

/** By what a repository hears of its tutorial without the App. */
const WORKFLOW = '.github/workflows/sayso.yml';
const MOST_FILES = 300;
const MOST_FILE_BYTES = 1_048_576;

/** Brings the course of a folder over, in that folder, and prints what is different. */
export async function importTutorial(
  { folder, said, isPreview }: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!(await isFolder(folder))) return broken(noFolder({ folder: said }), terminal);
  const course = await courseIn(folder);
  if (course.has(TUTORIAL_FILE)) return broken(tutorialIsThere({ file: TUTORIAL_FILE }), terminal);
  const imported = importCourse(course, { mayWrite, startedPage });
  if (imported === undefined) return broken(noCourse({ folder: said }), terminal);
  const { steps, findings, removed } = imported;
  const read = readTutorial(imported.files.get(TUTORIAL_FILE) ?? '', { mayWrite });
  if (read.kind === 'mistakes') {
    return broken(mistakesInTerminal({ file: TUTORIAL_FILE, mistakes: read.mistakes }), terminal);
  }
  const files = new Map(imported.files);
  if (!course.has(WORKFLOW)) {
    files.set(WORKFLOW, await readFile(join(TEMPLATES, 'tutorial', WORKFLOW), 'utf8'));
  }
  if (!isPreview) {
    const link = await linkOnTheWay(folder, [...files.keys()]);
    if (link !== undefined) return broken(leadsElsewhere({ path: link }), terminal);
    await write(folder, files, removed);
  }
  const written = [...files.keys()].sort();
  const told = [
    ...findings.map(findingInTerminal),
    importedInTerminal({ steps, written, removed, findings: findings.length, isPreview }),
  ];
  terminal.out(visible(told.join('\n\n')));
  return EXIT.done;
}

/** Whether an effect may write there. */
function mayWrite(path: string): boolean {
  return readTarget(path) !== undefined;
}

/** The texts of a course: its first page, and what lies in `.github`. */
async function courseIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const tree = diskTree(folder);
  const inGitHub = await tree.list('.github').catch(() => []);
  const files = new Map<string, string>();
  for (const { path, mode } of inGitHub.slice(0, MOST_FILES)) {
    if (mode === '120000') continue;
    const bytes = await tree.read(path, MOST_FILE_BYTES).catch(() => undefined);
    if (bytes !== undefined) files.set(path, bytes.toString('utf8'));
  }
  const readme = await tree.read('README.md', MOST_FILE_BYTES).catch(() => undefined);
  if (readme !== undefined) files.set('README.md', readme.toString('utf8'));
  return files;
}

/** Writing through a link would write somewhere else. */
async function linkOnTheWay(folder: string, paths: readonly string[]): Promise<string | undefined> {
  const places = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
  for (const place of places) {
    const found = await lstat(join(folder, place)).catch(() => undefined);
    if (found?.isSymbolicLink()) return place;
  }
  return undefined;
}

function foldersOf(path: string): readonly string[] {
  const above = dirname(path);
  return above === '.' ? [] : [above, ...foldersOf(above)];
}

async function write(
  folder: string,
  files: ReadonlyMap<string, string>,
  removed: readonly string[],
): Promise<void> {
  for (const path of removed) await rm(join(folder, path), { force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function broken(text: string, terminal: Terminal): ExitCode {
  terminal.error(visible(text));
  return EXIT.failed;
}
