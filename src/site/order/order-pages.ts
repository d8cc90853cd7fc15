import type { SiteConfiguration } from '../content/read-configuration.ts';
import type { SiteNote } from '../site.ts';
import type { Contents, Titled } from './contents.ts';
import { contentsOfFolders } from './contents-of-folders.ts';
import { contentsOfToc } from './contents-of-toc.ts';

/** The table of contents: the author's own where there is one, the order of the folders otherwise. */
export function orderPages(
  pages: readonly Titled[],
  { toc }: SiteConfiguration,
  tell: (note: SiteNote) => void,
): Contents {
  if (toc === undefined) return contentsOfFolders(pages);
  const contents = contentsOfToc(pages, toc, tell);
  return contents.items.length === 0 && contents.front === undefined
    ? contentsOfFolders(pages)
    : contents;
}
