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
  const named = drawings.filter(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const encoded = encodeURIComponent(name);
    return pages.some(({ text }) => text.includes(name) || text.includes(encoded));
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
