import type { Element, Root } from 'hast';
import katex from 'katex';
import 'katex/contrib/mhchem';
import { visit } from 'unist-util-visit';
import { element, hasClass, textNode, textOf, textProperty } from './element.ts';

/** Longer than any formula a person writes, and short enough that none keeps the site waiting. */
const LONGEST = 20_000;

export type RenderedMaths = { readonly used: boolean; readonly mistakes: readonly string[] };

/**
 * Sets formulas with KaTeX, as HTML for the eyes and MathML for everything else; the reader's browser
 * has nothing to do. A formula that KaTeX cannot read is shown as it was written.
 *
 * Source: https://katex.org/docs/options
 */
export function renderMaths(tree: Root, macros: Readonly<Record<string, string>>): RenderedMaths {
  const mistakes: string[] = [];
  let used = false;
  visit(tree, 'element', (node) => {
    if (!hasClass(node, 'math') || (node.tagName !== 'span' && node.tagName !== 'div')) return;
    const source = textOf(node).trim();
    const html = setFormula(source, node.tagName === 'div', macros);
    if (html === undefined) {
      mistakes.push(source);
      node.children = [element('code', { className: ['maths-source'] }, [textNode(source)])];
    } else {
      used = true;
      node.children = [{ type: 'raw', value: html }];
    }
    addNumber(node);
    return 'skip';
  });
  return { used, mistakes };
}

function setFormula(
  source: string,
  displayMode: boolean,
  macros: Readonly<Record<string, string>>,
): string | undefined {
  if (source.length > LONGEST) return undefined;
  const options = {
    displayMode,
    output: 'htmlAndMathml',
    strict: 'ignore',
    trust: false,
    maxSize: 40,
    maxExpand: 1000,
  } as const;
  for (const text of [source, `\\begin{aligned}${source}\\end{aligned}`]) {
    try {
      // KaTeX keeps definitions made in a formula in this object, so each formula gets its own.
      return katex.renderToString(text, {
        ...options,
        macros: { '\\mbox': '\\text{#1}', ...macros },
      });
    } catch {
      // People write `&` and `\\` without saying that lines are to be aligned; MyST reads it so.
      if (!displayMode) return undefined;
    }
  }
  return undefined;
}

function addNumber(node: Element): void {
  const number = textProperty(node, 'dataNumber');
  delete node.properties.dataNumber;
  if (number === undefined) return;
  node.children.push(element('span', { className: ['math-number'] }, [textNode(`(${number})`)]));
}
