import type { RepositoryFacts } from '../engine/happening.ts';
import { NO_SWITCHES } from './first-run/switches.ts';

/**
 * Replaces `{{name}}` places by a repository's own names and links. One pass over the text, so that a
 * repository's name cannot bring in places of its own; unknown places stay as they are.
 */
export function makePersonal(text: string, facts: RepositoryFacts): string {
  const values = valuesOf(facts);
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values.get(name) ?? place);
}

function valuesOf(facts: RepositoryFacts): ReadonlyMap<string, string> {
  return new Map([
    ['owner', facts.owner],
    ['name', facts.name],
    ['repository', `${facts.owner}/${facts.name}`],
    ['title', titleOf(facts.name)],
    ['url', facts.webUrl],
    ['branch', facts.defaultBranch],
    ['site', facts.siteUrl],
    ['switches', NO_SWITCHES],
  ]);
}

/** `my-course` → `My course`: the repository's name as a heading. */
function titleOf(name: string): string {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
