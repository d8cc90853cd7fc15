import type { IncomingMessage } from 'node:http';
import type { Repository } from '../world/state/repository.ts';
import type { User } from '../world/state/user.ts';
import type { World } from '../world/state/world.ts';
import type { Html } from './html.ts';

/** One request for a page, with what its address says. */
export type Visit = {
  readonly world: World;
  readonly request: IncomingMessage;
  readonly url: URL;
  /** Whoever sits at the browser: always the owner of the playground. */
  readonly you: User;
  /** The decoded parts of the address that the route names: `number`, `rest`. */
  readonly parts: Readonly<Record<string, string>>;
};

/** The same inside a repository. */
export type RepositoryVisit = Visit & { readonly repository: Repository };

/** What a page function answers; `send-answer.ts` writes it. */
export type Answer =
  | { readonly kind: 'page'; readonly status?: number; readonly page: Html }
  | { readonly kind: 'redirect'; readonly to: string }
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly type: string;
      /** Offers it as a download under this name. */
      readonly downloadAs?: string;
      /** Our own script and style may be kept and may act; a repository's files may do neither. */
      readonly own?: boolean;
    };

export type PageHandler = (visit: Visit) => Promise<Answer>;
export type RepositoryPageHandler = (visit: RepositoryVisit) => Promise<Answer>;
