import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Merged } from '../../../src/binder/finding.ts';
import { mergeScripts, type ScriptTarget } from '../../../src/binder/scripts/merge-scripts.ts';
import { configFolder } from '../../../src/binder/spec/config-folder.ts';
import type { SpecSource } from '../../../src/binder/spec/source.ts';

/** Merges as if the sources' own files of the base folder were `here`. */
export function merged(
  sources: readonly SpecSource[],
  here: readonly string[] = [],
  options: Pick<ScriptTarget, 'prefer' | 'missing'> = {},
): Merged {
  const parts = sources.map((source) => {
    const folder = configFolder(source);
    if (folder === 'both') throw new Error('Two configuration folders');
    return { source, folder };
  });
  const target = { folder: 'binder', paths: new Set(here), taken: new Set<string>() } as const;
  return mergeScripts(parts, { ...target, ...options });
}

export type Ran = { readonly code: number | null; readonly said: string };

/** A folder with what was merged, as it will be in the image. */
export type Home = {
  readonly path: string;
  /** Runs it as a line of a Dockerfile does. */
  readonly postBuild: () => Ran;
  readonly start: (...command: string[]) => Ran;
  /** Starts it without waiting for its end. */
  readonly startLong: (...command: string[]) => ReturnType<typeof spawn>;
  readonly remove: () => void;
};

/** Writes what was merged into a new folder, to run its scripts there for real. */
export function homeOf({ files }: Merged): Home {
  const cwd = mkdtempSync(join(tmpdir(), 'a start-'));
  for (const { path, mode, content } of files) {
    const full = join(cwd, 'binder', path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
    if (mode === '100755') chmodSync(full, 0o755);
  }
  const run = (program: string, words: readonly string[]): Ran => {
    const done = spawnSync(program, words, { cwd });
    return { code: done.status, said: `${done.stdout}${done.stderr}` };
  };
  const start = join(cwd, 'binder/start');
  return {
    path: cwd,
    postBuild: () => run('/bin/sh', ['-c', './binder/postBuild']),
    start: (...command) => run(start, command),
    startLong: (...command) => spawn(start, command, { cwd }),
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  };
}

/** Whether this machine has a program; where not, tests of it are left out. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
