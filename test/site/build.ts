import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { createDrawDiagram } from '../../src/commands/publish/draw-diagrams.ts';
import { wordsOfPage } from '../../src/commands/publish/words-of-page.ts';
import { buildSite } from '../../src/site/build-site.ts';
import type { Site, SiteNote, SiteOptions } from '../../src/site/site.ts';
import { sourceOf } from './folder-source.ts';

export const options: SiteOptions = {
  title: 'My course',
  language: 'en',
  repositoryUrl: 'https://github.com/you/my-course',
  branch: 'main',
  baseUrl: 'https://you.github.io/my-course/',
  words: (language) => wordsOfPage(language, {}).siteWords,
  draw: createDrawDiagram((language) => wordsOfPage(language, {}).diagramWords),
};

/** Builds a site out of files in memory, for tests that look at what came out. */
export async function build(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<SiteOptions> = {},
): Promise<Built> {
  const site = await buildSite(sourceOf(files), { ...options, ...more });
  return {
    ...site,
    paths: site.files.map(({ path }) => path),
    html: (path) => textOf(site, path),
    content: (path) => contentOf(textOf(site, path)),
    noted: (kind) => site.notes.filter(({ note }) => note === kind),
  };
}

export type Built = Site & {
  readonly paths: readonly string[];
  /** A whole document. */
  html(path: string): string;
  /** What the author wrote, without the layout around it. */
  content(path: string): string;
  noted(kind: SiteNote['note']): readonly SiteNote[];
};

function textOf(site: Site, path: string): string {
  const content = site.files.find((file) => file.path === path)?.content;
  if (content?.kind !== 'text') throw new Error(`${path} is not a text of this site`);
  return content.text;
}

function contentOf(html: string): string {
  const [, after = ''] = html.split('</h1>');
  const [text = ''] = after.split('</article>');
  // MyST keeps "Figure" and its number on one line with a blank that does not break.
  return text.replaceAll('\u00a0', ' ').trim();
}

/** Every address in a document, and every name that can be linked to. */
export function addressesIn(html: string): {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
} {
  const links: string[] = [];
  const ids = new Set<string>();
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (tagName === 'link' && String(properties.rel) === 'canonical') return;
    for (const value of [properties.href, properties.src, properties.poster]) {
      if (typeof value === 'string') links.push(value);
    }
    if (typeof properties.id === 'string') ids.add(properties.id);
  });
  return { links, ids };
}
