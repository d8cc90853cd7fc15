import { asComment, asText, sourceHeader } from './list-source.ts';
import type { Entry, Gathered, Item } from './requirement-entries.ts';

export type Printing = {
  readonly role: Item['role'];
  readonly top: readonly string[];
  readonly leftOut: ReadonlySet<string>;
  readonly hashes: 'keep' | 'strip';
  /** The name of a source stands above its lines even where it is the only one. */
  readonly isNamed: boolean;
};

/** What has been printed so far. */
type Printed = {
  readonly byKey: ReadonlyMap<string, readonly Item[]>;
  readonly items: Set<string>;
  /** Blocks of comments of the sources before. */
  readonly blocks: Set<string>;
};

/**
 * The merged file: options, then every source's lines under its name, each line once, at its first place. Comments
 * that stand further in go with the line above them; other blocks of comments come once for all sources.
 */
export function printRequirements(sources: readonly Gathered[], printing: Printing): string {
  const items = sources.flatMap(({ entries }) => entries.flatMap(itemOf));
  const byKey = Map.groupBy(items, ({ key }) => key);
  const printed: Printed = { byKey, items: new Set(), blocks: new Set() };
  const blocks = sources.map(({ id, entries }) => ({
    id,
    lines: printSource(entries, printed, printing),
  }));
  const filled = blocks.filter(({ lines }) => lines.some((line) => line !== ''));
  const withHeaders = printing.isNamed || new Set(filled.map(({ id }) => id)).size > 1;
  const body = filled.flatMap(({ id, lines }, at) => {
    if (!withHeaders) return lines;
    const header = filled[at - 1]?.id === id ? [] : ['', sourceHeader(id)];
    return [...header, ...asText(lines).trimEnd().split('\n')];
  });
  return asText([...printing.top, '', ...body]);
}

function itemOf(entry: Entry): readonly Item[] {
  return entry.kind === 'item' ? [entry.item] : [];
}

function printSource(
  entries: readonly Entry[],
  printed: Printed,
  printing: Printing,
): readonly string[] {
  const lines: string[] = [];
  const blocks: string[] = [];
  let block: string[] = [];
  let isLineThere = true;
  const endBlock = (): void => {
    const text = block.join('\n');
    if (text !== '' && !printed.blocks.has(text)) lines.push(...block);
    if (text !== '') blocks.push(text);
    block = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'blank' && entry.comment !== undefined) {
      const comment = `${' '.repeat(Math.min(entry.indent, 40))}${asComment(entry.comment)}`;
      if (entry.indent > 0 && block.length === 0) lines.push(...(isLineThere ? [comment] : []));
      else if (printing.role === 'requirement') block.push(comment);
      continue;
    }
    endBlock();
    const own = entry.kind === 'blank' ? [''] : printEntry(entry, printed, printing);
    lines.push(...own);
    isLineThere = own.length > 0;
  }
  endBlock();
  for (const text of blocks) printed.blocks.add(text);
  return lines;
}

function printEntry(
  entry: Exclude<Entry, { kind: 'blank' }>,
  { byKey, items }: Printed,
  { role, leftOut, hashes }: Printing,
): readonly string[] {
  const comment = entry.comment === undefined ? '' : asComment(entry.comment);
  switch (entry.kind) {
    case 'option':
      return comment === '' || role === 'constraint' ? [] : [comment];
    case 'unreadable': {
      const line = `${entry.text.trim()}  ${marked(comment)}`;
      if (role === 'constraint' || items.has(line)) return [];
      items.add(line);
      return [line];
    }
    case 'item': {
      const { item } = entry;
      if (item.role !== role || items.has(item.key)) return [];
      items.add(item.key);
      const same = byKey.get(item.key) ?? [];
      const also = [...new Set(same.map(({ id }) => id))].filter((id) => id !== item.id);
      const remarks = [comment, also.length === 0 ? '' : asComment(`# also in ${also.join(', ')}`)];
      const remark = remarks.filter((one) => one !== '').join(' ');
      const end = remark === '' ? '' : `  ${remark}`;
      if (leftOut.has(item.key)) return [asComment(`# left out: ${item.line}${end}`)];
      const all = hashes === 'strip' ? [] : new Set(same.flatMap((one) => one.hashes));
      return [`${[item.line, ...all].join(' \\\n    ')}${end}`];
    }
  }
}

const MARK = '# cannot be read';

function marked(comment: string): string {
  return comment.includes(MARK) ? comment : `${MARK} ${comment}`.trim();
}
