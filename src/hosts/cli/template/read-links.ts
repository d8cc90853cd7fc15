import type { Link } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

export type PageLink = {
  /** What one reads and presses. */
  readonly words: string;
  readonly address: string;
};

/** The links and pictures of a page in GitHub-flavoured Markdown, in their order. */
export function readLinks(markdown: string): readonly PageLink[] {
  const page = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const links: PageLink[] = [];
  visit(page, (node) => {
    if (node.type === 'link') links.push({ words: textOf(node), address: node.url });
    if (node.type === 'image') links.push({ words: node.alt ?? '', address: node.url });
    if (node.type === 'definition') {
      links.push({ words: node.label ?? node.identifier, address: node.url });
    }
  });
  return links;
}

function textOf(link: Link): string {
  let text = '';
  visit(link, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
  });
  return text;
}
