import { LIMITS } from './graph.ts';

/** Characters that nobody sees but that change what is seen, and those that XML does not allow. */
const UNSEEN =
  /(?!\n)[\p{Cc}\p{Cs}\p{Co}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** A text in a drawing: without unseen characters, no more blanks than needed, not longer than a person reads. */
export function plainLabel(text: string): string {
  const lines = text
    .toWellFormed()
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').replace(UNSEEN, '').trim());
  const characters = [...lines.join('\n').trim()];
  if (characters.length <= LIMITS.text) return characters.join('');
  return `${characters.slice(0, LIMITS.text - 1).join('')}…`;
}
