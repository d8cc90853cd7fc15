import type { FindingPlace } from '../finding.ts';
import { printVersion } from '../pep440/version.ts';
import { type ListSource, MOST_CHARACTERS } from './list-source.ts';
import { type Marker, printMarker, readMarker } from './marker.ts';
import { joined, ownPath, type PathContext } from './own-path.ts';
import { type RequirementsLine, readRequirements } from './read-requirements.ts';
import { normalName, type Requirement, readRequirement } from './requirement.ts';
import { type RequirementFinding, tell, withoutPassword } from './requirement-kinds.ts';

export type RequirementsSource = ListSource & {
  /** Where its folders can be installed from, for a source of another repository. */
  readonly remote?: PathContext['remote'];
  /** Other files of the source by path, for what it includes and the names of its projects. */
  readonly files?: ReadonlyMap<string, string>;
  /** The line of `path` that a line of `text` stands for, where the text was made from another file. */
  readonly lineOf?: (line: number) => number;
};

/** Something that a source wants installed, or held to a version. */
export type Item = {
  readonly id: string;
  readonly place: FindingPlace;
  readonly role: 'requirement' | 'constraint';
  /** Equal for lines that ask for the same. */
  readonly key: string;
  /** As it will stand in the result, without hashes and comment. */
  readonly line: string;
  readonly name: string | undefined;
  readonly requirement: Requirement | undefined;
  readonly marker: Marker | undefined;
  readonly hashes: readonly string[];
};

/** What a source has, in order. */
export type Entry = { readonly comment: string | undefined } & (
  | { readonly kind: 'blank' }
  | { readonly kind: 'item'; readonly item: Item }
  | {
      readonly kind: 'option';
      readonly name: string;
      readonly value: string | undefined;
      readonly place: FindingPlace;
    }
  | { readonly kind: 'unreadable'; readonly text: string }
);

export type Gathered = {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly findings: readonly RequirementFinding[];
};

type Here = {
  readonly source: RequirementsSource;
  readonly path: string;
  readonly role: Item['role'];
  readonly within: readonly string[];
  readonly context: PathContext;
  readonly add: (entry: Entry) => undefined;
  readonly find: (finding: RequirementFinding) => undefined;
};

const DEEPEST = 20;
const MOST_ENTRIES = 50_000;

/** Reads a source with all that it includes, in the order in which pip would. */
export function gatherRequirements(
  source: RequirementsSource,
  pathsFrom: PathContext['pathsFrom'],
): Gathered {
  const entries: Entry[] = [];
  const findings: RequirementFinding[] = [];
  let isCut = false;
  const context: PathContext = {
    remote: source.remote,
    pathsFrom,
    read: (path) => source.files?.get(path),
  };
  const { path, text } = source;
  gatherFile(text, {
    source,
    path,
    role: 'requirement',
    within: [path],
    context,
    add: (entry) => {
      if (entries.length < MOST_ENTRIES) entries.push(entry);
      else isCut = true;
    },
    find: (finding) => {
      findings.push(finding);
    },
  });
  if (isCut) {
    const places = [{ source: source.id, path, line: 0 }];
    findings.push(tell('error', 'file-too-large', places, { characters: String(text.length) }));
  }
  return { id: source.id, entries, findings };
}

function gatherFile(text: string, here: Here): undefined {
  if (text.length > MOST_CHARACTERS) {
    const values = { characters: String(text.length) };
    return here.find(tell('error', 'file-too-large', [placeOf(0, here)], values));
  }
  for (const line of readRequirements(text)) gatherLine(line, here);
}

function placeOf(line: number, { source, path }: Here): FindingPlace {
  const number = path === source.path ? (source.lineOf?.(line) ?? line) : line;
  return { source: source.id, path, line: number };
}

function gatherLine(line: RequirementsLine, here: Here): undefined {
  const { comment } = line;
  const place = placeOf(line.number, here);
  switch (line.kind) {
    case 'blank':
      return here.add({ kind: 'blank', comment });
    case 'option':
      return here.add({ kind: 'option', name: line.name, value: line.value, place, comment });
    case 'include':
      return include(line, place, here);
    case 'requirement':
      return addRequirement(line.requirement, line.text, '', line, here);
    case 'editable': {
      const requirement = /^[a-z+]+:\/\//i.test(line.target)
        ? readRequirement(line.target)
        : undefined;
      if (requirement !== undefined) {
        return addRequirement(requirement, line.target, '-e ', line, here);
      }
      return addPath(line.target, true, line, here);
    }
    case 'path':
      return addPath(line.path, false, line, here);
    case 'unreadable':
      return unreadable(line, here);
  }
}

/** Printed as it is: what is said of it is that pip refuses it. */
function unreadable({ text, number, comment }: RequirementsLine, here: Here): undefined {
  const values = { text: withoutPassword(text).slice(0, 200) };
  here.find(tell('error', 'unreadable', [placeOf(number, here)], values));
  here.add({ kind: 'unreadable', text: text.slice(0, 1000), comment });
}

