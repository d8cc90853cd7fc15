import type { PageSource } from '../content/read-content.ts';
import { type MystNode, type MystRoot, plainTextOf } from '../myst-node.ts';
import { titleOfName } from '../order/contents-of-folders.ts';
import type { SiteNote } from '../site.ts';
import type { SiteWords } from '../site-words.ts';
import type { Frontmatter } from './frontmatter.ts';
import { readFrontmatter } from './frontmatter.ts';
import type { Include } from './include-files.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseNotebook } from './parse-notebook.ts';
import { takeTitle } from './take-title.ts';
import { tidyTree } from './tidy-tree.ts';
import { TooMuchError } from './too-much.ts';

/** A page as a tree, before it knows of the others. */
export type ParsedPage = {
  readonly path: string;
  /** The file as it is in the repository. */
  readonly source: string;
  readonly frontmatter: Frontmatter;
  /** A BCP 47 tag. */
  readonly language: string;
  /** What the site itself says on it. */
  readonly words: SiteWords;
  /** In plain text, for lists and for the browser's tab. */
  readonly title: string;
  /** The same as phrasing, for the page's own heading. */
  readonly heading: MystNode;
  readonly tree: MystRoot;
  /** Directives that the site does not know, by name; their content is kept. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Pictures that a notebook holds in itself, by the path they get. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

export type Spoken = Pick<ParsedPage, 'language' | 'words'>;

export type Parsing = {
  /** The language of a page (a BCP 47 tag), by what it says of that itself, and what is said on it. */
  readonly speak: (own: string | undefined) => Spoken;
  readonly tell: (note: SiteNote) => void;
  readonly include: Include;
};

/**
 * Parses a page of MyST Markdown or a notebook. Whatever the parser cannot take is shown as the text it
 * is: no page is lost.
 */
export async function parsePage(page: PageSource, parsing: Parsing): Promise<ParsedPage> {
  try {
    return await parse(page, parsing);
  } catch (error) {
    const note = error instanceof TooMuchError ? 'too-much-on-page' : 'shown-as-text';
    parsing.tell({ note, page: page.path });
    return pageAsText(page, parsing.speak(undefined));
  }
}

async function parse(page: PageSource, { speak, tell, include }: Parsing): Promise<ParsedPage> {
  const unknown = new Map<string, number>();
  const notebook = page.path.toLowerCase().endsWith('.ipynb');
  const { frontmatter, tree, pictures } = notebook
    ? parseNotebook(page, unknown)
    : { ...parseText(page, unknown, tell), pictures: new Map<string, Uint8Array>() };
  await include(tree, page.path, (markdown) => parseMarkdown(markdown, unknown));
  const heading = takeTitle(tree, frontmatter.title) ?? headingOf(titleOfName(page.path));
  const spoken = speak(frontmatter.language);
  await tidyTree(tree, heading, spoken.words);
  const title = plainTextOf(heading).replace(/\s+/g, ' ').trim() || titleOfName(page.path);
  return {
    path: page.path,
    source: page.text,
    frontmatter,
    ...spoken,
    title,
    heading,
    tree,
    unknown,
    pictures,
  };
}

function parseText(
  page: PageSource,
  unknown: Map<string, number>,
  tell: (note: SiteNote) => void,
): { frontmatter: Frontmatter; tree: MystRoot } {
  const { frontmatter, body, mistake } = readFrontmatter(page.text);
  if (mistake !== undefined) tell({ note: 'frontmatter-mistake', page: page.path, line: mistake });
  return { frontmatter, tree: parseMarkdown(body, unknown) };
}

/** A page as nothing but its text, for one that cannot be read or rendered otherwise. */
export function pageAsText({ path, text }: PageSource, { language, words }: Spoken): ParsedPage {
  const title = titleOfName(path);
  return {
    path,
    source: text,
    title,
    language,
    words,
    frontmatter: { authors: [], macros: {} },
    heading: headingOf(title),
    tree: { type: 'root', children: [{ type: 'code', value: text }] },
    unknown: new Map(),
    pictures: new Map(),
  };
}

function headingOf(title: string): MystNode {
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
}
