import type { Element, ElementContent, Root } from 'hast';
import { all, common, createLowlight } from 'lowlight';
import { visit } from 'unist-util-visit';
import { classesOf, element, textNode, textOf, textProperty } from './element.ts';

const lowlight = createLowlight(common);
const rare = new Map(Object.entries(all));

/** What Jupyter and Sphinx call languages that highlight.js knows by another name. */
const OTHER_NAMES = new Map([
  ['ipython', 'python'],
  ['ipython2', 'python'],
  ['ipython3', 'python'],
  ['python3', 'python'],
  ['console', 'shell'],
  ['pycon', 'python-repl'],
  ['html+jinja', 'xml'],
  ['octave', 'matlab'],
]);

/** Colouring takes time; what is longer is data rather than a program. */
const LONGEST = 100_000;

/** Colours blocks of code by their language, and numbers and marks lines where the page asks for it. */
export function highlightCode(tree: Root): void {
  visit(tree, 'element', (node, _index, parent) => {
    if (node.tagName !== 'code' || parent?.type !== 'element' || parent.tagName !== 'pre') return;
    colour(node);
    splitLines(node);
    return 'skip';
  });
}

function colour(node: Element): void {
  const written = classesOf(node)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
    .toLowerCase();
  const language = written === undefined ? undefined : (OTHER_NAMES.get(written) ?? written);
  const code = textOf(node);
  if (language === undefined || code.length > LONGEST || !learn(language)) return;
  const coloured = lowlight.highlight(language, code);
  node.children = coloured.children.filter((child) => child.type !== 'doctype');
}

function learn(language: string): boolean {
  if (lowlight.registered(language)) return true;
  const grammar = rare.get(language);
  if (grammar === undefined) return false;
  lowlight.register({ [language]: grammar });
  return true;
}

function splitLines(node: Element): void {
  const start = Number(textProperty(node, 'dataStart') ?? Number.NaN);
  const marked = new Set((textProperty(node, 'dataMarked') ?? '').split(',').map(Number));
  delete node.properties.dataStart;
  delete node.properties.dataMarked;
  const numbered = Number.isInteger(start);
  if (!numbered && [...marked].every((line) => !(line > 0))) return;
  const lines = linesOf(node.children);
  if (lines.at(-1)?.length === 0) lines.pop();
  node.children = lines.map((children, index) => {
    const className = ['line', ...(marked.has(index + 1) ? ['line-marked'] : [])];
    const number = numbered
      ? [element('span', { className: ['line-number'] }, [textNode(`${start + index}`)])]
      : [];
    return element('span', { className }, [...number, ...children, textNode('\n')]);
  });
}

/** The content of each line; what reaches over line ends is closed and opened again around them. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  const add = (parts: ElementContent[][]): void => {
    for (const [index, part] of parts.entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...part);
    }
  };
  for (const child of children) {
    if (child.type === 'text') {
      add(child.value.split('\n').map((line) => (line === '' ? [] : [textNode(line)])));
    } else if (child.type === 'element') {
      add(linesOf(child.children).map((part) => [{ ...child, children: part }]));
    }
  }
  return lines;
}
