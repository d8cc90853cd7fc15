import type { Repository } from '../world/state/repository.ts';

/** `/you/my-course`: the same addresses as on GitHub, so that a rehearsal carries over. */
export function repositoryPath(repository: Repository, ...more: readonly string[]): string {
  const parts = [repository.owner.login, repository.name, ...more];
  return `/${parts.map(encodePath).join('/')}`;
}

/** Encodes a path for an address and keeps its slashes. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The folder of a path, without a slash at the end; empty for the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
