import type { MemberInScheme, RelationInScheme, SchemeWords } from '../described-diagram.ts';
import { counted } from './counted.ts';

/** Diagrams of classes and of entities, in words. */
export const schemeInWords: SchemeWords = {
  title: ({ kind, members }) =>
    kind === 'classes'
      ? `Klassendiagramm mit ${counted(members.length, 'einer Klasse', 'Klassen')}`
      : `Diagramm mit ${counted(members.length, 'einer Entität', 'Entitäten')}`,
  summary: (scheme) =>
    `${schemeInWords.title(scheme)}: ${listed(scheme.members.map(({ name }) => name))}.`,
  member,
};

function member({ name, sort, group, fields, methods, notes, relations }: MemberInScheme): string {
  const what = sort === '' ? '' : ` (${sort})`;
  const where = group === '' ? '' : `, in ${named(group)}`;
  return [
    `${named(name)}${what}${where}.`,
    ...(fields.length === 0 ? [] : [`Eigenschaften: ${listed(fields)}.`]),
    ...(methods.length === 0 ? [] : [`Methoden: ${listed(methods)}.`]),
    ...relations.map(relation),
    ...notes.map((note) => `Anmerkung: ${named(note)}.`),
  ].join(' ');
}

const VERBS: Readonly<Record<RelationInScheme['kind'], string>> = {
  'kind-of': 'ist eine Art von',
  fulfils: 'erfüllt',
  'consists-of': 'besteht aus',
  has: 'hat',
  knows: 'kennt',
  needs: 'braucht',
  with: 'ist verbunden mit',
  related: 'ist verbunden mit',
};

function relation({ kind, from, to, label, fromCount, toCount }: RelationInScheme): string {
  const counts = [
    ...(fromCount === '' ? [] : [`${count(fromCount)} ${named(from)}`]),
    ...(toCount === '' ? [] : [`${count(toCount)} ${named(to)}`]),
  ].join(' zu ');
  const more = [label === '' ? '' : named(label), counts].filter((part) => part !== '');
  return `Es ${VERBS[kind]} ${named(to)}${more.length === 0 ? '' : ` (${more.join(', ')})`}.`;
}

const COUNTS: ReadonlyMap<string, string> = new Map([
  ['1', 'ein'],
  ['0..1', 'kein oder ein'],
  ['1..*', 'ein oder mehr'],
  ['0..*', 'beliebig viele'],
  ['*', 'beliebig viele'],
]);

function count(written: string): string {
  return COUNTS.get(written) ?? named(written);
}

function named(text: string): string {
  return `„${text}“`;
}

function listed(texts: readonly string[]): string {
  return new Intl.ListFormat('de').format(texts.map(named));
}
