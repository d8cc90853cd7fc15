import type { Sentence, Told } from '../../english/binder-findings/told.ts';

/** The same findings in German; one that is missing does not compile. */
export type FindingsOf<Topic> = { readonly [Kind in keyof Topic]: (told: Told) => Sentence };
