import katex from 'katex';
import { allNodes } from './markdown-runs.ts';
import type { ReadPage } from './read-pages.ts';
import { type Share, share } from './runs.ts';
import { allNamed, type Element } from './xml-tree.ts';

export type FormulaShares = {
  /** Formulas that are there: as TeX that KaTeX accepts, or as MathML. */
  readonly kept: Share;
  readonly accepted: Share;
  /** Digits and plain letters of the formulas that are still in them. */
  readonly signs: Share;
};

export function measureFormulas(item: Element, pages: readonly ReadPage[]): FormulaShares {
  const wanted = allNamed(item, 'math', 'TeX').filter(
    (formula) => textOf(formula).trim() !== '' && formula.parent?.name !== 'math',
  );
  const nodes = pages.flatMap(({ myst }) => allNodes([myst]));
  const tex = nodes
    .filter(({ type }) => type === 'math' || type === 'inlineMath')
    .map(({ value }) => String(value));
  const refused = tex.filter((formula) => !isAccepted(formula));
  const mathml = nodes.filter(
    ({ type, value }) => type === 'html' && /<math\b/.test(String(value)),
  );
  const of = wanted.length;
  const good = tex.length - refused.length;
  return {
    accepted: { kept: Math.min(good, of), of, lost: refused },
    kept: { kept: Math.min(good + mathml.length, of), of, lost: refused },
    signs: share(
      wanted.flatMap((formula) => signs(withoutLabel(textOf(formula)))),
      [...tex, ...mathml.map(({ value }) => String(value))].flatMap(signs),
    ),
  };
}

/** A phantom takes room and is not seen (MathML 3, 3.3.7). */
function textOf(element: Element): string {
  if (element.name === 'mphantom') return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

/** Labels are no part of what is seen. */
function withoutLabel(tex: string): string {
  return tex.replace(/\\label\{[^}]*\}/g, '');
}

function signs(text: string): string[] {
  return text.match(/[A-Za-z0-9]/g) ?? [];
}

function isAccepted(tex: string): boolean {
  try {
    katex.renderToString(tex, { throwOnError: true, strict: 'ignore', displayMode: true });
    return true;
  } catch {
    return false;
  }
}
