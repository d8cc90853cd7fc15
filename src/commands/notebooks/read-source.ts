import { TooLargeError } from '../../git/git-error.ts';
import type { Tree } from '../../git/tree.ts';
import { formOf } from '../../notebooks/form.ts';
import type { Notebook } from '../../notebooks/notebook.ts';
import { readDocument } from '../../notebooks/read-document.ts';
import type { WhyUnreadable } from '../../notebooks/read-notebook.ts';

/** GitHub's own limit for files that come in by the browser. */
export const LARGEST_NOTEBOOK = 25_000_000;
/** Somebody wrote a text by hand, or it came from a notebook without its results. */
const LARGEST_TEXT = 2_000_000;

export type WhyUnread = WhyUnreadable | 'too-large' | 'no-text' | 'no-document';

export type ReadSource =
  | { readonly kind: 'read'; readonly text: string; readonly notebook: Notebook }
  | { readonly kind: 'unread'; readonly why: WhyUnread };

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a document of a repository, or tells why that cannot be. */
export async function readSource(path: string, tree: Tree): Promise<ReadSource> {
  const form = formOf(path);
  if (form === undefined) return { kind: 'unread', why: 'no-document' };
  const text = await textOf(path, form === 'notebook' ? LARGEST_NOTEBOOK : LARGEST_TEXT, tree);
  if (typeof text !== 'string') return text;
  const read = readDocument(path, text);
  if (read?.kind === 'notebook') return { kind: 'read', text, notebook: read.notebook };
  return { kind: 'unread', why: read?.why ?? 'no-document' };
}

/** A file's text, or why it is none. */
export async function textOf(
  path: string,
  largest: number,
  tree: Tree,
): Promise<string | Extract<ReadSource, { kind: 'unread' }>> {
  try {
    const bytes = await tree.read(path, largest);
    return bytes === undefined ? { kind: 'unread', why: 'no-document' } : UTF_8.decode(bytes);
  } catch (error) {
    if (error instanceof TooLargeError) return { kind: 'unread', why: 'too-large' };
    if (error instanceof TypeError) return { kind: 'unread', why: 'no-text' };
    throw error;
  }
}
