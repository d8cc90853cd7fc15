import type { PhrasingContent, Text } from 'mdast';

/** A dollar sign that is set apart, and that pandoc takes for none of a formula's. */
export const DOLLAR = '<span>\\$</span>';

/**
 * Where several dollar signs stand in one block, each is set apart: viewers that look for maths in what
 * Markdown made of a text (GitHub, Jupyter) would take two of them for the marks of a formula.
 *
 * Source: https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions,
 * "Writing dollar signs in line with and within mathematical expressions".
 */
export function dollarsApart(phrases: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return signs(phrases) > 1 && texts(phrases).some((text) => text.value.includes('$'))
    ? phrases.flatMap(apart)
    : phrases;
}

function texts(phrases: readonly PhrasingContent[]): readonly Text[] {
  return phrases.flatMap((node) => {
    if (node.type === 'text') return [node];
    return 'children' in node ? texts(node.children) : [];
  });
}

function signs(phrases: readonly PhrasingContent[]): number {
  const formulas = (nodes: readonly PhrasingContent[]): number =>
    nodes.reduce(
      (sum, node) =>
        sum +
        (node.type === 'inlineMath' ? 2 : 0) +
        ('children' in node ? formulas(node.children) : 0),
      0,
    );
  const literal = texts(phrases).reduce((sum, { value }) => sum + value.split('$').length - 1, 0);
  return literal + formulas(phrases);
}

function apart(node: PhrasingContent): readonly PhrasingContent[] {
  if (node.type === 'text') {
    return node.value
      .split('$')
      .flatMap((value, index): PhrasingContent[] => [
        ...(index === 0 ? [] : [{ type: 'html', value: DOLLAR } as const]),
        ...(value === '' ? [] : [{ type: 'text', value } as const]),
      ]);
  }
  if (!('children' in node)) return [node];
  return [{ ...node, children: node.children.flatMap(apart) }];
}
