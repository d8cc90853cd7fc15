import { DiagramMistakeError } from '../mistake-error.ts';

export type SourceLine = {
  readonly kind: 'box' | 'connection' | 'style';
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
};

/** The lines of a block; one without a sign of its own goes on with the text of the box before it. */
export function sourceLines(source: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [index, text] of source.split(/\r?\n/).entries()) {
    const kind = kindOf(text);
    const number = index + 1;
    if (kind !== undefined) {
      lines.push({ kind, text: text.trim(), number });
      continue;
    }
    if (text.trim() === '') continue;
    const before = lines.at(-1);
    if (before?.kind !== 'box') throw new DiagramMistakeError({ why: 'unreadable', line: number });
    lines[lines.length - 1] = { ...before, text: `${before.text.replace(/\\$/, '')}\n${text}` };
  }
  return lines;
}

function kindOf(text: string): SourceLine['kind'] | undefined {
  if (text.includes('=>')) return 'box';
  if (text.includes('->')) return 'connection';
  return text.includes('@>') ? 'style' : undefined;
}
