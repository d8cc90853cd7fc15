import { isUtf8 } from 'node:buffer';
import type { Change } from '../../git/changeset.ts';
import { TooLargeError } from '../../git/git-error.ts';
import type { Tree } from '../../git/tree.ts';
import { isMode } from './stage.ts';

/** A text that people read; longer files are data. */
const MOST_BYTES = 1024 * 1024;

/**
 * Adds text at the end of a file, on a line of its own and ending its line; makes the file where
 * there is none. Undefined for what is not a text in UTF-8 of at most 1 MB.
 */
export async function appendText(
  text: string,
  path: string,
  tree: Tree,
): Promise<Change | undefined> {
  const entry = await tree.entry(path);
  const before = entry === undefined ? '' : await textOf(path, tree);
  if (before === undefined || entry?.mode === '120000') return undefined;
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  const whole = `${start}${text.endsWith('\n') ? text : `${text}\n`}`;
  const mode = entry !== undefined && isMode(entry.mode) ? entry.mode : '100644';
  return { kind: 'write', path, content: { kind: 'text', text: whole }, mode };
}

async function textOf(path: string, tree: Tree): Promise<string | undefined> {
  try {
    const bytes = await tree.read(path, MOST_BYTES);
    return bytes !== undefined && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}
