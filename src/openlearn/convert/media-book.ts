import { asCompared, freeFileName, safeFileName } from './file-names.ts';

/** A recording, document or file of a unit: what it is called in `media/`, and where it can be had. */
export type UnitMedium = {
  readonly name: string;
  readonly url: string;
};

/** The media met while converting, each under a file name of its own. */
export type MediaBook = {
  /** Answers where a page finds it: in `media/` when it is known to be had, else where it is published. */
  add(url: string): string;
  all(): readonly UnitMedium[];
};

/** @param had names of media that lie in `media/`; see `convertUnit` */
export function mediaBook(had: ReadonlySet<string>): MediaBook {
  const byUrl = new Map<string, UnitMedium>();
  const taken = new Set<string>();
  return {
    add(url) {
      const found = byUrl.get(url) ?? { name: freeFileName(safeFileName(url, 'file'), taken), url };
      byUrl.set(url, found);
      taken.add(asCompared(found.name));
      return had.has(found.name) ? `media/${found.name}` : url;
    },
    all: () => [...byUrl.values()],
  };
}
