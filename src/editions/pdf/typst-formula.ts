import type { Element, ElementContent, Root } from 'hast';
import { elementsIn, textOf, textProperty } from '../prepare/element.ts';
import { typstString, typstSymbols } from './typst-text.ts';

/**
 * Presentation MathML, as KaTeX writes it, as the inside of a formula of Typst's. Every token is
 * written by code point or as a string; only the names of functions are ours.
 *
 * Sources: MathML Core, "Presentation elements"; https://typst.app/docs/reference/math/
 */
export function typstFormula(tree: Root): string {
  return sequence(tree.children.filter((child) => child.type === 'element'));
}

type Write = (node: Element, children: readonly Element[]) => string;

const VARIANTS = new Map([
  ['normal', 'upright'],
  ['bold', 'upright(bold'],
  ['bold-italic', 'bold'],
  ['double-struck', 'bb'],
  ['script', 'cal'],
  ['bold-script', 'bold(cal'],
  ['fraktur', 'frak'],
  ['bold-fraktur', 'bold(frak'],
  ['sans-serif', 'sans'],
  ['bold-sans-serif', 'bold(sans'],
  ['sans-serif-italic', 'sans'],
  ['monospace', 'mono'],
]);

/** What stands over a letter, and the combining character that Typst knows it by. */
const ACCENTS = new Map([
  ['^', '302'],
  ['ˆ', '302'],
  ['~', '303'],
  ['˜', '303'],
  ['˙', '307'],
  ['¨', '308'],
  ['⃛', '20db'],
  ['→', '20d7'],
  ['⃗', '20d7'],
  ['←', '20d6'],
  ['↔', '20e1'],
  ['ˇ', '30c'],
  ['´', '301'],
  ['ˊ', '301'],
  ['`', '300'],
  ['ˋ', '300'],
  ['˘', '306'],
  ['˚', '30a'],
]);
const OVER = new Map([
  ['¯', 'overline'],
  ['ˉ', 'overline'],
  ['‾', 'overline'],
  ['―', 'overline'],
  ['⏞', 'overbrace'],
  ['⎴', 'overbracket'],
  ['⏠', 'overparen'],
]);
const UNDER = new Map([
  ['_', 'underline'],
  ['‾', 'underline'],
  ['―', 'underline'],
  ['⏟', 'underbrace'],
  ['⎵', 'underbracket'],
]);

const writers: Readonly<Record<string, Write>> = {
  mi: identifier,
  mn: (node) => variant(node, typstString(textOf(node))),
  mo: operator,
  mtext: (node) => variant(node, typstString(textOf(node))),
  ms: (node) => typstString(textOf(node)),
  mfrac: fraction,
  msqrt: (_node, children) => `sqrt(${sequence(children)})`,
  mroot: (_node, [base, index]) => `root(${one(index)},${one(base)})`,
  msub: (_node, [base, b]) => `attach(${scriptBase(base)},b:${one(b)})`,
  msup: (_node, [base, t]) => `attach(${scriptBase(base)},t:${one(t)})`,
  msubsup: (_node, [base, b, t]) => `attach(${scriptBase(base)},b:${one(b)},t:${one(t)})`,
  munder: (_node, [base, b]) => under(base, b),
  mover: (_node, [base, t]) => over(base, t),
  munderover: (_node, [base, b, t]) => `attach(limits(${one(base)}),b:${one(b)},t:${one(t)})`,
  mtable: table,
  mspace: space,
  mphantom: (_node, children) => `#hide($${sequence(children)}$)`,
  menclose: enclosed,
  mstyle: styled,
  semantics: (_node, [first]) => one(first),
  annotation: () => '',
  mrow: fenced,
};

function write(node: Element): string {
  const children = elementsIn(node.children);
  const writer = Object.hasOwn(writers, node.tagName) ? writers[node.tagName] : undefined;
  return writer === undefined ? sequence(children) : writer(node, children);
}

/** Something to stand as an argument, also where there is nothing. */
function one(node: Element | undefined): string {
  const written = node === undefined ? '' : write(node);
  return written === '' ? '""' : written;
}

function sequence(nodes: readonly ElementContent[]): string {
  return elementsIn(nodes).map(write).join('');
}

function variant(node: Element, written: string): string {
  const name = textProperty(node, 'mathvariant') ?? textProperty(node, 'mathVariant');
  const call = name === undefined ? undefined : VARIANTS.get(name);
  if (call === undefined) return written;
  return `${call}(${written}${')'.repeat(call.split('(').length)}`;
}

