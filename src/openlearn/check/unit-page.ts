import { mystParse } from 'myst-parser';
import { VFile } from 'vfile';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type UnitAddress, unitAddress } from '../address/unit-address.ts';
import { readHtml } from './html-nodes.ts';
import { type LooseNode, textField } from './loose-node.ts';

/** A page of Markdown as it is in the repository now. */
export type PageText = { readonly path: string; readonly text: string };

export type UnitPage = {
  readonly path: string;
  /** The unit that its header says it comes from. */
  readonly source: UnitAddress | undefined;
  readonly title: string | undefined;
  /** Whether its header names a licence. */
  readonly licensed: boolean;
  /** Undefined for a page that the parser cannot read. */
  readonly tree: LooseNode | undefined;
  /** How many lines of the file come before those that the tree counts. */
  readonly linesBefore: number;
};

const HEADER = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;
const named = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const matter = z.object({
  title: named,
  source: named,
  license: z.unknown().optional(),
  licence: z.unknown().optional(),
  ouxml: z.unknown().optional(),
});
/** Directives that the parser does not know, inside one another; deeper than this stays unread. */
const DEEPEST = 6;

/**
 * What a page says of where it comes from, without parsing the rest: a unit on OpenLearn, or a
 * document from elsewhere, whose first page tells of it.
 */
export function originOf(text: string): UnitAddress | 'document' | undefined {
  const { source, ouxml } = headerOf(text);
  return source ?? (ouxml ? 'document' : undefined);
}

/** Parses a page of MyST Markdown. Content of directives that the parser does not know is parsed too. */
export function readUnitPage({ path, text }: PageText): UnitPage {
  const { source, title, licensed, length, lines } = headerOf(text);
  const tree = parsed(text.slice(length), 0, 0);
  return { path, source, title, licensed, tree, linesBefore: lines };
}

function headerOf(text: string) {
  const fence = HEADER.exec(text);
  const length = fence?.[0].length ?? 0;
  const lines = fence === null ? 0 : fence[0].split('\n').length - 1;
  const read = matter.safeParse(fence === null ? {} : yaml(fence[1] ?? ''));
  const { title, source, license, licence, ouxml } = read.success ? read.data : {};
  const address = source === undefined ? undefined : unitAddress(source);
  return {
    title,
    source: address?.kind === 'unit' ? address : undefined,
    licensed: Boolean(license ?? licence),
    ouxml: ouxml !== undefined,
    length,
    lines,
  };
}

function yaml(text: string): unknown {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
  if (document.errors.length > 0) return {};
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    // Aliases, which no header of ours has.
    return {};
  }
}

function parsed(markdown: string, before: number, depth: number): LooseNode | undefined {
  try {
    // What the parser does beyond Markdown takes time with the square of a paragraph's length.
    const tree: LooseNode = mystParse(markdown, {
      vfile: new VFile(),
      markdownit: { linkify: false },
      extensions: { frontmatter: false, smartquotes: false, citations: false, strikethrough: true },
    });
    readUnknown(tree, depth);
    if (depth === 0) readHtml(tree);
    if (before > 0) shift(tree, before);
    return tree;
  } catch {
    return undefined;
  }
}

/** Options as the parser writes them back in front of an unknown directive's text. */
const OPTIONS = /^(?::[\w-]+:.*(?:\n|$))+\n*/;

function readUnknown(node: LooseNode, depth: number): void {
  const unknown = node.type === 'mystDirective' || node.type === 'mystDirectiveError';
  if (unknown && node.children === undefined && depth < DEEPEST) {
    const body = (textField(node, 'value') ?? '').replace(OPTIONS, '');
    const inside = parsed(body, node.position?.start.line ?? 0, depth + 1);
    node.children = inside?.children ?? [];
    return;
  }
  for (const child of node.children ?? []) readUnknown(child, depth);
}

function shift(node: LooseNode, lines: number): void {
  if (node.position !== undefined) {
    node.position = { start: { line: node.position.start.line + lines } };
  }
  for (const child of node.children ?? []) shift(child, lines);
}
