import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Chapter } from '../book.ts';
import { element, hasClass, textNode } from '../prepare/element.ts';
import { formula } from '../prepare/formula.ts';
import { formulaSource } from '../prepare/formula-source.ts';

/**
 * Sets formulas as MathML, which is what ePub readers know; one that cannot be read stays as it was
 * written. Answers whether there is any MathML.
 */
export function setFormulas(tree: Root, { macros }: Pick<Chapter, 'macros'>): boolean {
  let used = false;
  visit(tree, 'element', (node) => {
    if (!hasClass(node, 'math') || (node.tagName !== 'span' && node.tagName !== 'div')) return;
    const { tex, number } = formulaSource(node);
    const math = mathIn(formula(tex, node.tagName === 'div', macros));
    delete node.properties.dataNumber;
    used ||= math !== undefined;
    node.children = [
      math === undefined ? element('code', {}, [textNode(tex)]) : labelled(math, tex),
    ];
    if (number !== undefined) {
      node.children.push(
        element('span', { className: ['math-number'] }, [textNode(`(${number})`)]),
      );
    }
    return SKIP;
  });
  return used;
}

/** KaTeX wraps the formula and keeps its source beside it, which belongs into `alttext` here. */
function mathIn(tree: Root | undefined): Element | undefined {
  let math: Element | undefined;
  if (tree === undefined) return undefined;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'math') math ??= node;
  });
  return math;
}

function labelled(math: Element, tex: string): Element {
  const [semantics] = math.children;
  const shown =
    semantics?.type === 'element' && semantics.tagName === 'semantics'
      ? semantics.children.filter((child) => !isAnnotation(child))
      : math.children;
  visit(math, 'element', (node) => {
    // KaTeX's way of setting a number apart, which MathML does not know.
    if (node.tagName === 'mtd') delete node.properties.width;
  });
  return {
    ...math,
    properties: { ...math.properties, alttext: tex },
    children: shown,
  };
}

function isAnnotation(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === 'annotation';
}
