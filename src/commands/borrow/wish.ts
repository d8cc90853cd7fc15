import type { Wanted } from '../../borrow/file/read-borrow-file.ts';
import { type PatternProblem, patternProblem } from '../../borrow/patterns/read-pattern.ts';
import { readPath } from '../../language/read-path.ts';
import { type Elsewhere, type Here, readSourceWord } from '../merge-binder/source-word.ts';

/** What is wanted of one repository, and which repository that is. */
export type Wish = {
  readonly kind: 'wish';
  readonly source: Elsewhere;
  /** What its address says behind the repository: a branch and a folder. */
  readonly at: string;
  readonly patterns: readonly string[];
  /** '' for where the files lie there. */
  readonly into: string;
  /** As it was written. */
  readonly from: string;
};

/** `own`: this repository. `form`: no repository. `doi`: an archive. `folder`: no place for files. */
export type WishProblem = { readonly name: string } & (
  | { readonly kind: 'own' | 'form' | 'doi' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'pattern'; readonly problem: PatternProblem }
);

/** `owner/name:notebooks/em/**`, and `github.com/…` as people copy it. */
const WITH_PATTERN = /^([\w-]+\/[\w.-]+(?:@[^\s:]+)?):(\S+)$/;
const WITHOUT_SCHEME = /^(?:www\.)?(?:github|gitlab|gist\.github)\.com\//i;

/** Reads what is wanted, as it was said or as it stands in the file. */
export function readWish(
  { from, patterns, into }: Pick<Wanted, 'from' | 'patterns' | 'into'>,
  here: Here,
): Wish | WishProblem {
  const [, place = from, glued] = WITH_PATTERN.exec(from) ?? [];
  const all = glued === undefined ? patterns : [glued, ...patterns];
  for (const pattern of all) {
    const problem = patternProblem(pattern);
    if (problem !== undefined) return { kind: 'pattern', name: from, problem };
  }
  const folder = into === undefined ? undefined : readPath(into);
  if (folder !== undefined && folder.kind !== 'path') {
    return { kind: 'folder', name: from, folder: into ?? '' };
  }
  const source = readSourceWord(WITHOUT_SCHEME.test(place) ? `https://${place}` : place, here);
  if (source.kind === 'here') return { kind: 'own', name: from };
  if (source.kind === 'unclear') {
    return { kind: source.why === 'doi' ? 'doi' : 'form', name: from };
  }
  if (isOwn(source, here)) return { kind: 'own', name: from };
  return {
    kind: 'wish',
    source,
    at: source.wish.kind === 'ref-and-folder' ? source.wish.text : '',
    patterns: all,
    into: folder?.path ?? '',
    from: place,
  };
}

/** Another branch of it, too: what lies there is not somebody else's. */
function isOwn({ page }: Elsewhere, { server, owner, name }: Here): boolean {
  return page.toLowerCase() === `${server}/${owner}/${name}`.toLowerCase();
}
