import type { Tree } from '../../git/tree.ts';
import type { FetchedUnit } from '../../openlearn/fetch-unit.ts';
import { detectLayout, LAYOUT_FILES } from '../../openlearn/layout/detect-layout.ts';
import type { Layout } from '../../openlearn/layout/place-files.ts';
import { pagesOfSessions, placeInSessions } from '../../openlearn/layout/place-in-sessions.ts';

/**
 * Where a unit goes: the folder that was said, or one of its own under `content`; in a repository of
 * the older template its numbered session folders.
 */
export async function chooseLayout(
  { slug, address, pages }: Pick<FetchedUnit, 'slug' | 'address' | 'pages'>,
  said: string | undefined,
  tree: Tree,
): Promise<Layout> {
  const folder = (said ?? `content/${slug}`).replace(/\/+$/, '');
  if (said !== undefined) return { layout: 'folder', folder };
  const paths = (await tree.list()).map(({ path }) => path);
  const texts = await readTexts(LAYOUT_FILES, tree);
  if (detectLayout(paths, texts) === 'folder') return { layout: 'folder', folder };
  const units = new Set(pages.map(({ place }) => (place.kind === 'session' ? place.unit : 0))).size;
  const owners = await readTexts(pagesOfSessions(paths), tree);
  return { layout: 'sessions', ...placeInSessions({ source: address.page, units }, paths, owners) };
}

/** The texts of those of these files that are there. */
export async function readTexts(
  paths: readonly string[],
  tree: Tree,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const texts: { path: string; text: string }[] = [];
  for (const path of paths) {
    const text = await tree.readText(path);
    if (text !== undefined) texts.push({ path, text });
  }
  return texts;
}
