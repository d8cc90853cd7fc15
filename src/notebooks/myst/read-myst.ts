import type { Code, Node } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontCell } from '../front-matter.ts';
import { objectOf, readHeader, withoutForm } from '../header.ts';
import { filterOf, keepingAll, readFilter } from '../kept-metadata.ts';
import { newCell } from '../new-cell.ts';
import type { Cell, JsonObject, Notebook } from '../notebook.ts';

const DIRECTIVE = /^\{(code-cell|raw-cell)\}/;
const BREAK = /^ {0,3}\+(?:[ \t]*\+){2,}(.*)$/;

/**
 * Where blocks begin and end is all that is asked; what stands in their lines would take most of the time. So would
 * quotations, of which the parser reads every one again for the next; without them their lines are a text, too.
 */
const BLOCKS_ONLY = {
  disable: {
    null: [
      'attention',
      'autolink',
      'blockQuote',
      'characterEscape',
      'characterReference',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

/** Something that ends a text: a directive, or a line of `+++` with what it says of the text behind it. */
type Mark = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'cell'; readonly cell: Pick<Cell, 'kind' | 'source' | 'metadata'> }
  | { readonly kind: 'break'; readonly metadata: JsonObject }
);

/**
 * Reads MyST Markdown as a notebook without outputs: `{code-cell}` and `{raw-cell}` at the top level are cells, and so
 * are the texts between them, parted by `+++`. Nothing is lost: a header or an option that cannot be read stays text.
 */
export function readMyst(text: string): Notebook {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const { metadata, from, front } = takeHeader(lines);
  // Blank lines in the header's place keep all line numbers as they are.
  const body = [...Array.from({ length: from }, () => ''), ...lines.slice(from)];
  const marks = marksOf(body);
  const cells: Omit<Cell, 'id' | 'outputs' | 'executionCount' | 'attachments'>[] = [];
  let start = from;
  let said: JsonObject = {};
  for (const mark of [...marks, undefined]) {
    const source = body
      .slice(start, mark?.from ?? body.length)
      .join('\n')
      .replace(/^\n+/, '')
      .trimEnd();
    if (source !== '') cells.push({ kind: 'markdown', source, metadata: said });
    said = mark?.kind === 'break' ? mark.metadata : {};
    if (mark?.kind === 'cell') cells.push(mark.cell);
    start = mark?.to ?? start;
  }
  return {
    metadata: withLexer(withoutForm(metadata), body),
    minor: 5,
    cells: [
      ...front,
      ...cells.map(({ kind, source, metadata: own }, at) => newCell(kind, source, own, at)),
    ],
  };
}

function takeHeader(lines: readonly string[]): {
  readonly metadata: JsonObject;
  readonly from: number;
  readonly front: readonly Cell[];
} {
  const end = lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line));
  if (!/^---\s*$/.test(lines[0] ?? '') || end === -1) return { metadata: {}, from: 0, front: [] };
  const header = lines.slice(1, end);
  const data = readHeader(header);
  if (data === undefined) return { metadata: {}, from: 0, front: [] };
  const { jupyter, ...root } = data;
  const metadata = { ...objectOf(jupyter), ...root };
  const { left } = readFilter(filterOf(metadata, 'root_level_metadata_filter'));
  const own = Object.entries(metadata).filter(([key]) => !left.has(key));
  return {
    metadata: keepingAll(Object.fromEntries(own)),
    from: end + 1,
    front: frontCell(header, (key) => !left.has(key)),
  };
}

/** What stands behind `{code-cell}`: how the code is coloured, where the header does not say the language. */
function withLexer(metadata: JsonObject, lines: readonly string[]): JsonObject {
  if (metadata.language_info !== undefined) return metadata;
  const said = lines.map((line) => /^`{3,}\{code-cell\}[ \t]+([\w+-]+)[ \t]*$/.exec(line)?.[1]);
  const lexer = said.find((one) => one !== undefined);
  if (lexer === undefined) return metadata;
  return { ...metadata, jupytext: { ...objectOf(metadata.jupytext), default_lexer: lexer } };
}

/** In order. A directive inside a list or a quotation is a part of the text. */
function marksOf(lines: readonly string[]): readonly Mark[] {
  // A directive that nothing closes ends with a blank line, as it does for Jupytext.
  const nodes = fromMarkdown(`${lines.join('\n')}\n`, { extensions: [BLOCKS_ONLY] }).children;
  const cells = nodes.flatMap((node): readonly Mark[] => {
    const [, name] = node.type === 'code' ? (DIRECTIVE.exec(node.lang ?? '') ?? []) : [];
    if (node.type !== 'code' || name === undefined) return [];
    const kind = name === 'code-cell' ? 'code' : 'raw';
    return [{ ...linesOf(node), kind: 'cell', cell: { kind, ...optionsOf(node) } }];
  });
  const closed = nodes.filter(({ type }) => type === 'code' || type === 'html').map(linesOf);
  const inside = new Set(closed.flatMap(({ from, to }) => range(from, to)));
  const breaks = lines.flatMap((line, at): readonly Mark[] => {
    const said = inside.has(at) ? undefined : BREAK.exec(line)?.[1];
    if (said === undefined) return [];
    return [{ kind: 'break', from: at, to: at + 1, metadata: jsonOf(said) }];
  });
  return [...cells, ...breaks].sort((one, other) => one.from - other.from);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function linesOf({ position }: Node): { readonly from: number; readonly to: number } {
  return { from: (position?.start.line ?? 1) - 1, to: position?.end.line ?? 1 };
}

function optionsOf({ value }: Code): Pick<Cell, 'source' | 'metadata'> {
  const lines = value.split('\n');
  const isBlock = lines[0]?.startsWith('---') ?? false;
  const end = isBlock
    ? lines.findIndex((line, at) => at > 0 && line.startsWith('---'))
    : lines.findIndex((line) => !line.trimStart().startsWith(':'));
  const stop = end === -1 ? lines.length : end;
  const said = isBlock
    ? lines.slice(1, stop)
    : lines.slice(0, stop).map((line) => line.trimStart().slice(1));
  const metadata = said.length === 0 ? undefined : readHeader(said);
  const rest = metadata === undefined ? lines : lines.slice(isBlock ? stop + 1 : stop);
  const body = rest[0]?.trim() === '' ? rest.slice(1) : rest;
  return { source: body.join('\n'), metadata: metadata ?? {} };
}

function jsonOf(said: string): JsonObject {
  try {
    return objectOf(JSON.parse(said));
  } catch {
    return {};
  }
}
