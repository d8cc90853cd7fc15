import { parse } from 'yaml';
import { z } from 'zod';
import type { RepositoryText } from './detect-layout.ts';

const HEADER = /^---\n([\s\S]*?\n)?---(?:\n|$)/;
const matterSchema = z.object({
  source: z.string().optional(),
  ouxml: z.object({ id: z.string().optional() }).optional(),
});

/** Where a unit goes in a repository of the older template; for `layOutUnit`. */
export type SessionsPlace = { readonly first: number; readonly front: string | undefined };

/** The pages whose texts tell which unit each session folder belongs to. */
export function pagesOfSessions(paths: readonly string[]): readonly string[] {
  const first = new Map<number, string>();
  for (const path of paths.toSorted()) {
    const session = /^content\/session_(\d{1,4})\/[^/]+\.md$/.exec(path)?.[1];
    if (session !== undefined && !first.has(Number(session))) first.set(Number(session), path);
  }
  return [...first.values(), ...paths.filter((path) => path === 'index.md')];
}

/**
 * Finds the session folders of a unit: those it has (its pages say where they come from), or the next
 * that nobody has, so that no unit takes another's place. The front page is `index.md` where a Jupyter
 * Book waits for it and nobody else's is there; otherwise it stands before the first session.
 *
 * @param unit.source the address that the unit's pages name as their source; for a unit without one,
 *   the number of its item (`facts.id`)
 * @param unit.units how many units the item has, one session folder each
 * @param texts those of `pagesOfSessions`
 */
export function placeInSessions(
  unit: { readonly source: string | undefined; readonly units: number },
  paths: readonly string[],
  texts: readonly RepositoryText[],
): SessionsPlace {
  const owners = new Map<number, string | undefined>();
  for (const path of paths) {
    const session = /^content\/session_(\d{1,4})\//.exec(path)?.[1];
    if (session !== undefined) owners.set(Number(session), undefined);
  }
  for (const { path, text } of texts) {
    const session = /^content\/session_(\d{1,4})\//.exec(path)?.[1];
    if (session !== undefined) owners.set(Number(session), sourceOf(text));
  }
  const first = firstSession(unit, owners);
  return { first, front: frontPage(unit.source, first, paths, texts) };
}

function firstSession(
  { source, units }: { readonly source: string | undefined; readonly units: number },
  owners: ReadonlyMap<number, string | undefined>,
): number {
  const next = owners.size === 0 ? 0 : Math.max(...owners.keys()) + 1;
  if (source === undefined) return next;
  const own = [...owners].filter(([, owner]) => owner === source).map(([session]) => session);
  if (own.length === 0) return next;
  const first = Math.min(...own);
  // It may have grown by a unit, into the folder of another.
  const wanted = Array.from({ length: units }, (_, unit) => first + unit);
  return wanted.every((session) => !owners.has(session) || owners.get(session) === source)
    ? first
    : next;
}

function frontPage(
  source: string | undefined,
  first: number,
  paths: readonly string[],
  texts: readonly RepositoryText[],
): string | undefined {
  const number = String(first).padStart(2, '0');
  const inSession = `content/session_${number}/Part_${number}_00.`;
  if (paths.some((path) => path.startsWith(inSession))) return undefined;
  const index = texts.find(({ path }) => path === 'index.md');
  if (index !== undefined) return sourceOf(index.text) === source ? 'index.md' : undefined;
  const isBook = paths.includes('_toc.yml') || paths.includes('_config.yml');
  const hasIndex = paths.some((path) => /^index\.[^/]+$/.test(path));
  return isBook && !hasIndex ? 'index.md' : undefined;
}

/** The unit that a page says it is of: by its address, or its number where it has none. */
function sourceOf(page: string): string | undefined {
  const matter = HEADER.exec(page.replaceAll('\r\n', '\n'))?.[1];
  if (matter === undefined) return undefined;
  try {
    const read = matterSchema.safeParse(parse(matter, { maxAliasCount: 0 }));
    return read.success ? (read.data.source ?? read.data.ouxml?.id) : undefined;
  } catch {
    // Somebody's own header with a mistake in it: not a page that we wrote.
    return undefined;
  }
}
