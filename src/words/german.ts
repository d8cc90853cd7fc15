import { english } from './english.ts';
import type { Sentences } from './sentences.ts';

/** Every sentence said to people, in German. A topic that is not translated yet is said in English. */
export const german: Sentences<typeof english> = {
  ...english,
};
