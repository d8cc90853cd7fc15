import { fold } from './fold.ts';
import type { Token } from './tokenize.ts';

/** Pictures, with what gives them skin tones, flags and colours. */
const LEADING_EMOJI =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Variation_Selector}]+/u;

/**
 * Takes off what is said for politeness or decoration around a command: a leading emoji, "please" (or
 * "bitte") at either end, a final full stop. What stands in quotes was meant as it is.
 */
export function trimCourtesy(said: readonly Token[]): readonly Token[] {
  return trimEnd(trimStart(said));
}

function trimStart(said: readonly Token[]): readonly Token[] {
  let first = 0;
  while (first < said.length) {
    const token = said[first];
    if (token?.word === undefined) break;
    const rest = token.text.replace(LEADING_EMOJI, '');
    if (rest !== token.text && rest !== '') {
      return [{ ...token, text: rest, word: fold(rest) }, ...said.slice(first + 1)];
    }
    if (rest !== '' && !isPlease(token.word)) break;
    first += 1;
  }
  return said.slice(first);
}

function trimEnd(said: readonly Token[]): readonly Token[] {
  const tokens = [...said];
  for (;;) {
    const last = tokens.at(-1);
    if (last?.word === undefined) return tokens;
    const text = withoutStop(last.text);
    if (text === '' || isPlease(fold(text))) {
      tokens.pop();
    } else if (text !== last.text) {
      tokens[tokens.length - 1] = { ...last, text, word: fold(text) };
      return tokens;
    } else {
      return tokens;
    }
  }
}

/** One full stop, or the comma that a dropped "please" left behind. `..` is a path, not an ending. */
function withoutStop(text: string): string {
  return text === '..' ? text : text.replace(/[.,。．]$/u, '');
}

const PLEASE: ReadonlySet<string> = new Set(['please', 'please,', 'bitte', 'bitte,']);

function isPlease(word: string): boolean {
  return PLEASE.has(word);
}
