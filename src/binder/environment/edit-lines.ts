/** Changes to a text by its lines, counted from 1 as they are before any change. */
export type Edits = {
  readonly before: Map<number, readonly string[]>;
  readonly after: Map<number, readonly string[]>;
  readonly instead: Map<number, readonly string[]>;
};

/** Puts more lines behind those that are already to come there. */
export function putAfter({ after }: Edits, line: number, lines: readonly string[]): undefined {
  if (lines.length > 0) after.set(line, [...(after.get(line) ?? []), ...lines]);
}

export function edited(lines: readonly string[], { before, after, instead }: Edits): string {
  return lines
    .flatMap((text, index) => [
      ...(before.get(index + 1) ?? []),
      ...(instead.get(index + 1) ?? [text]),
      ...(after.get(index + 1) ?? []),
    ])
    .join('\n');
}

/**
 * The last of the comment lines that belong to a list whose last item is on this line: they stand right
 * below it, as deep as its items, and no other item follows.
 */
export function throughComments(lines: readonly string[], line: number, indent: number): number {
  let end = line;
  while (depthOf(lines[end]) >= indent && lines[end]?.trimStart().startsWith('#')) end += 1;
  const next = lines[end] ?? '';
  const isItem = /^\s*-(?:\s|$)/.test(next) && depthOf(next) === indent;
  const isOfNextKey = indent === 0 && next.trim() !== '' && depthOf(next) === 0;
  return isItem || isOfNextKey ? line : end;
}

function depthOf(line: string | undefined): number {
  return line === undefined ? -1 : line.length - line.trimStart().length;
}
