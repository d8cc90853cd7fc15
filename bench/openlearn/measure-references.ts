import { allNodes, markdownRuns, type Node } from './markdown-runs.ts';
import type { ReadPage } from './read-pages.ts';
import { type Share, wordsOf } from './runs.ts';
import { xmlRuns } from './xml-runs.ts';
import { allNamed, type Element } from './xml-tree.ts';

export type ReferenceShares = {
  /** Cross-references of the document that lead to the right place. */
  readonly crossReferences: Share;
  /** Links within the pages, whoever made them, that lead nowhere. */
  readonly broken: readonly string[];
};

/**
 * A cross-reference resolves when a link with its text leads to a label that is defined once in all
 * pages, at something that says what the element says.
 */
export function measureReferences(item: Element, pages: readonly ReadPage[]): ReferenceShares {
  const targets = targetsOf(pages);
  const byId = new Map(allNamed(item).map((element) => [element.attributes.id ?? '', element]));
  byId.delete('');
  const wanted = allNamed(item, 'CrossRef').flatMap((reference) => {
    const element = byId.get(reference.attributes.idref?.trim() ?? '');
    const text = wordsOf(xmlRuns(reference).join(' ')).join(' ');
    return element === undefined || text === '' ? [] : [{ text, words: wordSet(element) }];
  });
  const links = pages.flatMap(({ myst }) => allNodes([myst]).filter(isInnerLink));
  const left = links.map((link) => ({
    text: wordsOf(markdownRuns([link]).join(' ')).join(' '),
    found: targets.get(labelOf(link)) ?? [],
  }));
  const lost = wanted.filter(({ text, words }) => {
    const index = left.findIndex(
      (link) => link.text === text && link.found.length === 1 && isAbout(link.found[0], words),
    );
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
  return {
    crossReferences: {
      kept: wanted.length - lost.length,
      of: wanted.length,
      lost: lost.map(({ text }) => text),
    },
    broken: brokenLinks(pages, targets),
  };
}

function isInnerLink(node: Node): boolean {
  return (
    (node.type === 'link' && String(node.url).startsWith('#')) ||
    (node.type === 'crossReference' && !isTerm(node))
  );
}

function isTerm(node: Node): boolean {
  return String((node as { identifier?: unknown }).identifier).startsWith('term-');
}

function labelOf(link: Node): string {
  return link.type === 'link' ? String(link.url).slice(1) : String(link.label);
}

type Target = readonly string[];

/** Words right behind every label, by label; a label that is defined twice has two entries. */
function targetsOf(pages: readonly ReadPage[]): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, Target[]>();
  const add = (label: string, nodes: readonly Node[]): void => {
    const words = markdownRuns(nodes).flatMap(wordsOf).slice(0, 3);
    found.set(label, [...(found.get(label) ?? []), words]);
  };
  const walk = (nodes: readonly Node[]): void => {
    for (const [index, node] of nodes.entries()) {
      const children = node.children ?? [];
      if (node.type === 'mystTarget') {
        add(String(node.label), nodes.slice(index + 1));
      } else if (typeof node.label === 'string' && OWNERS.has(node.type)) {
        add(node.label, node.type === 'math' ? [] : [node]);
      }
      walk(children);
    }
  };
  walk(pages.map(({ myst }) => myst));
  return found;
}

const OWNERS = new Set(['container', 'admonition', 'details', 'div', 'math', 'code', 'table']);

function wordSet(element: Element): ReadonlySet<string> {
  const alternatives = allNamed(element, 'Image').map(({ attributes }) => attributes.alt ?? '');
  return new Set([...xmlRuns(element), ...alternatives].flatMap(wordsOf));
}

/** What stands at the target are words of the element; an element without words may be anything. */
function isAbout(target: Target | undefined, words: ReadonlySet<string>): boolean {
  if (target === undefined) return false;
  const own = target.filter((word) => words.has(word)).length;
  return words.size === 0 || target.length === 0 || own * 2 >= target.length;
}

function brokenLinks(
  pages: readonly ReadPage[],
  targets: ReadonlyMap<string, readonly Target[]>,
): string[] {
  const paths = new Set(pages.map(({ path }) => path));
  const nodes = pages.flatMap(({ myst }) => allNodes([myst]));
  const terms = new Set(
    nodes
      .filter(({ type }) => type === 'definitionTerm')
      .map((term) => markdownRuns([term]).join(' ').toLowerCase()),
  );
  return nodes.flatMap((node) => {
    if (isInnerLink(node)) {
      return targets.get(labelOf(node))?.length === 1 ? [] : [`#${labelOf(node)}`];
    }
    if (node.type === 'crossReference') {
      return terms.has(String(node.label).toLowerCase()) ? [] : [`term ${String(node.label)}`];
    }
    const url = node.type === 'link' ? String(node.url) : '';
    if (!/^[^:#?]*\.md(?:#.*)?$/.test(url)) return [];
    const [path = ''] = decodeURI(url).split('#');
    return paths.has(path) ? [] : [url];
  });
}
