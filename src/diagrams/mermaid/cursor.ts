import { DiagramMistakeError } from '../mistake-error.ts';
import type { Statement } from './split-statements.ts';

/** A place in a statement that is read from left to right. */
export type Cursor = {
  /** Takes what a sticky pattern matches here, after blanks; undefined leaves the place as it is. */
  readonly take: (pattern: RegExp) => RegExpExecArray | undefined;
  /** The text up to the nearest of these ends, and which of them it was. */
  readonly until: (ends: readonly string[]) => { readonly text: string; readonly end: string };
  readonly atEnd: () => boolean;
  readonly rest: () => string;
  readonly fail: (why: 'unreadable' | 'unclosed') => DiagramMistakeError;
};

export function openCursor({ text, line }: Statement): Cursor {
  let at = 0;
  const fail: Cursor['fail'] = (why) => new DiagramMistakeError({ why, line });
  const skipBlanks = (): void => {
    while (/\s/.test(text.charAt(at))) at += 1;
  };
  return {
    take(pattern) {
      skipBlanks();
      pattern.lastIndex = at;
      const match = pattern.exec(text) ?? undefined;
      if (match !== undefined) at += match[0].length;
      return match;
    },
    until(ends) {
      skipBlanks();
      const quoted = text.charAt(at) === '"' ? text.indexOf('"', at + 1) : at;
      if (quoted < 0) throw fail('unclosed');
      const found = ends
        .map((end) => ({ end, place: text.indexOf(end, quoted) }))
        .filter(({ place }) => place >= 0)
        .sort((one, other) => one.place - other.place)[0];
      if (found === undefined) throw fail('unclosed');
      const inside = text.slice(at, found.place);
      at = found.place + found.end.length;
      return { text: inside, end: found.end };
    },
    atEnd() {
      skipBlanks();
      return at >= text.length;
    },
    rest: () => text.slice(at).trim(),
    fail,
  };
}
