import type { Repository } from '../git/repository.ts';
import type { Happening } from './happening.ts';
import type { Book } from './ports.ts';

/** One happening with everything that was found out about it on the way. */
export type Heard = {
  readonly happening: Happening;
  readonly repository: Repository;
  readonly book: Book;
  /** How claiming it went, when that was done before anything slow. */
  readonly claim: 'first' | 'again' | undefined;
};
