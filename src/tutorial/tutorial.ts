import type { FileStep } from '../settings-file/file-steps.ts';
import type { Position } from '../settings-file/mistake.ts';
import type { Check, StateCheck } from './check.ts';

/** A text by language (`{ en: …, de: … }`); the tutorial's own language is always there. */
export type Text = Readonly<Record<string, string>>;

/** A stepped course, or a world: what `.github/tutorial.yml` says, whole and checked. */
export type Tutorial = {
  readonly title: Text;
  /** The language of texts that say none: `en`. */
  readonly language: string;
  /** All languages there are texts in, that one first. */
  readonly languages: readonly string[];
  /** `one`: the repository has one progress. `each`: everybody has their own. */
  readonly learners: 'one' | 'each';
  /** What happens when somebody begins. */
  readonly begin: readonly OutwardEffect[];
  /** At least one; the first is where everybody starts. */
  readonly steps: readonly [Step, ...Step[]];
  /** Ways that count in every step, after the step's own. */
  readonly anywhere: readonly Way[];
  /** What is answered to words that lead nowhere: the first whose phrases fit, or that has none. */
  readonly otherwise: readonly Otherwise[];
  /** What things are called when they are told to the learner; by their names, where the file says so. */
  readonly things: Readonly<Record<string, Text>>;
  /** What else is said for phrases. */
  readonly synonyms: readonly Synonym[];
};

/** A phrase, and what else is said for it: `Take {thing}` and `Pick {thing} up`. */
export type Synonym = { readonly phrase: string; readonly others: readonly string[] };

export type Otherwise = {
  /** Undefined: whatever is said. */
  readonly phrases: readonly string[] | undefined;
  readonly answer: Text;
};

/** Where a step is shown: on the page, in an issue, or in both. */
export type Show = 'readme' | 'issue' | 'both';

export type Step = {
  /** Its name, unique in the tutorial. */
  readonly name: string;
  readonly title: Text;
  /** The Markdown file that is shown; in other languages `first.de.md` stands beside `first.md`. */
  readonly text: string;
  readonly show: Show;
  /** What stands below its text while something is so. */
  readonly also: readonly Part[];
  readonly hints: readonly Text[];
  /** In order; the first that fits is taken. `done` of the file is the last of them. */
  readonly ways: readonly Way[];
  /** Whether the tutorial is over with this step. */
  readonly isEnd: boolean;
  /** Where its name stands in the file. */
  readonly at: Position;
};

export type Part = { readonly condition: StateCheck; readonly text: Text };

/** One way out of a step, or something that happens within it. */
export type Way = {
  /** Unique among the ways that count at the same time: `way 0`, `done`, `anywhere 2`. */
  readonly id: string;
  /** What leads on; undefined: the word `Next`. */
  readonly when: Check | undefined;
  /** What must be so at the time, too. */
  readonly condition: StateCheck | undefined;
  readonly effects: readonly Effect[];
  /** Shown above the page of where one is then. */
  readonly answer: Text | undefined;
  /** The step it leads to; `finish`: the tutorial is done where one is; undefined: one stays. */
  readonly go: { readonly step: string } | 'finish' | undefined;
  readonly at: Position;
};

/** What a way brings about. */
export type Effect = FileStep | OwnEffect;

/** What only tutorials do. Things and the language are kept in the progress by `advance` itself. */
export type OwnEffect = { readonly at: Position } & (
  | { readonly kind: 'open-issue'; readonly title: Text; readonly body: Text | undefined }
  | { readonly kind: 'congratulate'; readonly text: Text }
  | { readonly kind: 'get' | 'lose'; readonly things: readonly string[] }
  | { readonly kind: 'language'; readonly language: string }
);

/** What is left for others to carry out once `advance` has kept its own. */
export type OutwardEffect = Exclude<Effect, { kind: 'get' | 'lose' | 'language' }>;
