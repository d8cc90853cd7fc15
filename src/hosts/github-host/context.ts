import type { RepositoryFacts } from '../../engine/happening.ts';
import type { RepositoryName, Request } from '../../github/request.ts';
import type { Language } from '../../words/language.ts';
import type { Self } from '../deliveries/reading.ts';
import type { Memory } from './memory.ts';

/** For what operators want to know; never a title, a body or a token. */
export type Log = (line: { readonly event: string; readonly [detail: string]: unknown }) => void;

/** What all parts of the host share about one happening in one repository. */
export type HostContext = {
  readonly request: Request;
  readonly name: RepositoryName;
  readonly facts: RepositoryFacts;
  readonly self: Self;
  readonly memory: Memory;
  readonly log: Log;
  /** What was claimed: the key that marks replies, and whether an earlier attempt may have replied. */
  readonly claimed: () => { readonly key: string; readonly again: boolean } | undefined;
  /** What is said is written in this; English where nobody said it. */
  readonly language: () => Language | undefined;
};
