import { counted } from '../count.ts';
import type { MemberInScheme, RelationInScheme, SchemeWords } from '../described-diagram.ts';

/** Diagrams of classes and of entities, in words. */
export const schemeInWords: SchemeWords = {
  title: ({ kind, members }) =>
    kind === 'classes'
      ? `Class diagram with ${counted(members.length, 'class', 'classes')}`
      : `Diagram of ${counted(members.length, 'entity', 'entities')}`,
  summary: (scheme) =>
    `${schemeInWords.title(scheme)}: ${listed(scheme.members.map(({ name }) => name))}.`,
  member,
};

function member({ name, sort, group, fields, methods, notes, relations }: MemberInScheme): string {
  const what = sort === '' ? '' : ` (${sort})`;
  const where = group === '' ? '' : `, in ${named(group)}`;
  return [
    `${named(name)}${what}${where}.`,
    ...(fields.length === 0 ? [] : [`Attributes: ${listed(fields)}.`]),
    ...(methods.length === 0 ? [] : [`Methods: ${listed(methods)}.`]),
    ...relations.map(relation),
    ...notes.map((note) => `Note: ${named(note)}.`),
  ].join(' ');
}

const VERBS: Readonly<Record<RelationInScheme['kind'], string>> = {
  'kind-of': 'is a kind of',
  fulfils: 'fulfils',
  'consists-of': 'consists of',
  has: 'has',
  knows: 'knows',
  needs: 'needs',
  with: 'is connected with',
  related: 'is connected with',
};

function relation({ kind, from, to, label, fromCount, toCount }: RelationInScheme): string {
  const counts = [
    ...(fromCount === '' ? [] : [`${count(fromCount)} ${named(from)}`]),
    ...(toCount === '' ? [] : [`${count(toCount)} ${named(to)}`]),
  ].join(' to ');
  const more = [label === '' ? '' : named(label), counts].filter((part) => part !== '');
  return `It ${VERBS[kind]} ${named(to)}${more.length === 0 ? '' : ` (${more.join(', ')})`}.`;
}

const COUNTS: ReadonlyMap<string, string> = new Map([
  ['1', 'one'],
  ['0..1', 'none or one'],
  ['1..*', 'one or more'],
  ['0..*', 'any number of'],
  ['*', 'any number of'],
]);

function count(written: string): string {
  return COUNTS.get(written) ?? named(written);
}

function named(text: string): string {
  return `“${text}”`;
}

function listed(texts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(texts.map(named));
}
