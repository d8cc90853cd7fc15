import { type Direction, type GraphGroup, LIMITS } from '../graph.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { plainLabel } from '../plain-label.ts';
import type { Member, Relation, Scheme } from './scheme.ts';

type More = { readonly name?: string | undefined; readonly group?: string | undefined };
type List = 'fields' | 'methods' | 'notes';

/** A scheme while its text is read. Members are in the order in which they were first named. */
export type SchemeBuilder = {
  readonly member: (id: string, more?: More) => void;
  readonly sort: (id: string, sort: string) => void;
  readonly add: (id: string, list: List, text: string) => void;
  readonly relation: (relation: Relation) => void;
  readonly group: (title: string) => string;
  readonly finish: (kind: Scheme['kind'], direction: Direction) => Scheme;
};

export function buildScheme(): SchemeBuilder {
  const members = new Map<string, Member>();
  const relations: Relation[] = [];
  const groups: GraphGroup[] = [];
  const change = (id: string, how: (member: Member) => Member): void => {
    const known = members.get(id);
    if (known === undefined) refuseMore(members.size, 'boxes', LIMITS.boxes);
    members.set(id, how(known ?? emptyMember(id)));
  };
  return {
    member: (id, { name, group } = {}) =>
      change(id, (member) => ({
        ...member,
        name: name === undefined ? member.name : oneLine(name),
        group: member.group ?? group,
      })),
    sort: (id, sort) => change(id, (member) => ({ ...member, sort: oneLine(sort) })),
    add: (id, list, text) =>
      change(id, (member) => {
        refuseMore(member[list].length, 'parts', LIMITS.rows);
        return { ...member, [list]: [...member[list], oneLine(text)] };
      }),
    relation(relation) {
      refuseMore(relations.length, 'lines', LIMITS.lines);
      for (const id of [relation.from, relation.to]) change(id, (member) => member);
      relations.push({ ...relation, label: oneLine(relation.label) });
    },
    group(title) {
      const id = `group ${groups.length}`;
      groups.push({ id, title: oneLine(title), parent: undefined });
      return id;
    },
    finish(kind, direction) {
      if (members.size === 0) throw new DiagramMistakeError({ why: 'empty' });
      const all = [...members.values()];
      const filled = groups.filter(({ id }) => all.some(({ group }) => group === id));
      return { kind, direction, members: all, relations, groups: filled };
    },
  };
}

function emptyMember(id: string): Member {
  const name = oneLine(id);
  return { id, name, sort: '', fields: [], methods: [], notes: [], group: undefined };
}

function oneLine(text: string): string {
  return plainLabel(text).replace(/\s+/g, ' ');
}

function refuseMore(count: number, what: 'boxes' | 'lines' | 'parts', most: number): void {
  if (count >= most) throw new DiagramMistakeError({ why: 'too-large', what, most });
}
