import type { Member, RelationKind, Scheme } from './scheme.ts';

export type DescribedRelation = {
  readonly kind: RelationKind;
  /** The name of the member that it is told of. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly fromCount: string;
  readonly toCount: string;
};

export type DescribedMember = Pick<Member, 'name' | 'sort' | 'fields' | 'methods' | 'notes'> & {
  /** The title of the group that it stands in; empty for none. */
  readonly group: string;
  readonly relations: readonly DescribedRelation[];
};

/** Classes or entities, as data for sentences. */
export type DescribedScheme = {
  readonly kind: Scheme['kind'];
  readonly members: readonly DescribedMember[];
};

/** Tells each relation at the member of which it is said. */
export function describeScheme({ kind, members, relations, groups }: Scheme): DescribedScheme {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  return {
    kind,
    members: members.map(({ id, name, sort, fields, methods, notes, group }) => ({
      name,
      sort,
      fields,
      methods,
      notes,
      group: titles.get(group ?? '') ?? '',
      relations: relations
        .filter(({ from }) => from === id)
        .map(({ kind: how, to, label, fromCount, toCount }) => ({
          kind: how,
          from: name,
          to: names.get(to) ?? to,
          label,
          fromCount,
          toCount,
        })),
    })),
  };
}
