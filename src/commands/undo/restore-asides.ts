import type { Aside } from '../../engine/plan.ts';
import type { Change } from '../../git/changeset.ts';
import type { LoggedCommit, Repository } from '../../git/repository.ts';
import { reversalOf } from './reversal.ts';

/** As far back on another branch as the commit that went along can be. */
const RECENT = 200;

type Looked = Pick<Repository, 'log' | 'tree' | 'treeAt'>;

/**
 * What takes back, on other branches, what went along with commits (newest first): it is found there
 * by the same `Sayso-For`. What Sayso itself wrote there since goes back as well, because it was built
 * on that; once a person has written there, what they changed stays.
 */
export async function restoreAsides(
  commits: readonly Pick<LoggedCommit, 'trailers' | 'subject'>[],
  repository: Looked,
): Promise<readonly Aside[]> {
  const asides = new Map<string, Aside>();
  for (const commit of commits) {
    for (const branch of commit.trailers['sayso-aside']?.split(' ') ?? []) {
      const changes = await changesOn(branch, commit, repository);
      const subject = `Take back “${commit.subject}”`;
      // The older one wins: before it is where all of them lead back to.
      const before = asides.get(branch)?.changes ?? [];
      if (changes.length > 0) {
        asides.set(branch, { branch, subject, changes: [...before, ...changes] });
      }
    }
  }
  return [...asides.values()];
}

async function changesOn(
  branch: string,
  { trailers }: Pick<LoggedCommit, 'trailers'>,
  repository: Looked,
): Promise<readonly Change[]> {
  const log = await repository.log(RECENT, branch);
  const at = log.findIndex(
    (one) =>
      one.trailers['sayso-for'] === trailers['sayso-for'] &&
      one.trailers['sayso-command'] === trailers['sayso-command'],
  );
  const along = log[at];
  if (along === undefined) return [];
  const [parent] = along.parents;
  const before = parent === undefined ? [] : await (await repository.treeAt(parent)).list();
  const after = await (await repository.treeAt(along.oid)).list();
  const now = await (await repository.tree(branch)).list();
  const isOurs = log.slice(0, at).every((one) => one.trailers['sayso-command'] !== undefined);
  if (!isOurs) return reversalOf(before, after, now).changes;
  const touched = new Set(
    [...differing(before, after), ...differing(after, before)].map(({ path }) => path),
  );
  // As if that commit had made all that is in these places now.
  const elsewhere = now.filter(({ path }) => !touched.has(path));
  const then = before.filter(({ path }) => touched.has(path));
  return reversalOf([...elsewhere, ...then], now, now).changes;
}

type Entries = Parameters<typeof reversalOf>[0];

function differing(ones: Entries, others: Entries): Entries {
  const known = new Map(others.map((entry) => [entry.path, entry]));
  return ones.filter(({ path, oid, mode }) => {
    const other = known.get(path);
    return other?.oid !== oid || other.mode !== mode;
  });
}
