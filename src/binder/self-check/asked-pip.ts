import { printMarker, readMarker } from '../requirements/marker.ts';
import { joined } from '../requirements/own-path.ts';
import { type RequirementsLine, readRequirements } from '../requirements/read-requirements.ts';
import { normalName, type Requirement, readRequirement } from '../requirements/requirement.ts';
import { addressKey, versionKey } from '../requirements/requirement-key.ts';
import type { SpecSource } from '../spec/source.ts';
import type { Asked } from './asked.ts';

/** A list for pip and the folder that its paths begin at, in the source. */
export type PipList = {
  readonly path: string;
  readonly text: string;
  readonly pathsFrom: string;
  readonly lineOf?: (line: number) => number;
};

type Reading = PipList & {
  readonly source: SpecSource;
  readonly textOf: (path: string) => string | undefined;
  readonly role: 'pip' | 'constraint';
  readonly depth: number;
};

const DEEPEST = 20;

/** What pip is asked for by a list and by all that it includes. Source: pip, "Requirements File Format". */
export function askedOfPip(
  list: PipList,
  source: SpecSource,
  textOf: (path: string) => string | undefined,
): readonly Asked[] {
  const all = readList({ ...list, source, textOf, role: 'pip', depth: 0 });
  // At each index pip forgets those before it.
  const last = all.findLastIndex((one) => one.what === 'option' && INDEX.test(one.said));
  return all.filter(
    (one, at) => at >= last || !(one.what === 'option' && ANY_INDEX.test(one.said)),
  );
}

const INDEX = /^(?:-i|--index-url|--pypi-url)\b/;
const ANY_INDEX = /^(?:-i|--index-url|--pypi-url|--extra-index-url)\b/;

function readList(reading: Reading): readonly Asked[] {
  return readRequirements(reading.text).flatMap((line) => readLine(line, reading));
}

function readLine(line: RequirementsLine, reading: Reading): readonly Asked[] {
  const { path, role, lineOf } = reading;
  const one = (key: string, name?: string, what: Asked['what'] = role): readonly Asked[] => {
    const number = lineOf?.(line.number) ?? line.number;
    return [{ what, key: `${what} ${key}`, name, said: line.text, path, line: number }];
  };
  switch (line.kind) {
    case 'blank':
    case 'unreadable':
      return [];
    case 'requirement':
      return one(requirementKey(line.requirement), nameOf(line.requirement));
    case 'option':
      return one(optionKey(line.name, line.value), undefined, 'option');
    case 'editable': {
      const isAddress = /^[a-z+]+:\/\//i.test(line.target);
      const requirement = isAddress ? readRequirement(line.target) : undefined;
      if (requirement !== undefined) return one(requirementKey(requirement), nameOf(requirement));
      return one(pathKey(line.target, reading));
    }
    case 'path':
      return one(pathKey(line.path, reading));
    case 'include':
      return included(line.file, line.as, one, reading);
  }
}

function included(
  file: string,
  as: 'requirements' | 'constraints',
  one: (key: string, name?: string, what?: Asked['what']) => readonly Asked[],
  reading: Reading,
): readonly Asked[] {
  if (/^https?:\/\//i.test(file)) return one(`${as} ${file}`, undefined, 'option');
  const folder = reading.path.split('/').slice(0, -1).join('/');
  const path = joined(folder, file);
  const text = path === undefined ? undefined : reading.textOf(path);
  if (path === undefined || text === undefined || reading.depth > DEEPEST) return [];
  const role = as === 'constraints' ? 'constraint' : 'pip';
  const { lineOf: _lineOf, ...rest } = reading;
  return readList({ ...rest, path, text, role, depth: reading.depth + 1 });
}

function nameOf({ name }: Requirement): string | undefined {
  return name === undefined ? undefined : normalName(name);
}

function requirementKey(requirement: Requirement): string {
  const { version, extras, marker } = requirement;
  const read = marker === undefined ? undefined : readMarker(marker);
  const holds = read === undefined ? (marker ?? '') : printMarker(read);
  // What is fetched from an address is the same by whatever name.
  if (version.kind === 'address') return `@${addressKey(version.address)} ${holds}`;
  return `${nameOf(requirement)}[${extras.join(',')}] ${versionKey(version)} ${holds}`;
}

/** A later index becomes an extra one where several sources have one of their own. */
function optionKey(name: string, value: string | undefined): string {
  const isIndex = name === '--index-url' || name === '--extra-index-url';
  // What it finds in a folder moves with the folder.
  if (name === '--find-links' && !/:\/\//.test(value ?? '')) return name;
  return `${isIndex ? 'index' : name} ${value ?? ''}`;
}

/** A folder of the source: by itself in the same repository, by address and commit in another. */
function pathKey(said: string, { source, pathsFrom }: Reading): string {
  const [, path = said, , marker = ''] = /^(.*?)(\[[^\]]*\])?(\s+;.*)?$/s.exec(said.trim()) ?? [];
  if (/^(?:[a-z]+:|\/|~)/i.test(path)) return `path ${path}`;
  const { remote } = source;
  const inside = joined(pathsFrom, path);
  if (remote === undefined) {
    return `path ${inside ?? joined(pathsFrom, path, true) ?? path}${marker.trim()}`;
  }
  const folder = inside === undefined ? undefined : joined(remote.folder, inside);
  const subdirectory = folder === undefined || folder === '' ? '' : `#subdirectory=${folder}`;
  const holds = readMarker(marker.replace(/^\s+;/, ''));
  const address = `git+${remote.url}@${remote.commit}${subdirectory}`;
  return `@${addressKey(address)} ${holds === undefined ? '' : printMarker(holds)}`;
}
