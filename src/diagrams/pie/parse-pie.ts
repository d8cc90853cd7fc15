import { LIMITS } from '../graph.ts';
import { labelText } from '../mermaid/label-text.ts';
import type { MermaidText } from '../mermaid/read-header.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { plainLabel } from '../plain-label.ts';
import type { Pie } from './pie.ts';

const SLICE = /^(?:"([^"]*)"|'([^']*)')\s*:\s*(\d+(?:\.\d+)?|\.\d+)$/;
const TITLE = /^(?:showData\s*)?(?:title\s+(.+))?$/;

/** Larger ones nobody writes, and all together they would be more than can be counted. */
const MOST = 1e300;

/**
 * Reads `pie`: parts, each with a number that is above zero.
 *
 * Source: https://mermaid.js.org/syntax/pie.html
 *
 * @throws {DiagramMistakeError}
 */
export function parsePie(text: MermaidText): Pie {
  const { lines } = text;
  const found: { readonly label: string; readonly value: number }[] = [];
  for (const [index, line] of lines.entries()) {
    for (const said of statementsIn(line)) {
      if (said === '' || TITLE.test(said)) continue;
      const [, double, single, written] = SLICE.exec(said) ?? [];
      const value = Number(written);
      if (!(value > 0 && value <= MOST))
        throw new DiagramMistakeError({ why: 'unreadable', line: index + 1 });
      const label = plainLabel(labelText(double ?? single ?? '')).replace(/\s+/g, ' ');
      found.push({ label, value });
    }
  }
  if (found.length === 0) throw new DiagramMistakeError({ why: 'empty' });
  if (found.length > LIMITS.slices) {
    throw new DiagramMistakeError({ why: 'too-large', what: 'parts', most: LIMITS.slices });
  }
  const sum = found.reduce((all, { value }) => all + value, 0);
  const title = text.title ?? titleOf(text);
  return {
    kind: 'pie',
    title,
    slices: found.map((slice) => ({ ...slice, share: slice.value / sum })),
  };
}

/** A semicolon ends a statement, but not within quotes. */
function statementsIn(line: string): readonly string[] {
  const found = line.match(/(?:"[^"]*"|'[^']*'|[^;])+/g) ?? [];
  return found.map((one) => one.trim());
}

/** What stands behind `pie`, or on a line of its own. */
function titleOf({ after, lines }: MermaidText): string | undefined {
  const titles = [after, ...lines].map((line) => TITLE.exec(line.trim())?.[1]?.trim());
  const title = titles.find((one) => one !== undefined && one !== '');
  return title === undefined ? undefined : plainLabel(labelText(title));
}
