import { stripVTControlCharacters } from 'node:util';

const MASK = '•••';

/** What looks like a secret: passwords in addresses, tokens of well-known makes, and what is named like one. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/(:\/\/)[^\s/@]+@/g, `$1${MASK}@`],
  [/\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|hf_|pypi-|npm_|dckr_pat_)[\w-]{10,}/g, MASK],
  [/\bsk-[\w-]{16,}/g, MASK],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, MASK],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, MASK],
  [/\b((?:bearer|basic)\s+)[\w.~+/=-]{12,}/gi, `$1${MASK}`],
  [
    /((?:password|passwd|secret|token|api[_-]?key|access[_-]?key)["']?\s*[=:]\s*["']?)[^\s"',;&]{4,}/gi,
    `$1${MASK}`,
  ],
];

/**
 * One line as a terminal would show it in the end: what a carriage return overwrote is gone, as are colours
 * and control characters; what looks like a secret is masked; longer lines than `longest` characters are cut.
 */
export function cleanLine(raw: string, longest: number): string {
  // Nobody reads further, and the patterns below need not either.
  const shown = raw.slice(0, 16_384).replace(/\r+$/, '').split('\r').at(-1) ?? '';
  const plain = stripVTControlCharacters(shown)
    .replaceAll('\t', '    ')
    .replaceAll(/\p{C}/gu, '')
    .trimEnd();
  const masked = SECRETS.reduce(
    (text, [secret, mask]) => text.replaceAll(secret, mask),
    // Masked before it is cut, so that no half of a secret is left; but not at any length.
    plain.slice(0, longest * 2),
  );
  return masked.length > longest ? `${masked.slice(0, longest - 1)}…` : masked;
}
