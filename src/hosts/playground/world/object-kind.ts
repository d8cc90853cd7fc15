import { gitTextOrNothing } from './run-git.ts';
import type { Repository } from './state/repository.ts';

/** What was looked at before: an object is what it is for ever. */
const known = new WeakMap<Repository, Map<string, string>>();

/** `commit`, `tag`, `tree` or `blob`; undefined where there is no such object. */
export async function objectKind(repository: Repository, oid: string): Promise<string | undefined> {
  const kinds = known.get(repository) ?? new Map<string, string>();
  known.set(repository, kinds);
  const kind =
    kinds.get(oid) ?? (await gitTextOrNothing(repository.gitFolder, ['cat-file', '-t', oid]));
  if (kind !== undefined) kinds.set(oid, kind);
  return kind;
}
