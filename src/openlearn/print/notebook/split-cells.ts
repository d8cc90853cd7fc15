import type { Code, RootContent } from 'mdast';
import { wordsOf } from '../commonmark/link-targets.ts';
import { printPlain } from '../commonmark/print-commonmark.ts';

export type Cell = {
  readonly kind: 'markdown' | 'code';
  /** The same for the same place in the text, whatever changes elsewhere; told apart within a notebook. */
  readonly id: string;
  readonly source: string;
};

const PYTHON = new Set(['python', 'python3', 'py', 'ipython', 'ipython3']);
/** A session at Python's prompt with what it answered: to be read, not to be run. */
const TRANSCRIPT = /^\s*(?:>>>|\.\.\. |In \[\d*\]:|Out\[\d*\]:)/m;
const LONGEST_ID = 50;

/**
 * Divides plain blocks of a page into cells: text from each heading on, and programs in Python, which a
 * notebook can run. Code in any other language, or in none that is said, stays in the text.
 */
export function splitCells(nodes: readonly RootContent[]): readonly Cell[] {
  const cells: Cell[] = [];
  const newId = ids();
  let section = 'page';
  let run: RootContent[] = [];
  const endRun = (): void => {
    const source = printPlain(run).trim();
    if (source !== '') cells.push({ kind: 'markdown', id: newId(section), source });
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'heading') {
      // Its anchors lead to the heading, so they are in its cell.
      const anchors = trailingAnchors(run);
      run.splice(run.length - anchors.length);
      endRun();
      run.push(...anchors);
      section = wordsOf(node);
    }
    if (node.type === 'code' && isProgram(node)) {
      endRun();
      cells.push({ kind: 'code', id: newId(`${section} code`), source: node.value });
    } else run.push(node);
  }
  endRun();
  return cells;
}

function isProgram({ lang, value }: Code): boolean {
  return PYTHON.has((lang ?? '').toLowerCase()) && value.trim() !== '' && !TRANSCRIPT.test(value);
}

function trailingAnchors(run: readonly RootContent[]): readonly RootContent[] {
  const first = run.findLastIndex((node) => !isAnchor(node)) + 1;
  return run.slice(first);
}

function isAnchor(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.length > 0 &&
    node.children.every((child) => child.type === 'html' && /^<\/?a\b/.test(child.value))
  );
}

/** Ids as nbformat 4.5 allows them: letters, digits, dashes and underscores of ASCII, at most 64, each once. */
function ids(): (words: string) => string {
  const taken = new Set<string>();
  return (words) => {
    const plain =
      words
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}+/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, LONGEST_ID)
        .replace(/^-+|-+$/g, '') || 'cell';
    let id = plain;
    for (let copy = 2; taken.has(id); copy += 1) id = `${plain}-${copy}`;
    taken.add(id);
    return id;
  };
}
