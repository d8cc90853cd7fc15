/**
 * The same sentences in another language: the same names, each taking the same values. What is missing
 * there, or takes something else, does not compile.
 */
export type Sentences<Topic> = {
  readonly [Name in keyof Topic]: Topic[Name] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : never;
};