function addRequirement(
  requirement: Requirement,
  text: string,
  flag: '' | '-e ',
  line: RequirementsLine,
  here: Here,
): undefined {
  const marker = requirement.marker === undefined ? undefined : readMarker(requirement.marker);
  if (requirement.marker !== undefined && marker === undefined) return unreadable(line, here);
  const isHash = (option: string): boolean => option.startsWith('--hash');
  const hashes = requirement.options.filter(isHash).map((option) => option.replace(/\s+/, '='));
  const others = requirement.options.filter((option) => !isHash(option));
  const [said = ''] = text.split(/\s--(?:hash|config-settings?|global-option|install-option)\b/);
  const printed = [`${flag}${said.trim().replace(/\s+/g, ' ')}`, ...others].join(' ');
  const name = requirement.name === undefined ? undefined : normalName(requirement.name);
  const place = placeOf(line.number, here);
  const key = [
    here.role,
    flag,
    name ?? '',
    requirement.extras.join(','),
    versionKey(requirement.version),
    marker === undefined ? '' : printMarker(marker),
    ...others,
  ].join('|');
  if (requirement.version.kind === 'address' && !isFixed(requirement.version.address)) {
    here.find(tell('note', 'address-not-fixed', [place], { line: withoutPassword(printed) }));
  }
  const { id } = here.source;
  const { role } = here;
  const item = { id, place, role, key, line: printed, name, requirement, marker, hashes };
  here.add({ kind: 'item', item, comment: line.comment });
}

/** One spelling for versions that are the same: `==1.0` and `==1.0.0`. */
function versionKey(version: Requirement['version']): string {
  if (version.kind === 'any') return '';
  if (version.kind === 'address') return `@${addressKey(version.address)}`;
  const clauses = version.clauses.map((clause) => {
    if (clause.operator === '===') return `===${clause.text}`;
    const printed = printVersion(clause.version);
    if (clause.prefix) return `${clause.operator}${printed}.*`;
    const counts = clause.operator === '~=';
    return `${clause.operator}${counts ? printed : printed.replace(/^((?:\d+!)?\d+(?:\.\d+)*?)(?:\.0)+(?![.\d])/, '$1')}`;
  });
  return [...new Set(clauses)].sort().join(',');
}

/** An address without its name, which says nothing about what is fetched. */
export function addressKey(address: string): string {
  return address.replace(/([#&])egg=[^&]*&?/, '$1').replace(/[#&]$/, '');
}

/** Whether it names a tag, a branch or a commit; an archive is what it is. */
function isFixed(address: string): boolean {
  if (!/^(?:git|hg|svn|bzr)\+/.test(address)) return true;
  return /@[^/@#]+(?:\/[^@#]*)?(?:#|$)/.test(address.replace(/^[^:]*:\/\/[^/]*/, ''));
}

function addPath(said: string, isEditable: boolean, line: RequirementsLine, here: Here): undefined {
  const place = placeOf(line.number, here);
  const own = ownPath(said, isEditable, here.context);
  if (own.kind === 'out-of-reach') {
    here.find(tell('error', 'path-out-of-reach', [place], { said }));
    return here.add({ kind: 'unreadable', text: line.text, comment: line.comment });
  }
  if (own.kind === 'translated') {
    const values = { said, written: own.line };
    here.find(tell('note', 'path-translated', [place], values));
    if (own.extrasLost) here.find(tell('warning', 'path-extras-lost', [place], values));
    const requirement = readRequirement(own.line);
    if (requirement !== undefined) return addRequirement(requirement, own.line, '', line, here);
  }
  const { id } = here.source;
  const item = {
    id,
    place,
    role: here.role,
    key: `${here.role}|path|${own.line}`,
    line: own.line,
    name: undefined,
    requirement: undefined,
    marker: undefined,
    hashes: [],
  };
  here.add({ kind: 'item', item, comment: line.comment });
}

function include(
  line: Extract<RequirementsLine, { kind: 'include' }>,
  place: FindingPlace,
  here: Here,
): undefined {
  const { file, comment, as } = line;
  if (/^https?:\/\//i.test(file)) {
    const name = as === 'constraints' ? '-c' : '-r';
    return here.add({ kind: 'option', name, value: file, place, comment });
  }
  const folder = here.path.split('/').slice(0, -1).join('/');
  const path = joined(folder, file);
  if (path !== undefined && here.within.includes(path)) {
    return here.find(tell('error', 'include-circle', [place], { include: file }));
  }
  const text = path === undefined ? undefined : here.source.files?.get(path);
  if (path === undefined || text === undefined || here.within.length > DEEPEST) {
    return here.find(tell('error', 'include-missing', [place], { include: file }));
  }
  // Inside constraints `-r` means requirements again, as in pip.
  const role = as === 'constraints' ? 'constraint' : 'requirement';
  if (role === 'requirement') here.add({ kind: 'blank', comment: `# via ${file}` });
  gatherFile(text, { ...here, path, role, within: [...here.within, path] });
}
