import type { OwnPhrase } from '../../configuration/configuration.ts';
import { canonical } from '../../language/canonical.ts';
import { patternsOf } from '../../language/patterns-of.ts';
import type { Parameter, Sayable, SimpleType } from '../../language/phrase.ts';
import { placesIn } from './fill-in.ts';

/** `document` is what units are fetched from, `repository` what files are borrowed from; own phrases have no use for them. */
type OwnType = Exclude<SimpleType, 'document' | 'repository'>;

const EXAMPLES: Readonly<Record<OwnType, string>> = {
  url: 'https://example.org/',
  file: 'notes.md',
  folder: 'notes',
  word: 'one',
  text: 'some words',
};

/** An own phrase as the language takes it. Its commits speak: the words are the repository's own choice. */
export function ownSayable(phrase: OwnPhrase): Sayable {
  return {
    name: `own-${slugOf(phrase.say)}`,
    phrases: [phrase.say],
    parameters: Object.fromEntries(
      placesIn(phrase.say).map((name) => [name, parameterOf(name, phrase)]),
    ),
    inCommits: 'yes',
  };
}

/** The phrase with an example in each of its places. */
export function exampleOf(sayable: Sayable): string {
  const [pattern] = patternsOf(sayable);
  if (pattern === undefined) return sayable.phrases[0];
  const values = Object.entries(sayable.parameters).map(([name, { example }]) => [name, example]);
  return canonical(pattern, Object.fromEntries(values));
}

function parameterOf(name: string, { about, parameters }: OwnPhrase): Parameter {
  const said = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  const type = said?.type ?? (isType(name) ? name : 'word');
  return {
    type,
    label: said?.label ?? labelOf(name),
    hint: said?.hint ?? about,
    example: said?.example ?? EXAMPLES[type],
  };
}

function isType(name: string): name is OwnType {
  return Object.hasOwn(EXAMPLES, name);
}

function labelOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function slugOf(say: string): string {
  const words = say.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60);
}
