import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gitTextOrNothing } from './run-git.ts';

/** A ref whose file can have no other place than below the folder. */
const PLAIN = /^refs(?:\/(?!\.)[\w.-]+)+$/;

/**
 * The object that a full ref points to, or undefined where there is no such ref. A ref is a small
 * file, or a line among those that were packed; only what is neither is left to git, because a
 * process for each question is most of what a playground does.
 *
 * Source: gitrepository-layout(5), `refs` and `packed-refs`.
 */
export async function readRef(gitFolder: string, ref: string): Promise<string | undefined> {
  if (!PLAIN.test(ref)) return askGit(gitFolder, ref);
  const loose = await textOf(join(gitFolder, ref));
  if (loose !== undefined) {
    return /^([0-9a-f]{40})\n?$/.exec(loose)?.[1] ?? askGit(gitFolder, ref);
  }
  const packed = await textOf(join(gitFolder, 'packed-refs'));
  return packed?.includes(` ${ref}\n`) ? askGit(gitFolder, ref) : undefined;
}

/** Undefined where there is no such file; a folder of that name is none, either. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

function askGit(gitFolder: string, ref: string): Promise<string | undefined> {
  return gitTextOrNothing(gitFolder, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref]);
}
