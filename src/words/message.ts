import type { english } from './english.ts';
import type { Language } from './language.ts';

type Catalogue = typeof english;

/** The values a sentence takes; none for a sentence that is always the same. */
type Values<Name extends keyof Catalogue> =
  Parameters<Catalogue[Name]> extends [infer First, ...unknown[]] ? First : object;

/**
 * One thing to say, as data: which sentence, and the values in it. Commands and the engine speak in
 * messages; only `render.ts` makes text of them, by the catalogue of a language. `language`: where this
 * one is to be in another language than the repository's.
 */
export type Message = {
  [Name in keyof Catalogue]: { readonly say: Name; readonly language?: Language } & Values<Name>;
}[keyof Catalogue];

/** What a sentence takes, for helpers of a catalogue. */
export type ValuesOf<Name extends keyof Catalogue> = Values<Name>;
