import type { Happening, Person, RepositoryFacts } from '../../engine/happening.ts';
import type { Git } from '../../git/run-git.ts';
import type { Stage } from './rehearsal-host.ts';

/** What a rehearsal remembers between one act and the next. */
export type Acting = {
  readonly facts: RepositoryFacts;
  readonly stage: Stage;
  readonly git: Git;
  /** How many acts there were; keys are made of it. */
  acts: number;
  /** Branches that somebody made, the newest last. */
  readonly branches: string[];
  readonly pulls: { readonly number: number; readonly title: string; readonly branch: string }[];
};

/** What everything that one act brings about has in common. */
export type Common = Pick<Happening, 'key' | 'repository'> & { readonly sender: Person };
