import { branchRef } from '../branch-ref.ts';
import type { Git } from '../run-git.ts';

/** Which commit is wanted of a repository. */
export type Wish =
  | { readonly kind: 'newest' }
  /** A branch, a tag or a commit, whole or its first seven or more digits. */
  | { readonly kind: 'ref'; readonly ref: string }
  /** As it stands in addresses (`/tree/feature/x/envs/maps`): where the ref ends and the folder begins, only the repository knows. */
  | { readonly kind: 'ref-and-folder'; readonly text: string };

export type FoundCommit =
  | {
      readonly kind: 'found';
      readonly commit: string;
      /** What was asked for: a branch, a tag, a commit; the default branch where nothing was. */
      readonly ref: string;
      /** What is left of an address behind the ref; '' for none. */
      readonly folder: string;
    }
  | { readonly kind: 'no-ref' }
  | { readonly kind: 'empty' };

/** Branches of more parts than these are nobody's. */
const MOST_PARTS = 12;
const COMMIT = /^[0-9a-f]{7,40}$/;
/** Without contents and without folders: little more than the messages. */
const COMMITS_ONLY = ['--filter=tree:0', '--no-tags', '--no-write-fetch-head', '--no-progress'];

/** Finds the commit that a branch, a tag or some digits stand for now; a branch counts before a tag of the same name. */
export async function findCommit(git: Git, wish: Wish): Promise<FoundCommit> {
  if (wish.kind === 'newest') return newest(git);
  const candidates =
    wish.kind === 'ref' ? [{ ref: wish.ref, folder: '' }] : refsAndFolders(wish.text);
  const known = candidates.filter(({ ref }) => branchRef(ref) !== undefined);
  if (known.length === 0) return { kind: 'no-ref' };
  const refs = await listRefs(
    git,
    known.flatMap(({ ref }) => [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/tags/${ref}^{}`]),
  );
  for (const name of ['refs/heads/', 'refs/tags/'] as const) {
    for (const { ref, folder } of known) {
      const commit = refs.get(`${name}${ref}^{}`) ?? refs.get(`${name}${ref}`);
      if (commit !== undefined) return { kind: 'found', commit, ref, folder };
    }
  }
  const [first] = known;
  return first !== undefined && COMMIT.test(first.ref) ? byDigits(git, first) : { kind: 'no-ref' };
}

async function newest(git: Git): Promise<FoundCommit> {
  const output = await git.run(['ls-remote', '--symref', 'origin', 'HEAD']);
  const commit = /^([0-9a-f]{40,64})\tHEAD$/m.exec(output)?.[1];
  if (commit === undefined) return { kind: 'empty' };
  const branch = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(output)?.[1];
  return { kind: 'found', commit, ref: branch ?? commit, folder: '' };
}

/** The longest ref first: `feature/x/envs`, `feature/x`, `feature`. */
function refsAndFolders(
  text: string,
): readonly { readonly ref: string; readonly folder: string }[] {
  const parts = text.split('/').filter((part) => part !== '');
  return parts
    .slice(0, MOST_PARTS)
    .map((_, index) => ({
      ref: parts.slice(0, index + 1).join('/'),
      folder: parts.slice(index + 1).join('/'),
    }))
    .reverse();
}

/** The commits of these refs, by their full names; `^{}` is what a signed or described tag is of. */
async function listRefs(git: Git, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const output = await git.run(['ls-remote', 'origin', ...names]);
  const refs = output.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, oid, name] = /^([0-9a-f]{40,64})\t(\S+)$/.exec(line) ?? [];
    return oid === undefined || name === undefined ? [] : [[name, oid]];
  });
  return new Map(refs);
}

/** A server gives a whole commit by its name; for a few digits all commits have to be looked through. */
async function byDigits(
  git: Git,
  { ref, folder }: { readonly ref: string; readonly folder: string },
): Promise<FoundCommit> {
  if (ref.length === 40) return { kind: 'found', commit: ref, ref, folder };
  const all = ['+refs/heads/*:refs/looked/heads/*', '+refs/tags/*:refs/looked/tags/*'];
  await git.run(['fetch', ...COMMITS_ONLY, 'origin', ...all]);
  const answer = await git.attempt(['rev-list', '--all', '--no-object-names']);
  const found = answer.stdout.split('\n').filter((commit) => commit.startsWith(ref));
  const [commit] = found;
  return commit === undefined || found.length > 1
    ? { kind: 'no-ref' }
    : { kind: 'found', commit, ref, folder };
}
