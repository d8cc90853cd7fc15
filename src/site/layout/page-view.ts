import type { PageHeading } from '../render/finish.ts';
import type { SiteWords } from '../site-words.ts';
import type { Html } from './html.ts';
import type { Licence } from './licence.ts';

export type Neighbour = { readonly href: string; readonly title: string };

/** The files of one book; `leads`: the page is the book's first. */
export type Downloads = {
  readonly title: string;
  readonly leads: boolean;
  readonly links: readonly { readonly label: string; readonly href: string }[];
};

/** All that the layout shows of a page. Links are ready to use; only fields ending in `Html` are HTML. */
export type PageView = {
  readonly siteTitle: string;
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the layout itself says. */
  readonly words: SiteWords;
  readonly description: string;
  readonly canonical: string | undefined;
  /** The way from this page to the site's top: empty, `../`, or an absolute path for `404.html`. */
  readonly top: string;
  readonly front: string;
  readonly maths: boolean;
  readonly headingHtml: string;
  readonly headingId: string | undefined;
  readonly authors: readonly string[];
  readonly contentHtml: string;
  readonly headings: readonly PageHeading[];
  readonly contents: Html;
  readonly downloads: readonly Downloads[];
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  readonly licence: Licence | undefined;
  readonly copyright: string | undefined;
  readonly source: string | undefined;
  readonly repositoryUrl: string;
  readonly editUrl: string | undefined;
};
