import type { LoggedCommit } from '../git/repository.ts';
import type { EditionFormat } from './plan.ts';

/** On the newest commit of the site's branch: what the site offers to download. */
export const EDITIONS_TRAILER = 'Sayso-Editions';

const FORMATS = ['pdf', 'epub'] as const satisfies readonly EditionFormat[];

/** What a published site offers; nothing where there is none. */
export function offeredEditions(
  site: Pick<LoggedCommit, 'trailers'> | undefined,
): readonly EditionFormat[] {
  const words = site?.trailers[EDITIONS_TRAILER.toLowerCase()]?.split(' ') ?? [];
  return FORMATS.filter((format) => words.includes(format));
}

export function writeEditions(editions: readonly EditionFormat[]): string {
  return FORMATS.filter((format) => editions.includes(format)).join(' ');
}
