import { asCompared, freeFileName, safeFileName } from './file-names.ts';

/** A recording, document or file of a unit: what it is called in `media/`, and where it can be had. */
export type UnitMedium = {
  readonly name: string;
  /** Undefined where the document does not say it. */
  readonly url: string | undefined;
  /** Where else it may be, in the order in which to ask. */
  readonly otherUrls: readonly string[];
  /** What its file could be called where the document lies among files, likeliest first. */
  readonly beside: readonly string[];
  /** `named`: the document names it without its full address, so the pages do not link to it. */
  readonly known: 'exactly' | 'named';
};

/** The media met while converting, each under a file name of its own. */
export type MediaBook = {
  /**
   * Answers where a page finds it: in `media/` when it is known to be had, else where it is
   * published, as far as that is known exactly.
   */
  add(medium: MediumFound): string | undefined;
  all(): readonly UnitMedium[];
};

export type MediumFound = Omit<UnitMedium, 'name'> & { readonly preferredName: string };

/** @param had names of media that lie in `media/`; see `convertUnit` */
export function mediaBook(had: ReadonlySet<string>): MediaBook {
  const byKey = new Map<string, UnitMedium>();
  const taken = new Set<string>();
  return {
    add({ preferredName, ...medium }) {
      const key = medium.url ?? medium.beside.join();
      const name = freeFileName(safeFileName(preferredName, 'file'), taken);
      const found = byKey.get(key) ?? { ...medium, name };
      byKey.set(key, found);
      taken.add(asCompared(found.name));
      if (had.has(found.name)) return `media/${found.name}`;
      return found.known === 'exactly' ? found.url : undefined;
    },
    all: () => [...byKey.values()],
  };
}
