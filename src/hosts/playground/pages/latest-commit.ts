import type { Commit } from '../world/read-commits.ts';
import type { Repository } from '../world/state/repository.ts';
import type { World } from '../world/state/world.ts';
import { repositoryPath } from './addresses.ts';
import { checkLink } from './check-state.ts';
import { type Html, html } from './html.ts';
import { ago, authorOf } from './pieces.ts';

/** One line about a commit: who, what, when, and how its checks stand. */
export function commitLine(world: World, repository: Repository, commit: Commit): Html {
  const href = repositoryPath(repository, 'commit', commit.oid);
  const when = ago(new Date(commit.committer.date), world.now());
  return html`${authorOf(world, commit.author)} <a href="${href}">${commit.subject || '(no message)'}</a> <span class="quiet">${when}</span> ${checkLink(repository, commit.oid)}`;
}
