import type { Finding, FindingPlace } from '../finding.ts';
import { byPreference, type ListSource, MOST_CHARACTERS } from '../requirements/list-source.ts';
import type { AptLine, AptPackage } from './read-apt.ts';

/**
 * `apt-refused`: `word`, `why` (an AptRefusal). `apt-versions`: `name`, `versions`, `kept`.
 * `apt-pin-kept`: `name`, `version`; another source names the package without one. `apt-pinned`: `name`,
 * `version`; all are installed from one release of Ubuntu, whatever the pin was written for.
 * `apt-too-large`: `characters`; the file was left out.
 */
export type AptKind =
  | 'apt-refused'
  | 'apt-versions'
  | 'apt-pin-kept'
  | 'apt-pinned'
  | 'apt-too-large';

/** A package with where it is named. */
export type NamedPackage = AptPackage & { readonly id: string; readonly place: FindingPlace };
export type AptSource = ListSource & { readonly lines: readonly AptLine[] };

/** The pinned package of the source preferred most; without pins, the first. */
export function chosenOf(
  all: readonly NamedPackage[],
  prefer: readonly string[],
): NamedPackage | undefined {
  const [pinned] = byPreference(
    all.filter((one) => pinOf(one) !== ''),
    prefer,
  );
  return pinned ?? all[0];
}

export function pinOf({ version, release }: AptPackage): string {
  const exact = version === undefined ? '' : `=${version}`;
  return release === undefined ? exact : `${exact}/${release}`;
}

export function refusals({ id, path, lines }: AptSource): readonly Finding<AptKind>[] {
  return lines.flatMap(({ number, refused }) =>
    refused.map(({ word, why }) =>
      finding('error', 'apt-refused', [{ source: id, path, line: number }], {
        word: word.slice(0, 200),
        why,
      }),
    ),
  );
}

export function versionFindings(
  all: readonly NamedPackage[],
  prefer: readonly string[],
): readonly Finding<AptKind>[] {
  const places = all.map(({ place }) => place);
  const versions = [...new Set(all.map(pinOf).filter((pin) => pin !== ''))];
  const kept = chosenOf(all, prefer);
  if (kept === undefined || versions.length === 0) return [];
  const { name } = kept;
  if (versions.length > 1) {
    return [finding('clash', 'apt-versions', places, { name, versions, kept: pinOf(kept) })];
  }
  const values = { name, version: pinOf(kept) };
  const pinned = finding('note', 'apt-pinned', [kept.place], values);
  const isBareElsewhere = all.some((one) => pinOf(one) === '');
  return isBareElsewhere ? [finding('note', 'apt-pin-kept', places, values), pinned] : [pinned];
}

export function tooLarge({ id, path, text }: ListSource): readonly Finding<AptKind>[] {
  if (text.length <= MOST_CHARACTERS) return [];
  const values = { characters: String(text.length) };
  return [finding('error', 'apt-too-large', [{ source: id, path, line: 0 }], values)];
}

function finding(
  level: Finding['level'],
  kind: AptKind,
  places: readonly FindingPlace[],
  values: Finding['values'],
): Finding<AptKind> {
  return { level, kind, file: 'apt.txt', places, values };
}
