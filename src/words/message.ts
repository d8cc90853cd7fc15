import type { english } from './english.ts';

type Catalogue = typeof english;

/** The values a sentence takes; none for a sentence that is always the same. */
type Values<Name extends keyof Catalogue> =
  Parameters<Catalogue[Name]> extends [infer First, ...unknown[]] ? First : object;

/**
 * One thing to say, as data: which sentence, and the values in it. Commands and the engine speak in
 * messages; only `render.ts` makes text of them, so a second language is a second catalogue.
 */
export type Message = {
  [Name in keyof Catalogue]: { readonly say: Name } & Values<Name>;
}[keyof Catalogue];
