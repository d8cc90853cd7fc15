import { type Document, parseDocument } from 'yaml';
import type { Extended } from './unit-contents.ts';

/**
 * Changes a text in YAML and keeps what is not changed: comments, order, blank lines, the way lists are
 * indented, the ends of lines.
 *
 * @param edit changes the document; says whether it did, or that the document is of no form it knows
 */
export function editYaml(
  text: string,
  edit: (document: Document) => 'changed' | 'unchanged' | 'unknown-form',
): Extended {
  const document = parseDocument(text.replaceAll('\r\n', '\n'), { prettyErrors: false });
  if (document.errors.length > 0) return { kind: 'problem', why: 'not-yaml' };
  const done = edit(document);
  if (done === 'unknown-form') return { kind: 'problem', why: done };
  if (done === 'unchanged') return { kind: 'text', text: undefined };
  const written = document.toString({ lineWidth: 0, ...styleOf(text) });
  return { kind: 'text', text: text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written };
}

/** How far a text indents, and whether the dashes of lists are indented below their key. */
function styleOf(text: string): { indent: number; indentSeq: boolean } {
  const flush = /^([ ]*)(?:- )?[\w-]+:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*\1-[ ]/m;
  const indents = [...text.matchAll(/^([ ]+)[^\s#]/gm)].map(([, blanks = '']) => blanks.length);
  const indent = Math.min(...indents);
  return { indent: indent === 4 ? 4 : 2, indentSeq: !flush.test(text) };
}
