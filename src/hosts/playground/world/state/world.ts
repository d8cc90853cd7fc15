import type { WorldEvent } from '../event.ts';
import type { AppRegistration, Installation, Token } from './app.ts';
import type { Delivery } from './delivery.ts';
import type { Repository } from './repository.ts';
import type { User } from './user.ts';

/** A request that the playground has no answer for: ours to add, or a mistake in what was asked. */
export type Unanswered = { readonly method: string; readonly path: string };

/** A template on the start page: a folder of files on this machine. */
export type Template = {
  readonly name: string;
  readonly description: string;
  readonly folder: string;
};

/** Everything the playground remembers. Git is on disk in `folder`; the rest lives with the process. */
export type World = {
  readonly folder: string;
  /** `http://127.0.0.1:4567`, no slash at the end; known once the server listens. */
  url: string;
  readonly now: () => Date;
  readonly app: AppRegistration;
  readonly templates: readonly Template[];
  /** By id. */
  readonly users: Map<number, User>;
  /** By id; renamed repositories stay the same entry. */
  readonly repositories: Map<number, Repository>;
  readonly installations: Map<number, Installation>;
  readonly tokens: Map<string, Token>;
  readonly deliveries: Delivery[];
  readonly unanswered: Unanswered[];
  readonly listeners: Set<(event: WorldEvent) => void>;
  /** Ids are unique over everything in the world, as if GitHub had one counter. */
  nextId: number;
};
