/** Something of a course that could not be brought over as it is, with its place. */
export type Finding = {
  readonly path: string;
  readonly line: number;
} /** It waits for something that tutorials do not hear of. */ & (
  | { readonly kind: 'trigger'; readonly name: string }
  /** The step goes on when the learner says `Next`. */
  | { readonly kind: 'next' }
  /** A file on a branch whose name is not known beforehand. */
  | { readonly kind: 'branch-file'; readonly file: string }
  /** Commits on branches whose names are not known beforehand count no more. */
  | { readonly kind: 'other-branches' }
  /** Commits on any branch count, not those of a pull request only. */
  | { readonly kind: 'any-branch' }
  /** A pull request that is closed without being merged counts no more. */
  | { readonly kind: 'unmerged' }
  /** A site counts that Sayso publishes, and no other. */
  | { readonly kind: 'site' }
  | { readonly kind: 'paths'; readonly pattern: string }
  /** A condition that is left out. */
  | { readonly kind: 'guard'; readonly text: string }
  | { readonly kind: 'action'; readonly uses: string }
  | { readonly kind: 'script'; readonly text: string }
  /** Something it prepares for the learner, such as a branch or a pull request. */
  | { readonly kind: 'prepares'; readonly text: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'place'; readonly name: string }
  | { readonly kind: 'no-page' | 'no-workflow'; readonly step: string }
);

/** A finding whose file is known from where it is found. */
export type FindingIn = Finding extends infer One
  ? One extends Finding
    ? Omit<One, 'path'>
    : never
  : never;
