import type { Edition, SiteBook } from './book/site-book.ts';
import type { SiteWords } from './site-words.ts';

/** One file of the tree that a site is built from. `mode` is git's: 100644, 100755, 120000 (link), 160000 (submodule). */
export type SourceEntry = { readonly path: string; readonly mode: string; readonly oid: string };

/** Where a site is built from: anything that lists and reads files. Paths are relative, with `/`. */
export type SiteSource = {
  list(): Promise<readonly SourceEntry[]>;
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Told before many files are read, so that they can be fetched in one go. */
  prefetch(entries: readonly SourceEntry[]): Promise<void>;
};

export type SiteOptions = {
  /** The site's title where its own configuration (`myst.yml`, `_config.yml`) names none. */
  readonly title: string;
  /** The language of pages that name none: a BCP 47 tag such as `en-GB`. */
  readonly language: string;
  /** What the site itself says on pages of a language (a BCP 47 tag), in that or in another one. */
  readonly words: (language: string) => SiteWords;
  /** `https://github.com/you/my-course`, no slash at the end. */
  readonly repositoryUrl: string;
  readonly branch: string;
  /** Where the site will be, a slash at the end. Pages link relatively; only `404.html` needs it. */
  readonly baseUrl: string;
  /**
   * Draws blocks of the languages `flowchart` and `mermaid`. Without it, they are shown as the text
   * they are.
   */
  readonly draw?: (block: DiagramBlock) => DrawnDiagram;
  /**
   * Makes files of the site's books (PDF, ePub). They go to the top of the site, and its pages link
   * them.
   */
  readonly editions?: (books: readonly SiteBook[]) => Promise<readonly Edition[]>;
};

/** A block of text on a page that stands for a drawing. */
export type DiagramBlock = {
  readonly syntax: 'flowchart' | 'mermaid';
  readonly source: string;
  /** That of its page: a BCP 47 tag. */
  readonly language: string;
  /** What its author says of it besides its text. */
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** A name that nothing else on the page has, to begin names in the drawing with. */
  readonly id: string;
};

/** A description in words, which is opened by those who want it. */
export type DiagramTold = {
  /** What opens it. */
  readonly label: string;
  /** Paragraphs, then a numbered list. */
  readonly description: {
    readonly text: readonly string[];
    readonly steps: readonly { readonly text: string; readonly link: string | undefined }[];
    /** A BCP 47 tag, where it is not the page's own language. */
    readonly language: string | undefined;
  };
};

export type DrawnDiagram =
  | ({
      readonly kind: 'drawn';
      /** An SVG document that may stand in the middle of a page: nothing that runs, nothing from elsewhere. */
      readonly svg: string;
      readonly width: number;
      readonly title: string;
    } & DiagramTold)
  /** Its text is shown, with these words above it. */
  | {
      readonly kind: 'not-drawn';
      readonly words: string;
      readonly line: number | undefined;
      /** What can be said of it all the same. */
      readonly told: DiagramTold | undefined;
    };

/** What a file of the site holds; `blob` is a file of the source as it is, named by its object id. */
export type SiteContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'blob'; readonly oid: string };

export type SiteFile = { readonly path: string; readonly content: SiteContent };

/** A page of the finished site: its address below the base, its title, and the file it was made from. */
export type SitePage = { readonly path: string; readonly title: string; readonly source: string };

/** What a person may want to know about their pages; none of it keeps the site from being built. */
export type SiteNote =
  | { readonly note: 'too-many-pages'; readonly found: number; readonly published: number }
  | { readonly note: 'too-large'; readonly page: string; readonly bytes: number }
  | { readonly note: 'shown-as-text' | 'too-much-on-page'; readonly page: string }
  | { readonly note: 'configuration-mistake'; readonly file: string; readonly line: number }
  | { readonly note: 'missing-from-contents'; readonly file: string; readonly entry: string }
  | { readonly note: 'frontmatter-mistake'; readonly page: string; readonly line: number }
  | { readonly note: 'unknown-directive'; readonly name: string; readonly count: number }
  | { readonly note: 'unresolved-reference'; readonly page: string; readonly label: string }
  | { readonly note: 'missing-file'; readonly page: string; readonly path: string }
  | { readonly note: 'unsafe-picture'; readonly page: string; readonly path: string }
  | { readonly note: 'maths-mistake'; readonly page: string; readonly source: string }
  | { readonly note: 'diagram-mistake'; readonly page: string; readonly line: number | undefined };

/** A file to download: its address below the base, and the title of the book that it holds. */
export type SiteEdition = {
  readonly path: string;
  readonly format: Edition['format'];
  readonly title: string;
};

export type Site = {
  readonly files: readonly SiteFile[];
  readonly pages: readonly SitePage[];
  readonly editions: readonly SiteEdition[];
  readonly notes: readonly SiteNote[];
};
