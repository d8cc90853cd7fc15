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
  const end = lines.indexOf('# ---', 1);
  if (lines[0] !== '# ---' || end === -1) return { metadata: {}, from: 0, front: [] };
  const header = lines.slice(1, end).map((line) => line.replace(/^# ?/, ''));
  const data = readHeader(header);
  if (data === undefined) return { metadata: {}, from: 0, front: [] };
  const from = lines[end + 1] === '' ? end + 2 : end + 1;
  const metadata = withoutForm(objectOf(data.jupyter));
  return { metadata, from, front: frontCell(header, (key) => key === 'jupyter') };
}

type Block = { readonly begin: string | undefined; readonly lines: readonly string[] };

function blocksOf(lines: readonly string[], language: string): readonly Block[] {
  const blocks: { begin: string | undefined; lines: string[] }[] = [];
  let block: (typeof blocks)[number] = { begin: undefined, lines: [] };
  let quotes = followQuotes(language);
  for (const line of lines) {
    const begin = quotes.isInside() ? null : BEGIN.exec(line);
    quotes.read(line);
    if (begin === null) {
      block.lines.push(line);
      continue;
    }
    blocks.push(block);
    block = { begin: begin[1] ?? '', lines: [] };
    quotes = followQuotes(language);
  }
  return [...blocks, block];
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
