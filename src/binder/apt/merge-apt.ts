import type { Finding, FindingPlace, Merged } from '../finding.ts';
import {
  asComment,
  asText,
  byPreference,
  type ListSource,
  MOST_CHARACTERS,
  sourceHeader,
} from '../requirements/list-source.ts';
import { type AptLine, type AptPackage, readApt } from './read-apt.ts';

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

type Named = AptPackage & { readonly id: string; readonly place: FindingPlace };
type Source = ListSource & { readonly lines: readonly AptLine[] };

/**
 * Merges several `apt.txt` into one: each package once, at its first place; comments stay with their
 * source. Where two pins differ, the version of the source that is preferred most (else the first) is kept.
 * Words that are no packages are left out and told as errors.
 *
 * Source: repo2docker, `buildpacks/base.py` (`get_preassemble_scripts`), for what a line means.
 */
export function mergeApt(
  sources: readonly ListSource[],
  { prefer = [] }: { readonly prefer?: readonly string[] } = {},
): Merged {
  if (sources.length === 0) return { files: [], findings: [] };
  const read = sources
    .filter(({ text }) => text.length <= MOST_CHARACTERS)
    .map((source): Source => ({ ...source, lines: readApt(source.text) }));
  const named = Map.groupBy(read.flatMap(packagesOf), ({ name }) => name);
  const chosen = new Map([...named].map(([name, all]) => [name, chosenOf(all, prefer)]));
  const findings = [
    ...sources.flatMap(tooLarge),
    ...read.flatMap(refusals),
    ...[...named.values()].flatMap((all) => versionFindings(all, prefer)),
  ];
  const content = printed(read, chosen);
  return { files: [{ path: 'apt.txt', mode: '100644', content }], findings };
}

function packagesOf({ id, path, lines }: Source): readonly Named[] {
  return lines.flatMap(({ number, packages }) =>
    packages.map((one) => ({ ...one, id, place: { source: id, path, line: number } })),
  );
}

function chosenOf(all: readonly Named[], prefer: readonly string[]): Named | undefined {
  const [pinned] = byPreference(
    all.filter((one) => pinOf(one) !== ''),
    prefer,
  );
  return pinned ?? all[0];
}

function pinOf({ version, release }: AptPackage): string {
  const exact = version === undefined ? '' : `=${version}`;
  return release === undefined ? exact : `${exact}/${release}`;
}

/** A source whose packages have all been named before has only its own comments to add. */
function printed(
  sources: readonly Source[],
  chosen: ReadonlyMap<string, Named | undefined>,
): string {
  const seen = new Set<string>();
  const comments = new Set<string>();
  const blocks = sources.map(({ id, lines }) => ({
    id,
    lines: lines.flatMap((line) => printedLine(line, chosen, seen, comments)),
  }));
  const filled = blocks.filter(({ lines }) => lines.some((line) => line !== ''));
  const withHeaders = new Set(filled.map(({ id }) => id)).size > 1;
  return asText(
    filled.flatMap(({ id, lines }) =>
      withHeaders ? ['', sourceHeader(id), ...asText(lines).split('\n')] : lines,
    ),
  );
}

function printedLine(
  line: AptLine,
  chosen: ReadonlyMap<string, Named | undefined>,
  seen: Set<string>,
  comments: Set<string>,
): readonly string[] {
  const comment = line.comment === undefined ? '' : asComment(line.comment);
  const names = line.packages.map(({ name }) => name);
  const fresh = [...new Set(names)].filter((name) => !seen.has(name));
  for (const name of fresh) seen.add(name);
  const isNewComment = comment !== '' && !comments.has(comment);
  if (isNewComment) comments.add(comment);
  const [first, ...rest] = fresh.map(
    (name) =>
      `${name}${pinOf(chosen.get(name) ?? { name, version: undefined, release: undefined })}`,
  );
  if (first !== undefined) return [isNewComment ? `${first}  ${comment}` : first, ...rest];
  if (isNewComment) return [comment];
  return names.length === 0 && comment === '' ? [''] : [];
}

function refusals({ id, path, lines }: Source): readonly Finding<AptKind>[] {
  return lines.flatMap(({ number, refused }) =>
    refused.map(({ word, why }) =>
      finding('error', 'apt-refused', [{ source: id, path, line: number }], {
        word: word.slice(0, 200),
        why,
      }),
    ),
  );
}

function versionFindings(
  all: readonly Named[],
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

function tooLarge({ id, path, text }: ListSource): readonly Finding<AptKind>[] {
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