/** One letter is a variable; several are the name of a function. */
function identifier(node: Element): string {
  const text = textOf(node).replaceAll('\u2061', '').trim();
  if (text === '') return '';
  if ([...text].length > 1) return variant(node, `op(${typstString(text)})`);
  return variant(node, typstSymbols(text));
}

/** Characters that only tell how others belong together. */
const INVISIBLE = /[\u2061-\u2064\u200b]/g;

function operator(node: Element): string {
  const text = textOf(node).replace(INVISIBLE, '').trim();
  if (text === '') return '';
  if ([...text].length > 1) return `op(${typstString(text)})`;
  const symbol = typstSymbols(text);
  if (textProperty(node, 'minsize') !== undefined) {
    const size = /^(\d(?:\.\d{1,3})?)em$/.exec(textProperty(node, 'minsize') ?? '')?.[1];
    if (size !== undefined) return `lr(size:#${size}em,${symbol})`;
  }
  return symbol;
}

function fraction(node: Element, [above, below]: readonly Element[]): string {
  const line = textProperty(node, 'linethickness');
  if (line !== undefined && Number.parseFloat(line) === 0) {
    return `mat(delim:#none,${one(above)};${one(below)})`;
  }
  return `frac(${one(above)},${one(below)})`;
}

function scriptBase(base: Element | undefined): string {
  const written = one(base);
  return /^\\u\{22[0-9a-f]{2}\}$/.test(written) ? `scripts(${written})` : written;
}

function over(base: Element | undefined, above: Element | undefined): string {
  const sign = above?.tagName === 'mo' ? textOf(above).trim() : '';
  const accent = ACCENTS.get(sign);
  if (accent !== undefined && base !== undefined) return `accent(${one(base)},\\u{${accent}})`;
  const call = OVER.get(sign);
  if (call !== undefined) return `${call}(${one(base)})`;
  return `attach(limits(${one(base)}),t:${one(above)})`;
}

function under(base: Element | undefined, below: Element | undefined): string {
  const call = UNDER.get(below?.tagName === 'mo' ? textOf(below).trim() : '');
  if (call !== undefined) return `${call}(${one(base)})`;
  return `attach(limits(${one(base)}),b:${one(below)})`;
}

/** Rows of a matrix or of lines that are aligned. A table of full width sets a formula and its number. */
function table(node: Element, rows: readonly Element[]): string {
  const cells = rows.map((row) => elementsIn(row.children));
  if (textProperty(node, 'width') === '100%') return numbered(cells);
  const columns = (textProperty(node, 'columnalign') ?? '').split(/\s+/);
  const isAligned = columns[0] === 'right' && columns[1] === 'left';
  const [first = 'center'] = columns;
  const align = columns.every((column) => column === first) && /^(?:left|right)$/.test(first);
  const written = cells.map((row) => row.map((cell) => one(cell)).join(','));
  if (isAligned) {
    const lines = cells.map((row) => row.map((cell) => one(cell)).join('&'));
    return `#box($${lines.join(' \\ ')}$)`;
  }
  return `mat(delim:#none,${align ? `align:#${first},` : ''}${written.join(';')})`;
}

function numbered(cells: readonly (readonly Element[])[]): string {
  const lines = cells.map((row) => {
    const shown = row.map((cell) => write(cell)).filter((cell) => cell !== '');
    return shown.join('#h(2em)');
  });
  return lines.join(' \\ ');
}

function space(node: Element): string {
  if (textProperty(node, 'linebreak') === 'newline') return ' \\ ';
  const width = /^(-?\d{1,2}(?:\.\d{1,5})?)em$/.exec(textProperty(node, 'width') ?? '')?.[1];
  return width === undefined ? '' : `#h(${width}em)`;
}

function enclosed(node: Element, children: readonly Element[]): string {
  const notation = textProperty(node, 'notation') ?? '';
  const inside = sequence(children) || '""';
  if (/strike/.test(notation)) return `cancel(${inside})`;
  if (/box/.test(notation)) return `#box(stroke:0.5pt,inset:3pt,$${inside}$)`;
  return inside;
}

function styled(node: Element, children: readonly Element[]): string {
  const inside = sequence(children);
  if (inside === '') return '';
  const display = textProperty(node, 'displaystyle');
  if (display === 'true') return `display(${inside})`;
  return display === 'false' ? `inline(${inside})` : inside;
}

/** What fences enclose grows with what is inside. */
function fenced(_node: Element, children: readonly Element[]): string {
  const isFence = (child: Element | undefined): boolean =>
    child?.tagName === 'mo' && child.properties.fence === 'true';
  const inside = sequence(children);
  const grows = isFence(children[0]) && isFence(children.at(-1)) && children.length > 1;
  return grows ? `lr(${inside})` : inside;
}
