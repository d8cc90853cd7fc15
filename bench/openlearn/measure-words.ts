import { markdownRuns, type Node } from './markdown-runs.ts';
import type { ReadPage } from './read-pages.ts';
import { type Regions, runsOf } from './regions.ts';
import { type Share, share, shinglesOf, wordsOf } from './runs.ts';

export type WordShares = {
  readonly body: Share;
  readonly shingles: Share;
  readonly matter: Share;
};

/**
 * Words of the body on the pages of the body, and those of front and back matter on all others: a
 * word does not count for another one that is lost elsewhere.
 */
export function measureWords(regions: Regions, pages: readonly ReadPage[]): WordShares {
  const inBody = runsOf(regions.body);
  const inMatter = runsOf(regions.matter);
  const onBody = runs(pages.filter(({ isBody }) => isBody));
  const onMatter = runs(pages.filter(({ isBody }) => !isBody));
  return {
    body: share(inBody.flatMap(wordsOf), onBody.flatMap(wordsOf)),
    shingles: share(
      [...inBody, ...inMatter].flatMap(shinglesOf),
      [...onBody, ...onMatter].flatMap(shinglesOf),
    ),
    matter: share(inMatter.flatMap(wordsOf), onMatter.flatMap(wordsOf)),
  };
}

function runs(pages: readonly ReadPage[]): string[] {
  return markdownRuns(pages.map(({ myst }) => withoutContents(myst)));
}

/** A page without links to other pages: titles in a list of contents are there a second time. */
function withoutContents(node: Node): Node {
  const children = (node.children ?? []).filter((child) => !isContentsEntry(child));
  return node.children === undefined ? node : { ...node, children: children.map(withoutContents) };
}

function isContentsEntry(node: Node): boolean {
  if (node.type !== 'listItem') return false;
  const [paragraph, ...others] = node.children ?? [];
  const [link, ...more] = paragraph?.children ?? [];
  const alone = others.length === 0 && more.length === 0;
  return alone && link?.type === 'link' && /^[^:]*\.md$/.test(String(link.url));
}
