import type { Repository } from '../git/repository.ts';
import type { Tree } from '../git/tree.ts';
import type { Arguments } from '../language/interpretation.ts';
import type { Sayable } from '../language/phrase.ts';
import type { Language } from '../words/language.ts';
import type { Message } from '../words/message.ts';
import type { Happening, Occurrence, Person, Place, RepositoryFacts } from './happening.ts';
import type { Plan } from './plan.ts';
import type { SiteState } from './ports.ts';

/** A command with its arguments, who said it, and where. */
export type Invocation = {
  readonly command: string;
  readonly arguments: Arguments;
  readonly canonical: string;
  readonly sender: Person;
  readonly key: string;
  /** Where it was said, and so where its answer goes. */
  readonly place?: Place;
};

export type Opened = ReadonlyMap<string, number | undefined>;

/** What a command may look at while it plans. It acts on nothing. */
export type PlanContext = {
  readonly facts: RepositoryFacts;
  /** The tree that the plan will be applied to; planned again when somebody pushes first. */
  readonly tree: Tree;
  /** For commands that read history or other branches. A command never calls `commit` or `push`. */
  readonly repository: Pick<Repository, 'log' | 'tree' | 'treeAt' | 'head'>;
  /** All commands of this repository, own phrases included. */
  readonly commands: readonly Command[];
  /** Mistakes in the repository's own configuration, in words. */
  readonly problems: readonly Message[];
  /** Issues that were wanted `first`, by marker; undefined where none could be opened. */
  readonly opened?: Opened;
  /** A folder for large files that the plan refers to; removed after the outcome. */
  readonly scratch: string;
  /** What is answered is in this language, where it is not the repository's; for sentences within sentences. */
  readonly language?: Language | undefined;
  /** Tells what is being done now ("Downloading 12 of 40 pictures"); shown in the reply. */
  progress(message: Message): void;
};

/** One command: what people say, what it is for, and its plan. */
export type Command = Sayable & {
  /** What it does, as one sentence for help, docs and issue forms. */
  readonly about: string;
  /** Phrases that work as they stand, each with what it does. */
  readonly examples: readonly { readonly say: string; readonly does: string }[];
  /** The phrase that people are shown who are answered in this language, where it is not the first. */
  readonly shownAs?: Readonly<Partial<Record<Language, string>>>;
  /** Help tells it only to those who are answered in this language. */
  readonly shownTo?: Language;
  /** The permission its sender needs. Everyone has `read` on a public repository. */
  readonly needs: 'read' | 'write';
  /** Done in a moment: nobody is shown that it was heard, or that it is under way. */
  readonly quick?: true;
  /** To be found out: help does not tell it. */
  readonly secret?: true;
  plan(invocation: Invocation, context: PlanContext): Promise<Plan>;
};

/** What took place without a command: what a reflex may answer. */
export type Unasked = Extract<Happening, { kind: 'pushed' | 'occurred' }>;

/** What came of a happening, for reflexes that follow what Sayso itself does. */
export type Aftermath = {
  readonly happening: Happening;
  /** `carried-out` and `site-published`, in order. */
  readonly occurrences: readonly Occurrence[];
  /** Where the site is, or that it is not switched on; undefined where none was to be published. */
  readonly site?: SiteState | undefined;
};

/**
 * Something that answers to what happens without a word said to us: the greeting of a new repository,
 * a site that follows its content. Reflexes are asked in order and the first plan counts.
 */
export type Reflex = {
  readonly name: string;
  /**
   * Its plan leaves room for one more: the next reflex that has a plain answer goes along with it, so
   * that a site still follows its content where something answers to every push.
   */
  readonly alongside?: true;
  plan(happening: Unasked, context: PlanContext): Promise<Plan | undefined>;
  /**
   * Asked once something was carried out, in the same clone and under the same claim. What it plans is
   * landed after it; what that brings about is told to nobody.
   */
  after?(aftermath: Aftermath, context: PlanContext): Promise<Plan | undefined>;
};
