import { matchPatterns, type TooManyLooks } from './patterns/match-patterns.ts';

/** One file of a repository; `mode` and `oid` as git has them. */
export type Entry = { readonly path: string; readonly mode: string; readonly oid: string };

/** A file that is to be borrowed; `to` is where it goes. */
export type ChosenFile = Entry & { readonly to: string };

/**
 * `link`: a symbolic link, which may point anywhere. `submodule`: another repository inside. `name`: a name that not
 * every computer can have. `place`: where it would go, it would rule the repository or replace what is ours.
 */
export type LeftOut = {
  readonly path: string;
  readonly why: 'link' | 'submodule' | 'name' | 'place';
};

export type ChosenFiles = {
  readonly kind: 'chosen';
  readonly files: readonly ChosenFile[];
  readonly leftOut: readonly LeftOut[];
  readonly unmatched: readonly string[];
};

/** How what is borrowed is chosen, and where it goes. */
export type Choice = {
  /** Where patterns are read: '' for the top, or a folder. */
  readonly base: string;
  readonly patterns: readonly string[];
  /** The folder that the files go to, with their paths from `base` on; undefined: where they lie there. */
  readonly into: string | undefined;
  readonly mayHave: (path: string) => 'yes' | 'name' | 'place';
};

const DEEPEST = 30;
const LONGEST_PATH = 1000;

/** Chooses files of a repository by patterns; what cannot be borrowed is left out, with the reason. */
export function chooseFiles(
  entries: readonly Entry[],
  { base, patterns, into, mayHave }: Choice,
): ChosenFiles | TooManyLooks {
  const start = base === '' ? '' : `${base}/`;
  const inside = new Map(
    entries
      .filter(({ path }) => path.startsWith(start))
      .map((entry) => [entry.path.slice(start.length), entry]),
  );
  const readable = [...inside.keys()].filter(isReadable);
  const matched = matchPatterns(readable, patterns);
  if (matched.kind === 'too-many-looks') return matched;
  const files: ChosenFile[] = [];
  const leftOut: LeftOut[] = [...inside.keys()]
    .filter((path) => !isReadable(path))
    .map((path) => ({ path: start + path, why: 'name' }));
  for (const path of matched.chosen) {
    const entry = inside.get(path);
    if (entry === undefined) continue;
    const to = (into === undefined ? entry.path : `${into}/${path}`).normalize('NFC');
    const why = reasonAgainst(entry, to, mayHave);
    if (why === undefined) files.push({ ...entry, to });
    else leftOut.push({ path: entry.path, why });
  }
  return { kind: 'chosen', files, leftOut, unmatched: matched.unmatched };
}

function reasonAgainst(
  { mode }: Entry,
  to: string,
  mayHave: Choice['mayHave'],
): LeftOut['why'] | undefined {
  if (mode === '120000') return 'link';
  if (mode === '160000') return 'submodule';
  const may = mayHave(to);
  return may === 'yes' ? undefined : may;
}

/** Paths that nobody has by accident would take their time with some patterns. */
function isReadable(path: string): boolean {
  return path.length <= LONGEST_PATH && path.split('/').length <= DEEPEST;
}
