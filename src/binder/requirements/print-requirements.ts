import { asComment, asText, sourceHeader } from './list-source.ts';
import type { Entry, Gathered, Item } from './requirement-entries.ts';

export type Printing = {
  readonly role: Item['role'];
  readonly top: readonly string[];
  readonly leftOut: ReadonlySet<string>;
  readonly hashes: 'keep' | 'strip';
};

/** The merged file: options, then every source's lines under its name, each line once, at its first place. */
export function printRequirements(sources: readonly Gathered[], printing: Printing): string {
  const byKey = Map.groupBy(
    sources.flatMap(({ entries }) => entries.flatMap(itemOf)),
    ({ key }) => key,
  );
  const seen = new Set<string>();
  const blocks = sources.map(({ id, entries }) => ({
    id,
    lines: entries.flatMap((entry) => printEntry(entry, byKey, seen, printing)),
  }));
  const filled = blocks.filter(({ lines }) => lines.some((line) => line !== ''));
  const withHeaders = new Set(filled.map(({ id }) => id)).size > 1;
  const body = filled.flatMap(({ id, lines }) =>
    withHeaders ? ['', sourceHeader(id), ...asText(lines).split('\n')] : lines,
  );
  return asText([...printing.top, '', ...body]);
}

function itemOf(entry: Entry): readonly Item[] {
  return entry.kind === 'item' ? [entry.item] : [];
}

function printEntry(
  entry: Entry,
  byKey: ReadonlyMap<string, readonly Item[]>,
  seen: Set<string>,
  { role, leftOut, hashes }: Printing,
): readonly string[] {
  const comment = entry.comment === undefined ? '' : asComment(entry.comment);
  switch (entry.kind) {
    case 'blank':
      return comment === '' ? [''] : once(role === 'requirement' ? comment : '', seen);
    case 'option':
      return once(comment, seen);
    case 'unreadable':
      return role === 'requirement' ? once(`${entry.text.trim()}  ${marked(comment)}`, seen) : [];
    case 'item': {
      const { item } = entry;
      if (item.role !== role || seen.has(`key ${item.key}`)) return [];
      seen.add(`key ${item.key}`);
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

function once(line: string, seen: Set<string>): readonly string[] {
  if (line === '' || seen.has(`line ${line}`)) return [];
  seen.add(`line ${line}`);
  return [line];
}
