import type { Repository } from '../git/repository.ts';
import type { Tree } from '../git/tree.ts';
import type { Arguments } from '../language/interpretation.ts';
import type { Sayable } from '../language/phrase.ts';
import type { Message } from '../words/message.ts';
import type { Happening, Person, RepositoryFacts } from './happening.ts';
import type { Plan } from './plan.ts';

/** A command with its arguments, who said it, and where. */
export type Invocation = {
  readonly command: string;
  readonly arguments: Arguments;
  readonly canonical: string;
  readonly sender: Person;
  readonly key: string;
};

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
  /** A folder for large files that the plan refers to; removed after the outcome. */
  readonly scratch: string;
  /** Tells what is being done now ("Downloading 12 of 40 pictures"); shown in the reply. */
  progress(message: Message): void;
};

/** One command: what people say, what it is for, and its plan. */
export type Command = Sayable & {
  /** What it does, as one sentence for help, docs and issue forms. */
  readonly about: string;
  /** Phrases that work as they stand, each with what it does. */
  readonly examples: readonly { readonly say: string; readonly does: string }[];
  /** The permission its sender needs. Everyone has `read` on a public repository. */
  readonly needs: 'read' | 'write';
  plan(invocation: Invocation, context: PlanContext): Promise<Plan>;
};

/**
 * Something that answers to what happens without a word said to us: the greeting of a new repository,
 * a site that follows its content. Reflexes are asked in order and the first plan counts.
 */
export type Reflex = {
  readonly name: string;
  plan(
    happening: Extract<Happening, { kind: 'pushed' }>,
    context: PlanContext,
  ): Promise<Plan | undefined>;
};
