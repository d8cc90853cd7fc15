import { type ReadRepository, readRepository } from '../../binder/links/repository-spec.ts';
import type { Arguments } from '../../language/interpretation.ts';
import { readChoices } from '../../language/read-choices.ts';

/** Where something can be launched; the words that people say for it. */
export const PLACES = ['binder', 'colab', 'codespaces', 'jupyterlite'] as const;
export type LaunchPlace = (typeof PLACES)[number];

/** What somebody wants launched, and where. */
export type Launch = {
  /** A file, a folder or a repository, as it was written; undefined: this repository. */
  readonly what: string | undefined;
  /** Empty where nothing was said. */
  readonly places: readonly LaunchPlace[];
  /** The address of a hub or a site. */
  readonly hub: string | undefined;
  /** Another repository that has the environment. */
  readonly environment: ReadRepository | undefined;
};

/** Longer than any path and two addresses. */
const LONGEST = 2000;

/**
 * Reads `a b.ipynb with owner/environment on Colab`: the places for a text take all that follows, so
 * what is said behind it is taken off its end, as long as it means something.
 *
 * @param isFile whether the text is a file as it stands, whatever its name ends in
 */
export async function readLaunch(
  { what, places, hub }: Arguments,
  isFile: (path: string) => Promise<boolean>,
): Promise<Launch> {
  const said: Launch = {
    what: what === undefined ? undefined : unquoted(what),
    places: placesIn(places ?? '') ?? [],
    hub,
    environment: undefined,
  };
  return said.what === undefined || (await isFile(said.what)) ? said : withoutEnds(said, said.what);
}

function withoutEnds(launch: Launch, what: string): Launch {
  const end = what.length > LONGEST ? null : /^(.*\S)\s(on|in|at|with)\s+(.+)$/is.exec(what);
  const [, before = '', word = '', rest = ''] = end ?? [];
  const found = readEnd(word.toLowerCase(), rest);
  if (found === undefined) return { ...launch, what: unquoted(what) };
  return withoutEnds({ ...launch, ...found }, before.trim());
}

function readEnd(word: string, rest: string): Partial<Launch> | undefined {
  if (word === 'with') {
    const environment = readRepository(rest);
    return environment === undefined ? undefined : { environment };
  }
  if (/^https?:\/\/[^\s@]+$/i.test(rest) && URL.canParse(rest)) return { hub: new URL(rest).href };
  const places = placesIn(rest);
  return places === undefined ? undefined : { places };
}

function placesIn(text: string): readonly LaunchPlace[] | undefined {
  const read = readChoices(text, PLACES);
  if (read.kind !== 'value') return undefined;
  const words = read.value.split(' and ');
  return PLACES.filter((place) => words.includes(place));
}

function unquoted(text: string): string {
  return /^["“'‘](.+)["”'’]$/s.exec(text.trim())?.[1] ?? text.trim();
}
