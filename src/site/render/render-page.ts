import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { ListedPage } from '../layout/frame.ts';
import type { MystNode } from '../myst-node.ts';
import { type ParsedPage, pageAsText } from '../parse/parse-page.ts';
import type { SiteOptions } from '../site.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { element, textNode } from './element.ts';
import { embedMedia } from './embed-media.ts';
import { finish, type PageHeading } from './finish.ts';
import { highlightCode } from './highlight-code.ts';
import { type LinkTo, linkFiles } from './link-files.ts';
import { playMedia } from './play-media.ts';
import { renderMaths } from './render-maths.ts';
import { sanitise } from './sanitise.ts';
import { type Section, sectionsOf } from './sections.ts';
import { pageToHast } from './to-hast.ts';

/** A page's content, ready to be put into the layout. */
export type RenderedPage = {
  /** The page's own heading, as HTML inside of `<h1>`. */
  readonly headingHtml: string;
  readonly headingId: string | undefined;
  readonly html: string;
  readonly headings: readonly PageHeading[];
  /** The text for the search, by section. */
  readonly sections: readonly Section[];
  readonly maths: boolean;
  /** The first sentences in plain text. */
  readonly summary: string;
};

type Given = {
  readonly macros: Readonly<Record<string, string>>;
  /** The pages below this one in the contents. */
  readonly listed: readonly ListedPage[];
  readonly draw: SiteOptions['draw'];
};

/**
 * Renders one page: tree → HTML's tree → made safe → links, media, maths, code → HTML. Everything that
 * comes after `sanitise` writes only what it made itself. A page on which any of it fails is shown as text.
 */
export function renderPage(page: ParsedPage, to: LinkTo, given: Given): RenderedPage {
  try {
    return render(page, to, given);
  } catch {
    to.tell({ note: 'shown-as-text', page: page.path });
    return render(pageAsText({ path: page.path, text: page.source }, page), to, given);
  }
}

function render(page: ParsedPage, to: LinkTo, given: Given): RenderedPage {
  const heading = safeTree({ type: 'root', children: page.heading.children ?? [] }, to);
  const tree = safeTree(page.tree, to);
  fillLists(tree, given.listed);
  embedMedia(tree);
  playMedia(tree, page.words);
  const { path, language } = page;
  drawDiagrams(tree, { draw: given.draw, page: path, language, tell: to.tell, as: 'inline' });
  const { html_id: headingId } = page.heading;
  const headings = finish(tree, typeof headingId === 'string' ? [headingId] : []);
  const sections = sectionsOf(tree, page.title);
  highlightCode(tree);
  const macros = { ...given.macros, ...page.frontmatter.macros };
  const mistakes = [renderMaths(heading, macros), renderMaths(tree, macros)];
  for (const source of mistakes.flatMap((one) => one.mistakes)) {
    to.tell({ note: 'maths-mistake', page: page.path, source });
  }
  return {
    headingHtml: print(withoutLinks(heading)),
    headingId: typeof headingId === 'string' ? headingId : undefined,
    html: print(tree),
    headings,
    sections,
    maths: mistakes.some(({ used }) => used),
    summary: summaryOf(sections),
  };
}

function safeTree(node: MystNode, to: LinkTo): Root {
  const tree = sanitise(pageToHast(node, to.words));
  linkFiles(tree, to);
  return tree;
}

/** KaTeX's HTML and drawings are the only raw text left in the tree. */
function print(tree: Root): string {
  return toHtml(tree, { allowDangerousHtml: true }).trim();
}

function withoutLinks(tree: Root): Root {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a') return;
    node.tagName = 'span';
    node.properties = {};
  });
  return tree;
}

/** `{tableofcontents}`, `{toctree}`, `{toc}`: the pages below this one. */
function fillLists(tree: Root, listed: readonly ListedPage[]): void {
  visit(tree, 'element', (node: Element) => {
    if (node.properties.dataToc === undefined) return;
    delete node.properties.dataToc;
    const items = listed.map(({ href, title }) =>
      element('li', {}, [element('a', { href }, [textNode(title)])]),
    );
    node.properties.className = ['page-list'];
    node.children = items.length === 0 ? [] : [element('ul', {}, items)];
  });
}

const SUMMARY = 180;

function summaryOf(sections: readonly Section[]): string {
  const text = sections.find((section) => section.text !== '')?.text ?? '';
  if (text.length <= SUMMARY) return text;
  const cut = text.slice(0, SUMMARY);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60))}…`;
}
