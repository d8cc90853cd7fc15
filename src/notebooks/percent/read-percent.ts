import { frontCell } from '../front-matter.ts';
import { objectOf, readHeader, withoutForm } from '../header.ts';
import { newCell } from '../new-cell.ts';
import type { Cell, JsonObject, Notebook } from '../notebook.ts';
import { withLanguageInside } from './cell-language.ts';
import { withMagics } from './magics.ts';
import { readCellLine } from './options.ts';
import { followQuotes } from './quotes.ts';

const BEGIN = /^\s*#\s*%%(?:%*\s(.*)|\s*)$/;

/**
 * Reads a script in which `# %%` begins each cell, as a notebook without outputs. A script without any is one cell
 * of code. `\r\n` counts as a line's end.
 */
export function readPercent(text: string, language: string): Notebook {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  if (lines.at(-1) === '') lines.pop();
  const { metadata, from, front } = takeHeader(lines);
  const blocks = blocksOf(lines.slice(from), language);
  const cells = blocks.flatMap((block, at) => {
    const cell = cellOf(block, language, at);
    return cell === undefined ? [] : [cell];
  });
  return { metadata, minor: 5, cells: [...front, ...cells] };
}

function takeHeader(lines: readonly string[]): {
  readonly metadata: JsonObject;
  readonly from: number;
  /** What the header says besides, as Jupyter has it: a raw cell. */
  readonly front: readonly Cell[];
} {
  const { above, start } = takeFirstLines(lines);
  const none = { metadata: withJupytext({}, above), from: start, front: [] };
  const end = lines.indexOf('# ---', start + 1);
  if (lines[start] !== '# ---' || end === -1) return none;
  const header = lines.slice(start + 1, end).map((line) => line.replace(/^# ?/, ''));
  const data = readHeader(header);
  if (data === undefined) return none;
  const from = lines[end + 1] === '' ? end + 2 : end + 1;
  const metadata = withJupytext(withoutForm(objectOf(data.jupyter)), above);
  return { metadata, from, front: frontCell(header, (key) => key === 'jupyter') };
}

/** Above the header: the program that runs the script, and its encoding. Source: PEP 263. */
function takeFirstLines(lines: readonly string[]): {
  readonly above: JsonObject;
  readonly start: number;
} {
  const [first = ''] = lines;
  const executable = first.startsWith('#!') ? first.slice(2) : undefined;
  const next = lines[executable === undefined ? 0 : 1] ?? '';
  const encoding = /^[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+/.test(next) ? next : undefined;
  const above = {
    ...(executable === undefined ? {} : { executable }),
    ...(encoding === undefined ? {} : { encoding }),
  };
  return { above, start: Object.keys(above).length };
}

function withJupytext(metadata: JsonObject, above: JsonObject): JsonObject {
  if (Object.keys(above).length === 0) return metadata;
  return { ...metadata, jupytext: { ...objectOf(metadata.jupytext), ...above } };
}

type Block = { readonly begin: string | undefined; readonly lines: readonly string[] };

function blocksOf(lines: readonly string[], language: string): readonly Block[] {
  const blocks: { begin: string | undefined; lines: string[] }[] = [];
  let block: (typeof blocks)[number] = { begin: undefined, lines: [] };
  let quotes = followQuotes(language);
  let until = -1;
  for (const [at, line] of lines.entries()) {
    const begin = quotes.isInside() || at <= until ? null : BEGIN.exec(line);
    quotes.read(line);
    if (begin === null) {
      if (at > until && isText(block.begin)) until = endOfFence(lines, at);
      block.lines.push(line);
      continue;
    }
    blocks.push(block);
    block = { begin: begin[1] ?? '', lines: [] };
    quotes = followQuotes(language);
  }
  return [...blocks, block];
}

function isText(begin: string | undefined): boolean {
  return begin !== undefined && readCellLine(begin).kind !== 'code';
}

const FENCE = /^# ? {0,3}(`{3,}|~{3,})(.*)$/;
const SURE_BEGIN = /^\s*#\s*%%(?:\s*$|.*\[(?:markdown|md|raw|code)\])/;

/**
 * Where a fence of a text closes that opens here: a diagram in it may have lines that begin with `%%`. -1 where none
 * opens, or none closes before the next cell begins for sure.
 */
function endOfFence(lines: readonly string[], at: number): number {
  const [, fence = '', info = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  if (fence === '' || (fence.startsWith('`') && info.includes('`'))) return -1;
  for (let end = at + 1; end < lines.length && !SURE_BEGIN.test(lines[end] ?? ''); end += 1) {
    const [, closing = '', rest = ''] = FENCE.exec(lines[end] ?? '') ?? [];
    if (closing.startsWith(fence) && rest.trim() === '') return end;
  }
  return -1;
}

/** What stands before the first `# %%` is a cell too, unless it is blank. */
function cellOf({ begin, lines }: Block, language: string, at: number): Cell | undefined {
  const body = withoutLastBlanks(lines);
  if (begin === undefined && body.every((line) => line.trim() === '')) return undefined;
  const said = readCellLine(begin ?? '');
  const { title, kind } = said;
  const { metadata, firstLine, isOther } = withLanguageInside(said, language);
  const own =
    kind === 'code' && !isOther
      ? withMagics(body, language)
      : body.map((line) => line.replace(/^# ?/, ''));
  const source = [...(firstLine === undefined ? [] : [firstLine]), ...own].join('\n');
  return newCell(kind, source, title === undefined ? metadata : { title, ...metadata }, at);
}

/** One blank line, or the two around a function, part cells and belong to none. */
function withoutLastBlanks(lines: readonly string[]): readonly string[] {
  const last = lines.length;
  const isBlank = (at: number): boolean => lines[at] === '';
  const isPair = isBlank(last - 2) && last > 2 && !isBlank(last - 3);
  const blanks = isBlank(last - 1) ? (isPair ? 2 : 1) : 0;
  return lines.slice(0, last - blanks);
}
