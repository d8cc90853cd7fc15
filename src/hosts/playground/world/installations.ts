import { emit } from './event.ts';
import type { Installation } from './state/app.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';

/** Puts the App on an account: on all its repositories, or on those given. */
export function installApp(
  world: World,
  account: User,
  chosen?: readonly Repository[],
): Installation {
  const installation: Installation = {
    id: newId(world),
    account,
    repositories: chosen ? new Set(chosen.map((repository) => repository.id)) : 'all',
    suspendedAt: null,
    permissions: { ...world.app.permissions },
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.installations.set(installation.id, installation);
  const repositories = repositoriesOf(world, installation);
  emit(world, {
    kind: 'installation',
    action: 'created',
    installation,
    repositories,
    sender: account,
  });
  return installation;
}

/** Takes the App off an account; its tokens stop working. */
export function uninstallApp(world: World, installation: Installation): void {
  const repositories = repositoriesOf(world, installation);
  world.installations.delete(installation.id);
  for (const [text, token] of world.tokens) {
    if (token.kind === 'installation' && token.installation.id === installation.id) {
      world.tokens.delete(text);
    }
  }
  const sender = installation.account;
  emit(world, { kind: 'installation', action: 'deleted', installation, repositories, sender });
}

/** Suspends the App on an account, or lets it work again. */
export function suspendApp(world: World, installation: Installation, suspended: boolean): void {
  installation.suspendedAt = suspended ? world.now() : null;
  installation.updatedAt = world.now();
  emit(world, {
    kind: 'installation',
    action: suspended ? 'suspend' : 'unsuspend',
    installation,
    repositories: repositoriesOf(world, installation),
    sender: installation.account,
  });
}

/** The repositories that an installation can see. */
export function repositoriesOf(world: World, installation: Installation): Repository[] {
  return [...world.repositories.values()].filter((repository) => covers(installation, repository));
}

/** The installation that sees this repository, or undefined. */
export function installationOf(world: World, repository: Repository): Installation | undefined {
  return [...world.installations.values()].find((installation) => covers(installation, repository));
}

export function covers(installation: Installation, repository: Repository): boolean {
  if (installation.account.id !== repository.owner.id) return false;
  return installation.repositories === 'all' || installation.repositories.has(repository.id);
}

/** Adds a repository to an installation with chosen repositories, or takes it away. */
export function chooseRepository(
  world: World,
  installation: Installation,
  repository: Repository,
  chosen: boolean,
): void {
  if (installation.repositories === 'all') return;
  if (chosen) installation.repositories.add(repository.id);
  else installation.repositories.delete(repository.id);
  emit(world, {
    kind: 'installation_repositories',
    action: chosen ? 'added' : 'removed',
    installation,
    repositories: [repository],
    sender: installation.account,
  });
}

/** Tells an App that is on all repositories of an account of one that was made there. */
export function tellNewRepository(world: World, repository: Repository, sender: User): void {
  const installation = installationOf(world, repository);
  if (installation?.repositories !== 'all') return;
  const repositories = [repository];
  emit(world, {
    kind: 'installation_repositories',
    action: 'added',
    installation,
    repositories,
    sender,
  });
}
