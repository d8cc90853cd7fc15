import { fold, tidyValue } from './fold.ts';

/** More than GitHub lets anybody write into an issue. */
const LONGEST_BODY = 65_536;
const NO_RESPONSE = '_No response_';

/**
 * The fields of an issue that was opened through an issue form, by folded label. A field
 * that was left empty is an empty text; of two with one label the first counts. Several lines become one.
 *
 * GitHub renders each field as `### Label`, a blank line and the value, or `_No response_`.
 * Source: GitHub's "Syntax for GitHub's form schema".
 */
export function readIssueForm(body: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let label: string | undefined;
  let lines: string[] = [];

  function finish() {
    const value = tidyValue(lines.join(' '));
    if (label === undefined || fields.has(label)) return;
    fields.set(label, value === NO_RESPONSE ? '' : value);
  }

  for (const line of linesOf(body)) {
    if (line.startsWith('### ')) {
      finish();
      label = fold(line.slice(4));
      lines = [];
    } else {
      lines.push(line);
    }
  }
  finish();
  return fields;
}

/** The lines of a body that hold anything, without spaces at their ends. */
export function linesOf(body: string): readonly string[] {
  return body
    .slice(0, LONGEST_BODY)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
