import { TooLargeError } from '../../git/git-error.ts';
import type { Tree, TreeEntry } from '../../git/tree.ts';
import type { UnitInRepository } from '../../openlearn/check/find-units.ts';
import { labelsWritten } from '../../openlearn/check/labels.ts';
import type { PageText } from '../../openlearn/check/unit-page.ts';

const MEBIBYTE = 1024 * 1024;
const LIMITS = { pages: 3000, each: MEBIBYTE / 2, all: 64 * MEBIBYTE } as const;

/** The Markdown of a repository, and what a check of one unit must know of the rest. */
export type RepositoryPages = {
  readonly pages: readonly PageText[];
  /** Pages that are too large, or too many. */
  readonly notRead: number;
  around(unit: UnitInRepository): {
    readonly hasFile: (path: string) => boolean;
    readonly labels: ReadonlySet<string>;
  };
};

/** Reads every page of Markdown, within limits. */
export async function readPages(
  tree: Tree,
  progress: (pages: number) => void,
): Promise<RepositoryPages> {
  const entries = await tree.list();
  const markdown = entries.filter(isPage);
  const wanted = markdown.slice(0, LIMITS.pages);
  progress(wanted.length);
  await tree.prefetch(wanted);
  const pages: PageText[] = [];
  let left: number = LIMITS.all;
  for (const { path } of wanted) {
    const text = await readPage(tree, path, Math.min(LIMITS.each, left));
    if (text === undefined) continue;
    left -= text.length;
    pages.push({ path, text });
  }
  const paths = pathsOf(entries);
  return {
    pages,
    notRead: markdown.length - pages.length,
    around: (unit) => ({
      hasFile: (path) => paths.has(path),
      labels: labelsOutside(pages, unit),
    }),
  };
}

/** A link is not followed, and a page of ours is Markdown. */
function isPage({ path, mode }: TreeEntry): boolean {
  return mode.startsWith('100') && path.endsWith('.md') && !path.startsWith('.github/');
}

async function readPage(tree: Tree, path: string, atMost: number): Promise<string | undefined> {
  if (atMost <= 0) return undefined;
  try {
    return (await tree.read(path, atMost))?.toString('utf8');
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}

/** All files, and all folders with a slash at their end. */
function pathsOf(entries: readonly TreeEntry[]): ReadonlySet<string> {
  const paths = new Set<string>(['/']);
  for (const { path } of entries) {
    paths.add(path.normalize('NFC'));
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      paths.add(path.slice(0, end + 1).normalize('NFC'));
    }
  }
  return paths;
}

function labelsOutside(pages: readonly PageText[], unit: UnitInRepository): ReadonlySet<string> {
  const inside = new Set(unit.pages.map(({ path }) => path));
  const others = pages.filter(({ path }) => !inside.has(path));
  return new Set(others.flatMap(({ text }) => labelsWritten(text)));
}
