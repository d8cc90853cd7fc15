import { newCell } from './new-cell.ts';
import type { Cell } from './notebook.ts';

/** The lines of a YAML header that a notebook begins with, as a raw cell; it goes into the text's. */
export function frontMatter(cell: Cell | undefined): readonly string[] | undefined {
  const lines = cell?.kind === 'raw' ? cell.source.trim().split('\n') : [];
  const isHeader = lines.length > 1 && lines[0] === '---' && lines.at(-1) === '---';
  return isHeader ? lines.slice(1, -1) : undefined;
}

/** A header's lines without those of the keys that say what the notebook is, as the raw cell that a notebook has them in. */
export function frontCell(
  header: readonly string[],
  isOfNotebook: (key: string) => boolean,
): readonly Cell[] {
  let isInside = false;
  const others = header.filter((line) => {
    const key = /^([^\s#:-][^:]*):/.exec(line)?.[1];
    if (key !== undefined) isInside = isOfNotebook(key);
    return !isInside;
  });
  if (others.every((line) => line.trim() === '')) return [];
  return [newCell('raw', ['---', ...others, '---'].join('\n'), {}, -1)];
}
