import type { SiteSource } from '../site.ts';
import { isHarmlessSvg } from './is-harmless-svg.ts';
import type { Content } from './read-content.ts';

const LARGEST_DRAWING = 5_000_000;

/** The drawings (SVG) that pages name and that hold no programs, by path. Only those are read. */
export async function findHarmless(
  source: SiteSource,
  { files, pages }: Content,
): Promise<ReadonlySet<string>> {
  const drawings = [...files.values()].filter(({ path }) => /\.svg$/i.test(path));
  if (drawings.length === 0) return new Set();
  const names = namesIn(pages.map(({ text }) => text));
  const named = drawings.filter(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    // By their last word: the names in a text have no certain beginning, and looking for each of
    // thousands of names in each of thousands of pages would take hours.
    return [name, encodeURIComponent(name.toWellFormed())].some((one) => names.has(lastWord(one)));
  });
  await source.prefetch(named);
  const harmless = new Set<string>();
  for (const { path } of named) {
    const bytes = await source.read(path);
    if (bytes === undefined || bytes.byteLength > LARGEST_DRAWING) continue;
    if (isHarmlessSvg(bytes)) harmless.add(path);
  }
  return harmless;
}

const ENDING = /\.svg/giu;
const BETWEEN_WORDS = /[\s/()<>"'`[\]{}]/u;
/** No file system takes longer names, and a text of one endless word must not take for ever. */
const LONGEST_WORD = 255;

/** The last words of all names that end in `.svg`. */
function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const { 0: ending, index } of text.matchAll(ENDING)) {
      names.add(lastWord(text.slice(Math.max(0, index - LONGEST_WORD), index + ending.length)));
    }
  }
  return names;
}

function lastWord(text: string): string {
  return (
    text
      .slice(-(LONGEST_WORD + '.svg'.length))
      .split(BETWEEN_WORDS)
      .at(-1) ?? ''
  );
}
