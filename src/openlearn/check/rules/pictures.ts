import { type LooseNode, type PlacedNode, textField, wordsOf } from '../loose-node.ts';
import { finding, type PageInUnit, pathIn, type Rule } from '../page-in-unit.ts';

/**
 * Pictures that say nothing to who does not see them. One of the class `decorative` need not.
 * Source: WCAG 2.2, 1.1.1 Non-text Content.
 */
export const picturesWithoutWords: Rule = (inUnit) =>
  pictures(inUnit).flatMap(({ node, line, above }) => {
    if (textField(node, 'alt')?.trim() || isDecorative([node, ...above])) return [];
    return [finding('picture-without-words', inUnit, line, textField(node, 'url'))];
  });

/** Pictures whose file is not in the repository, and those that a conversion could not get. */
export const picturesNotThere: Rule = (inUnit) => [
  ...pictures(inUnit).flatMap(({ node, line }) => {
    const url = textField(node, 'url') ?? '';
    const path = pathIn(inUnit.page, url);
    const isThere = path === undefined || url === '' || inUnit.hasFile(path);
    // `images/plot.*`: MyST chooses a format by itself.
    return isThere || path.endsWith('.*') ? [] : [finding('picture-not-there', inUnit, line, url)];
  }),
  ...inUnit.nodes.flatMap(({ node, line }) => {
    const words = node.type === 'emphasis' ? wordsOf(node) : '';
    const isGap = words.startsWith('[Picture not available');
    return isGap ? [finding('picture-not-there', inUnit, line, words.slice(1, -1))] : [];
  }),
];

/** Figures with a caption that are not followed by a long description. */
export const figuresWithoutDescription: Rule = (inUnit) => {
  const siblings = new Map<LooseNode, LooseNode | undefined>();
  for (const { node } of inUnit.nodes) {
    const children = node.children ?? [];
    for (const [index, child] of children.entries()) siblings.set(child, children[index + 1]);
  }
  return inUnit.nodes.flatMap(({ node, line, above }) => {
    if (node.type !== 'container' || node.kind !== 'figure' || isDecorative([node])) return [];
    // The parser puts what a directive makes into a node of its own.
    const block = above[0]?.type === 'mystDirective' ? above[0] : node;
    const next = siblings.get(block);
    if (next !== undefined && isDescription(next)) return [];
    const caption = wordsOf({ type: 'caption', children: (node.children ?? []).slice(1) });
    return caption === '' ? [] : [finding('figure-without-description', inUnit, line, caption)];
  });
};

function isDescription(block: LooseNode): boolean {
  const [inside] = block.type === 'mystDirective' ? (block.children ?? []) : [block];
  const isHidden = inside?.type === 'details' || inside?.type === 'admonition';
  const [summary] = inside?.children ?? [];
  if (!isHidden)
    return block.type === 'html' && /<summary>[^<]*description/i.test(String(block.value));
  return summary !== undefined && /description/i.test(wordsOf(summary));
}

function pictures({ nodes }: PageInUnit): readonly PlacedNode[] {
  return nodes.filter(({ node }) => node.type === 'image');
}

function isDecorative(nodes: readonly LooseNode[]): boolean {
  return nodes.some((node) => /\bdecorative\b/.test(textField(node, 'class') ?? ''));
}
