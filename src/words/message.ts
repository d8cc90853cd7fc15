import type { english } from './english.ts';

/** Where sentences may link to. */
export type Links = {
  /** `https://github.com/you/my-course`, no slash at the end. */
  readonly repositoryUrl: string;
  readonly branch: string;
};

type Catalogue = typeof english;

/**
 * One thing to say, as data: which sentence, and the values in it. Commands and the engine speak in
 * messages; only `render.ts` makes text of them, so a second language is a second catalogue.
 */
export type Message = {
  [Name in keyof Catalogue]: { readonly say: Name } & Parameters<Catalogue[Name]>[0];
}[keyof Catalogue];
