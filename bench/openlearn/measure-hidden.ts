import { allNodes, markdownRuns, type Node } from './markdown-runs.ts';
import type { ReadPage } from './read-pages.ts';
import { type Share, wordsOf } from './runs.ts';
import { xmlRuns } from './xml-runs.ts';
import { allNamed, type Element } from './xml-tree.ts';

/** Answers that are behind something that opens, and not in the open as well. */
export function measureHidden(item: Element, pages: readonly ReadPage[]): Share {
  const roots = pages.filter(({ isBody }) => isBody).map(({ myst }) => myst);
  const behind = text(roots.flatMap((root) => allNodes([root])).filter(isHidden));
  const open = text(roots.map(withoutHidden));
  const openInXml = ` ${words(withoutAnswers(item)).join(' ')} `;
  const wanted = allNamed(item, ...ANSWERS)
    .map(firstWords)
    .filter((key) => key.trim() !== '');
  const lost = wanted.filter((key) => {
    const isLong = key.split(' ').length > 6;
    const isShown = isLong && open.includes(key) && !openInXml.includes(key);
    return !behind.includes(key) || isShown;
  });
  return { kept: wanted.length - lost.length, of: wanted.length, lost };
}

const ANSWERS = ['Answer', 'Discussion', 'Feedback', 'RevealMore', 'Matching'];

/** How an answer begins; of things to pair, how the first pair does. */
function firstWords(element: Element): string {
  const content = { ...element, children: element.children.filter(isSaid) };
  if (element.name === 'Matching') {
    const option = allNamed(element, 'Option')[0];
    const match = allNamed(element, 'Match')[0];
    const pair = [option, match].flatMap((one) => (one === undefined ? [] : words(one)));
    return pair.length === 0 ? '' : ` ${pair.slice(0, 8).join(' ')} `;
  }
  const first =
    xmlRuns(content)
      .map(wordsOf)
      .find((run) => run.length > 0) ?? [];
  return first.length === 0 ? '' : ` ${first.slice(0, 8).join(' ')} `;
}

function isSaid(child: Element | string): boolean {
  return (
    typeof child === 'string' || !['Heading', 'Figure', 'Equation', 'Table'].includes(child.name)
  );
}

function words(element: Element): string[] {
  return xmlRuns(element).flatMap(wordsOf);
}

function withoutAnswers(element: Element): Element {
  const children = element.children.flatMap((child): (Element | string)[] => {
    if (typeof child === 'string') return [child];
    return ANSWERS.includes(child.name) ? [] : [withoutAnswers(child)];
  });
  return { ...element, children };
}

function isHidden(node: Node): boolean {
  const isDropdown = node.type === 'admonition' && /\bdropdown\b/.test(String(node.class));
  return isDropdown || node.type === 'details';
}

function withoutHidden(node: Node): Node {
  const children = node.children?.filter((child) => !isHidden(child)).map(withoutHidden);
  return children === undefined ? node : { ...node, children };
}

function text(nodes: readonly Node[]): string {
  return ` ${markdownRuns(nodes).flatMap(wordsOf).join(' ')} `;
}
