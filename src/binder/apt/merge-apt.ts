import type { Merged } from '../finding.ts';
import {
  asComment,
  asText,
  type ListSource,
  MOST_CHARACTERS,
  sourceHeader,
} from '../requirements/list-source.ts';
import {
  type AptSource,
  chosenOf,
  type NamedPackage,
  pinOf,
  refusals,
  tooLarge,
  versionFindings,
} from './apt-findings.ts';
import { type AptLine, readApt } from './read-apt.ts';

/**
 * Merges several `apt.txt` into one: each package once, at its first place; comments stay with their
 * source. Where two pins differ, the version of the source that is preferred most (else the first) is kept.
 * Words that are no packages are left out and told as errors. `named`: the name of a source stands above its lines
 * even where it is the only one.
 *
 * Source: repo2docker, `buildpacks/base.py` (`get_preassemble_scripts`), for what a line means.
 */
export function mergeApt(
  sources: readonly ListSource[],
  {
    prefer = [],
    named: isNamed = false,
  }: { readonly prefer?: readonly string[]; readonly named?: boolean } = {},
): Merged {
  if (sources.length === 0) return { files: [], findings: [] };
  const read = sources
    .filter(({ text }) => text.length <= MOST_CHARACTERS)
    .map((source): AptSource => ({ ...source, lines: readApt(source.text) }));
  const named = Map.groupBy(read.flatMap(packagesOf), ({ name }) => name);
  const chosen = new Map([...named].map(([name, all]) => [name, chosenOf(all, prefer)]));
  const findings = [
    ...sources.flatMap(tooLarge),
    ...read.flatMap(refusals),
    ...[...named.values()].flatMap((all) => versionFindings(all, prefer)),
  ];
  const content = printed(read, chosen, isNamed);
  return { files: [{ path: 'apt.txt', mode: '100644', content }], findings };
}

function packagesOf({ id, path, lines }: AptSource): readonly NamedPackage[] {
  return lines.flatMap(({ number, packages }) =>
    packages.map((one) => ({ ...one, id, place: { source: id, path, line: number } })),
  );
}

/** A source whose packages have all been named before has only its own comments to add. */
function printed(
  sources: readonly AptSource[],
  chosen: ReadonlyMap<string, NamedPackage | undefined>,
  isNamed: boolean,
): string {
  const seen = new Set<string>();
  const comments = new Set<string>();
  const blocks = sources.map(({ id, lines }) => ({
    id,
    lines: lines.flatMap((line) => printedLine(line, chosen, seen, comments)),
  }));
  const filled = blocks.filter(({ lines }) => lines.some((line) => line !== ''));
  const withHeaders = isNamed || new Set(filled.map(({ id }) => id)).size > 1;
  return asText(
    filled.flatMap(({ id, lines }) =>
      withHeaders ? ['', sourceHeader(id), ...asText(lines).split('\n')] : lines,
    ),
  );
}

function printedLine(
  line: AptLine,
  chosen: ReadonlyMap<string, NamedPackage | undefined>,
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
