import type { RepositoryFacts } from '../engine/happening.ts';
import { NO_SWITCHES } from './first-run/switches.ts';

/**
 * Replaces `{{name}}` places by a repository's own names and links. One pass over the text, so that a
 * repository's name cannot bring in places of its own; unknown places stay as they are.
 */
export function makePersonal(text: string, facts: RepositoryFacts): string {
  return text.replace(
    /\{\{(\w+)\}\}/g,
    (place, name: string) => VALUES.get(name)?.(facts) ?? place,
  );
}

const VALUES = new Map<string, (facts: RepositoryFacts) => string>([
  ['owner', ({ owner }) => owner],
  ['name', ({ name }) => name],
  ['repository', ({ owner, name }) => `${owner}/${name}`],
  ['title', ({ name }) => titleOf(name)],
  ['url', ({ webUrl }) => webUrl],
  ['branch', ({ defaultBranch }) => defaultBranch],
  ['site', ({ siteUrl }) => siteUrl],
  ['switches', () => NO_SWITCHES],
]);

/** The names of all places that are filled in. */
export const PLACES: ReadonlySet<string> = new Set(VALUES.keys());

/** `my-course` → `My course`: the repository's name as a heading. */
function titleOf(name: string): string {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
