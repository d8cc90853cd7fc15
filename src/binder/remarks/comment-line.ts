import type { Finding } from '../finding.ts';

/** More than this nobody reads beside a line. */
const LONGEST = 300;

/**
 * What is said of a finding as one line of comment, which nothing takes for more than that: no end of a line, no
 * turned direction of writing, no encoding (PEP 263), no settings for an editor, no end of another comment. Undefined where nothing is left of it.
 */
export function commentLine(level: Finding['level'], said: string): string | undefined {
  const text = said
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/coding(?=[:=])/g, 'coding ')
    .replace(/\b(vim?|ex)(?=:)/gi, '$1 ')
    .replaceAll('-*-', '- * -')
    .replaceAll('*/', '* /')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\\\s]+$/, '')
    // A pair of code units may have been cut in two.
    .toWellFormed();
  return text === '' ? undefined : `# ${level}: ${text}`;
}
