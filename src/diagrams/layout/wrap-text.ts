import { measureText } from './measure-text.ts';

const MOST_LINES = 12;

/** Splits a text into lines no wider than `width`; a word that is wider is cut. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  if (text === '') return [];
  const lines = text.split('\n').flatMap((line) => wrapLine(line, width, size));
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`];
}

function wrapLine(line: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').flatMap((one) => cutWord(one, width, size))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && measureText(longer, size) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}

function cutWord(word: string, width: number, size: number): readonly string[] {
  if (measureText(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    if (part !== '' && measureText(part + segment, size) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
