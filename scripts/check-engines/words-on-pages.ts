import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { markdownRuns, type Node } from '../../bench/openlearn/markdown-runs.ts';
import { regionsOf, runsOf } from '../../bench/openlearn/regions.ts';
import { type Share, share, wordsOf } from '../../bench/openlearn/runs.ts';
import { xmlTree } from '../../bench/openlearn/xml-tree.ts';

/** How many words of a unit's document are on the pages that an engine built from it. */
export function wordsOnPages(xml: string, folder: string): Share {
  const { body, matter } = regionsOf(xmlTree(xml));
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const found = pages.map((file) => {
    const page = fromHtml(readFileSync(join(folder, file), 'utf8')) as Node;
    return shown(mainPart(page) ?? page);
  });
  return share(runsOf([...body, ...matter]).flatMap(wordsOf), markdownRuns(found).flatMap(wordsOf));
}

type Html = Node & { readonly properties?: Readonly<Record<string, unknown>> };

/** The page without the navigation around it, whose titles would count for lost ones. */
function mainPart(node: Html): Node | undefined {
  const isMain = node.tagName === 'div' && node.properties?.role === 'main';
  if (node.tagName === 'article' || isMain) return node;
  for (const child of node.children ?? []) {
    const found = mainPart(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Pictures as their words; nothing that only programs read. */
function shown(node: Html): Node {
  if (node.tagName === 'img') return { type: 'image', alt: node.properties?.alt };
  const isForPrograms = node.tagName === 'script' || node.tagName === 'style';
  return { ...node, children: isForPrograms ? [] : (node.children ?? []).map(shown) };
}
