import type { Finding } from '../../binder/finding.ts';
import type { SourceInWords } from '../../words/english/merge-binder.ts';
import type { OpenedSource } from './open-source.ts';
import { TOP } from './this-repository.ts';

/** What is said of a source in a reply. */
export function sourceInWords({ source, page, presents }: OpenedSource): SourceInWords {
  const { id, remote } = source;
  return {
    id,
    page,
    commit: remote?.commit,
    ref: remote?.ref,
    folder: remote?.folder ?? presents ?? (id === TOP ? '' : id),
  };
}

type Place = Finding['places'][number];

/** Names a place as it is in this repository: a folder that was presented as `binder` has its own name again. */
export function realPlaces(sources: readonly OpenedSource[]): (place: Place) => Place {
  const known = new Map(sources.map((one) => [one.source.id, one]));
  return (place) => {
    const one = known.get(place.source);
    if (one === undefined || one.source.remote !== undefined || one.source.id === TOP) return place;
    const { presents } = one;
    if (presents === undefined) return { ...place, path: `${one.source.id}/${place.path}` };
    if (!place.path.startsWith('binder/')) return place;
    return { ...place, path: `${presents}${place.path.slice('binder'.length)}` };
  };
}

/** Findings with every place as it is in this repository. */
export function withRealPlaces(
  findings: readonly Finding[],
  sources: readonly OpenedSource[],
): readonly Finding[] {
  const real = realPlaces(sources);
  return findings.map((finding) => ({ ...finding, places: finding.places.map(real) }));
}
