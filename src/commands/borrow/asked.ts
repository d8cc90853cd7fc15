import { addWish } from '../../borrow/file/add-wish.ts';
import {
  type BorrowMistake,
  readBorrowFile,
  type Wanted,
} from '../../borrow/file/read-borrow-file.ts';
import type { Here } from '../merge-binder/source-word.ts';
import { readWish, type Wish, type WishProblem } from './wish.ts';

/** What somebody says of one repository. */
export type SaidWish = {
  readonly from: string;
  readonly patterns: readonly string[];
  readonly into: string | undefined;
};

/** What is to be borrowed. */
export type Asked =
  | {
      readonly kind: 'asked';
      readonly wishes: readonly Wish[];
      readonly problems: readonly WishProblem[];
      /** The text of the file with what was said in it, where that is new. */
      readonly file: string | undefined;
      /** Whether this is all that the file names: then what else was borrowed is wanted no more. */
      readonly isAll: boolean;
      /** Patterns that were said now. */
      readonly said: readonly string[];
    }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly BorrowMistake[] }
  | { readonly kind: 'no-file' };

/** What is asked for: what was said, which the file remembers from now on, or all that the file says. */
export function readAsked(said: SaidWish | undefined, file: string | undefined, here: Here): Asked {
  const isEmpty = file === undefined || file.replace(/^\s*#.*$/gm, '').trim() === '';
  const read = isEmpty ? undefined : readBorrowFile(file);
  if (read?.kind === 'mistakes') return read;
  const wanted = read?.wanted ?? [];
  if (said !== undefined) return askedBy(said, { wanted, file }, here);
  if (read === undefined) return { kind: 'no-file' };
  const all = wanted.map((one) => readWish(one, here));
  return {
    kind: 'asked',
    wishes: all.filter((one) => one.kind === 'wish'),
    problems: all.filter((one) => one.kind !== 'wish'),
    file: undefined,
    isAll: true,
    said: [],
  };
}

function askedBy(
  said: SaidWish,
  { wanted, file }: { readonly wanted: readonly Wanted[]; readonly file: string | undefined },
  here: Here,
): Asked {
  const wish = readWish(said, here);
  const rest = { kind: 'asked', isAll: false } as const;
  if (wish.kind !== 'wish') {
    return { ...rest, wishes: [], problems: [wish], file: undefined, said: [] };
  }
  const index = wanted.findIndex((one) => isAbout(wish, readWish(one, here)));
  const before = wanted[index];
  // The branch that was said before counts until another one is said.
  const keepsBranch = before !== undefined && wish.source.wish.kind === 'newest';
  const from = keepsBranch ? before.from : wish.from;
  const added = wish.patterns.filter((pattern) => before?.patterns.includes(pattern) !== true);
  const isNew = before === undefined || added.length > 0 || from !== before.from;
  const into = before?.into ?? said.into;
  const together = readWish(
    { from, patterns: [...(before?.patterns ?? []), ...added], into },
    here,
  );
  return {
    ...rest,
    wishes: together.kind === 'wish' ? [together] : [],
    problems: together.kind === 'wish' ? [] : [together],
    file: isNew
      ? addWish(file, before === undefined ? undefined : index, { from, patterns: added, into })
      : undefined,
    said: wish.patterns,
  };
}

function isAbout(wish: Wish, other: Wish | WishProblem): boolean {
  return (
    other.kind === 'wish' &&
    other.source.page.toLowerCase() === wish.source.page.toLowerCase() &&
    other.at === wish.at &&
    other.into === wish.into
  );
}
