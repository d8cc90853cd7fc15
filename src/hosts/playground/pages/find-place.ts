import { listBranches, resolveCommit } from '../world/read-commits.ts';
import { PageError } from './page-error.ts';
import type { RepositoryVisit } from './visit.ts';

/** A branch (or a commit's id) and a path in it. */
export type FilePlace = {
  readonly revision: string;
  readonly path: string;
  readonly isBranch: boolean;
};

/**
 * Takes `feature/one/content/unit.md` apart: the longest branch name it begins with, then the path,
 * as GitHub does; without such a branch its first part may be a commit's id.
 *
 * @throws PageError 404
 */
export async function findPlace(visit: RepositoryVisit): Promise<FilePlace> {
  const rest = (visit.parts.rest ?? '').replace(/\/+$/, '');
  const branches = (await listBranches(visit.repository)).map((branch) => branch.name);
  const branch = branches
    .sort((a, b) => b.length - a.length)
    .find((name) => rest === name || rest.startsWith(`${name}/`));
  if (branch !== undefined) {
    return { revision: branch, path: rest.slice(branch.length + 1), isBranch: true };
  }
  const [first = ''] = rest.split('/');
  const isCommit = /^[0-9a-f]{7,40}$/.test(first);
  if (isCommit && (await resolveCommit(visit.repository, first)) !== undefined) {
    return { revision: first, path: rest.slice(first.length + 1), isBranch: false };
  }
  // A repository without commits has no branch yet, but its first file can be written.
  if (branches.length === 0 && first === visit.repository.defaultBranch) {
    return { revision: first, path: rest.slice(first.length + 1), isBranch: true };
  }
  throw new PageError(404, 'There is no such branch here.');
}

/** The same where something is to be changed. @throws PageError 404 for anything but a branch */
export async function findBranchPlace(visit: RepositoryVisit): Promise<FilePlace> {
  const place = await findPlace(visit);
  if (!place.isBranch)
    throw new PageError(404, 'Only the newest state of a branch can be changed.');
  return place;
}
