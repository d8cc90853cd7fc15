import { sourceHeader } from '../requirements/list-source.ts';
import { logicalLines } from '../requirements/logical-lines.ts';
import type { RequirementsSource } from '../requirements/requirement-entries.ts';

/** A line for pip, or, without a text, a comment on a line of its own. */
export type PipPrinted = {
  readonly text: string;
  readonly comment: string | undefined;
  /** Comments that stand further in below it, and say something about it. */
  readonly below?: readonly string[];
};

/** The lines of a merged requirements file, for a list in YAML. */
export function printedLines(content: string): readonly PipPrinted[] {
  const printed: PipPrinted[] = [];
  for (const { text, comment, indent } of logicalLines(content)) {
    const last = printed.at(-1);
    if (text === '' && comment === undefined) continue;
    if (indent > 0 && comment !== undefined && last !== undefined && last.text !== '') {
      printed[printed.length - 1] = { ...last, below: [...(last.below ?? []), comment] };
    } else printed.push({ text: text.replace(/\s+/g, ' '), comment });
  }
  return printed;
}

/** Comments belong to the line below; those of lines that are not among these go. */
export function withoutStray(
  lines: readonly PipPrinted[],
  own: string | undefined,
): readonly PipPrinted[] {
  const header = own === undefined ? undefined : sourceHeader(own);
  const kept: PipPrinted[] = [];
  let isFollowed = false;
  for (const one of lines.toReversed()) {
    const isHeader = one.comment?.startsWith('# --- from ') === true && one.text === '';
    const counts = one.text !== '' || one.comment?.startsWith('# left out: ') === true;
    if (counts) isFollowed = true;
    if ((counts || isFollowed) && one.comment !== header) kept.push(one);
    if (isHeader) isFollowed = false;
  }
  return kept.toReversed();
}

/** A lone source's lines have no header of their own. */
export function withHeader(
  lines: readonly PipPrinted[],
  from: readonly RequirementsSource[],
): readonly PipPrinted[] {
  const [source] = from;
  const hasHeader = lines.some(({ comment }) => comment?.startsWith('# --- from '));
  if (source === undefined || hasHeader || lines.every(({ text }) => text === '')) return lines;
  return [{ text: '', comment: sourceHeader(source.id) }, ...lines];
}
