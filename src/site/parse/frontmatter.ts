import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

/** A licence as people write it: an SPDX identifier, a name, or MyST's object. */
export type LicenceField = { readonly id?: string; readonly name?: string; readonly url?: string };

/** What a page says about itself before its text. */
export type Frontmatter = {
  readonly title?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly licence?: LicenceField;
  readonly copyright?: string;
  /** The web address that the page's content comes from. */
  readonly source?: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly macros: Readonly<Record<string, string>>;
};

export type Matter = {
  readonly frontmatter: Frontmatter;
  /** The text after the frontmatter. */
  readonly body: string;
  /** The line of the file at which YAML could not be read, counted from 1. */
  readonly mistake: number | undefined;
};

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const author = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const authors = z
  .union([author.transform((one) => [one]), z.array(author)])
  .catch([])
  .default([]);
const licence = z
  .union([
    z.string().transform((id) => ({ id })),
    z
      .object({
        content: z.union([z.string(), z.object({ id: text, name: text, url: text })]).optional(),
        id: text,
        name: text,
        url: text,
      })
      .transform(({ content, ...own }) => {
        if (content === undefined) return own;
        return typeof content === 'string' ? { id: content } : content;
      }),
  ])
  .optional()
  .catch(undefined);
const macro = z.union([z.string(), z.object({ macro: z.string() }).transform((one) => one.macro)]);

/** The keys that the site shows; everything else in frontmatter is for other tools and is left alone. */
const schema = z.object({
  title: text,
  description: text,
  author: authors,
  authors,
  license: licence,
  licence,
  copyright: text,
  source: text,
  language: text,
  lang: text,
  dir: z.enum(['ltr', 'rtl']).optional().catch(undefined),
  math: z.record(z.string(), macro).catch({}).default({}),
});

const FENCE = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * Takes the frontmatter off a Markdown text. YAML that cannot be read is left out and its line told;
 * the text is never lost with it.
 *
 * Source: https://mystmd.org/guide/frontmatter
 */
export function readFrontmatter(markdown: string): Matter {
  const fence = FENCE.exec(markdown);
  if (fence === null) return { frontmatter: noFrontmatter, body: markdown, mistake: undefined };
  const { value, mistake } = readYaml(fence[1] ?? '');
  const body = markdown.slice(fence[0].length);
  return {
    frontmatter: frontmatterOf(value),
    body,
    mistake: mistake === undefined ? undefined : mistake + 1,
  };
}

/** YAML as plain data (an alias bomb or a broken text is `{}`) and the line of its first mistake, from 1. */
export function readYaml(yaml: string): { value: unknown; mistake: number | undefined } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return { value: {}, mistake: lines.linePos(error.pos[0]).line };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), mistake: undefined };
  } catch {
    return { value: {}, mistake: 1 };
  }
}

/** Keeps the keys that the site shows, of a page's frontmatter or a project's `myst.yml`. */
export function frontmatterOf(value: unknown): Frontmatter {
  const read = schema.safeParse(value);
  if (!read.success) return noFrontmatter;
  const { title, description, copyright, source, dir, math } = read.data;
  const language = read.data.language ?? read.data.lang;
  const terms = licenceField(read.data.license ?? read.data.licence);
  return {
    authors: read.data.authors.length > 0 ? read.data.authors : read.data.author,
    macros: math,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(terms === undefined ? {} : { licence: terms }),
    ...(copyright === undefined ? {} : { copyright }),
    ...(source === undefined ? {} : { source }),
    ...(language === undefined ? {} : { language }),
    ...(dir === undefined ? {} : { direction: dir }),
  };
}

function licenceField(
  field:
    | { id?: string | undefined; name?: string | undefined; url?: string | undefined }
    | undefined,
): LicenceField | undefined {
  if (field === undefined) return undefined;
  const { id, name, url } = field;
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
  };
}

const noFrontmatter: Frontmatter = { authors: [], macros: {} };
