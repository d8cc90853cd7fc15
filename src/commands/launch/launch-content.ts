import { cloneAddress } from '../../binder/links/clone-address.ts';
import { type RepositorySpec, readRepository } from '../../binder/links/repository-spec.ts';
import type { PlanContext } from '../../engine/command.ts';
import { repositoryOf } from './repository-of.ts';

/** What is launched: files of this repository or of another one. */
export type LaunchContent = {
  readonly own: boolean;
  readonly repository: RepositorySpec;
  /** Undefined: the default branch of another one. */
  readonly ref: string | undefined;
  /** A file, or a folder with `/` at its end. */
  readonly path: string | undefined;
  /** Where git gets it from; undefined for archives. */
  readonly cloneUrl: string | undefined;
};

/** Finds what somebody named; undefined where there is no such file and it reads as no repository. */
export async function launchContent(
  what: string | undefined,
  { facts, tree }: Pick<PlanContext, 'facts' | 'tree'>,
): Promise<LaunchContent | undefined> {
  const own = {
    own: true,
    repository: repositoryOf(facts),
    ref: facts.defaultBranch,
    cloneUrl: facts.webUrl,
  };
  if (what === undefined) return { ...own, path: undefined };
  if ((await tree.entry(what)) !== undefined) return { ...own, path: what };
  const folder = what.replace(/\/+$/, '');
  if (folder !== '' && (await tree.list(folder)).length > 0) return { ...own, path: `${folder}/` };
  const other = readRepository(what);
  if (other === undefined) return undefined;
  return { own: false, ...other, cloneUrl: cloneAddress(other.repository) };
}
