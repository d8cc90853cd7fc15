import type { ChosenFile, LeftOut } from '../../borrow/choose-files.ts';
import type { Top } from '../../borrow/top-folders.ts';
import type { Mode } from '../../git/changeset.ts';
import type { ForeignProblem } from '../../git/foreign/open-foreign.ts';
import type { Wish } from './wish.ts';

export type Taken = Omit<LeftOut, 'why'> & {
  /** `pointer`: kept in Git LFS, so that only a pointer to it is there. */
  readonly why: LeftOut['why'] | 'pointer' | 'large' | 'in-the-way' | 'taken';
};

/** A file that comes, with its content; undefined content: it is what the record says it was. */
export type Coming = ChosenFile & { readonly content: string | Uint8Array | undefined };

export type Licence = {
  readonly from: string;
  readonly oid: string;
  readonly text: string;
  readonly name: string | undefined;
};

export type Warehouse = {
  readonly kind: 'opened';
  readonly wish: Wish;
  readonly commit: string;
  readonly ref: string;
  readonly files: readonly Coming[];
  readonly licences: readonly Licence[];
  readonly leftOut: readonly Taken[];
  readonly unmatched: readonly string[];
};

export type WarehouseProblem = { readonly name: string } & (
  | Exclude<ForeignProblem, { kind: 'no-ref' }>
  | { readonly kind: 'no-ref'; readonly ref: string }
  | { readonly kind: 'no-folder'; readonly folder: string }
  /** No patterns, or none of them fits anything; `tops` is what there is. */
  | {
      readonly kind: 'no-files' | 'no-match';
      readonly patterns: readonly string[];
      readonly tops: readonly Top[];
    }
  | {
      readonly kind: 'too-many';
      readonly count: number;
      readonly most: number;
      readonly tops: readonly Top[];
    }
  | { readonly kind: 'too-many-looks'; readonly files: number; readonly patterns: number }
  | { readonly kind: 'too-much'; readonly mostMegabytes: number }
  | { readonly kind: 'all-left-out'; readonly leftOut: readonly Taken[] }
);

/** As git has it: only whether it may be run can be kept. */
export function modeOf({ mode }: ChosenFile): Mode {
  return mode === '100755' ? '100755' : '100644';
}
