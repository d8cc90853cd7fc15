import type { Language } from './language.ts';

/** Where sentences may link to, and the language they are in. */
export type Links = {
  /** `https://github.com/you/my-course`, no slash at the end. */
  readonly repositoryUrl: string;
  readonly branch: string;
  /** English, unless it is said. */
  readonly language?: Language | undefined;
};
