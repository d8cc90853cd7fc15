import type { FindingPlace } from '../finding.ts';
import { printMarker, readMarker } from './marker.ts';
import { ownPath } from './own-path.ts';
import type { RequirementsLine } from './read-requirements.ts';
import { normalName, type Requirement, readRequirement } from './requirement.ts';
import type { Here } from './requirement-entries.ts';
import { isFixed, versionKey } from './requirement-key.ts';
import { tell, withoutPassword } from './requirement-kinds.ts';

export function placeOf(line: number, { source, path }: Here): FindingPlace {
  const number = path === source.path ? (source.lineOf?.(line) ?? line) : line;
  return { source: source.id, path, line: number };
}

/** Printed as it is: what is said of it is that pip refuses it. */
export function addUnreadable({ text, number, comment }: RequirementsLine, here: Here): undefined {
  const values = { text: withoutPassword(text).slice(0, 200) };
  here.find(tell('error', 'unreadable', [placeOf(number, here)], values));
  here.add({ kind: 'unreadable', text: text.slice(0, 1000), comment });
}

export function addRequirement(
  requirement: Requirement,
  text: string,
  flag: '' | '-e ',
  line: RequirementsLine,
  here: Here,
): undefined {
  const marker = requirement.marker === undefined ? undefined : readMarker(requirement.marker);
  if (requirement.marker !== undefined && marker === undefined) return addUnreadable(line, here);
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

export function addPath(
  said: string,
  isEditable: boolean,
  line: RequirementsLine,
  here: Here,
): undefined {
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
