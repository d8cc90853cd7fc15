import { z } from 'zod';

/** One line of a table of contents, as its author wrote it. */
export type TocEntry = {
  /** A file without or with its ending, from the top of the repository. */
  readonly file?: string;
  /** A pattern with `*` for many files. */
  readonly pattern?: string;
  readonly url?: string;
  readonly title?: string;
  readonly hidden: boolean;
  readonly children: readonly TocEntry[];
};

/** Deeper than anybody nests, and low enough that a circle of aliases in YAML ends. */
const DEEPEST = 8;

const text = z.string().optional().catch(undefined);
const entrySchema = z.object({
  file: text,
  root: text,
  glob: text,
  pattern: text,
  url: text,
  title: text,
  caption: text,
  hidden: z.boolean().catch(false).default(false),
  children: z.array(z.unknown()).catch([]).default([]),
  chapters: z.array(z.unknown()).catch([]).default([]),
  sections: z.array(z.unknown()).catch([]).default([]),
  parts: z.array(z.unknown()).catch([]).default([]),
  subtrees: z.array(z.unknown()).catch([]).default([]),
  entries: z.array(z.unknown()).catch([]).default([]),
});

/** `project.toc` of `myst.yml`: a list of files, patterns, addresses and groups. */
export function readMystToc(value: unknown): readonly TocEntry[] {
  return Array.isArray(value) ? value.flatMap((one) => readEntry(one, 0)) : [];
}

/**
 * `_toc.yml`: `root` and `chapters`, `sections` or `parts`. The form before Jupyter Book 0.11, a list
 * whose first entry is the root, is read as well.
 */
export function readBookToc(value: unknown): readonly TocEntry[] {
  if (Array.isArray(value)) return value.flatMap((one) => readEntry(one, 0));
  const read = entrySchema.safeParse(value);
  if (!read.success) return [];
  const { root, children } = { ...read.data, children: childrenOf(read.data, 0) };
  const front = root === undefined ? [] : [{ file: root, hidden: false, children: [] }];
  return [...front, ...children];
}

function readEntry(value: unknown, depth: number): readonly TocEntry[] {
  if (typeof value === 'string') return [{ file: value, hidden: false, children: [] }];
  const read = entrySchema.safeParse(value);
  if (!read.success || depth > DEEPEST) return [];
  const { file, glob, pattern, url, hidden } = read.data;
  const title = read.data.title ?? read.data.caption;
  const many = pattern ?? glob;
  return [
    {
      hidden,
      children: childrenOf(read.data, depth + 1),
      ...(file === undefined ? {} : { file }),
      ...(many === undefined ? {} : { pattern: many }),
      ...(url === undefined ? {} : { url }),
      ...(title === undefined ? {} : { title }),
    },
  ];
}

function childrenOf(entry: z.infer<typeof entrySchema>, depth: number): readonly TocEntry[] {
  const { children, chapters, sections, parts, subtrees, entries } = entry;
  return [...children, ...chapters, ...sections, ...parts, ...subtrees, ...entries].flatMap((one) =>
    readEntry(one, depth),
  );
}
