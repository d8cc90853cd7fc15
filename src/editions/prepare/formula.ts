import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import 'katex/contrib/mhchem';

/** Longer than any formula a person writes, and short enough that none keeps others waiting. */
const LONGEST = 20_000;

/** Deeper than any formula on paper; programs that lay formulas out have no deeper stacks. */
const DEEPEST = 60;

/**
 * A TeX formula as presentation MathML: a tree with one `math` element. Undefined for what KaTeX
 * cannot read, and for what is nested too deeply.
 *
 * Source: https://katex.org/docs/options
 */
export function formula(
  tex: string,
  displayMode: boolean,
  macros: Readonly<Record<string, string>>,
): Root | undefined {
  if (tex.length > LONGEST) return undefined;
  const options = {
    displayMode,
    output: 'mathml',
    strict: 'ignore',
    trust: false,
    maxSize: 40,
    maxExpand: 1000,
  } as const;
  // People write `&` and `\\` without saying that lines are to be aligned; MyST reads it so.
  const forms = displayMode ? [tex, `\\begin{aligned}${tex}\\end{aligned}`] : [tex];
  for (const form of forms) {
    try {
      // KaTeX keeps definitions made in a formula in this object, so each formula gets its own.
      const html = katex.renderToString(form, {
        ...options,
        macros: { '\\mbox': '\\text{#1}', ...macros },
      });
      return depthOf(html) > DEEPEST ? undefined : fromHtml(html, { fragment: true });
    } catch {
      // The next form, or none.
    }
  }
  return undefined;
}

/** How deep the elements of well-formed markup are nested. */
function depthOf(markup: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closes, empty] of markup.matchAll(/<(\/?)[a-z][^<>]*?(\/?)>/g)) {
    if (closes !== '') depth -= 1;
    else if (empty === '') depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
