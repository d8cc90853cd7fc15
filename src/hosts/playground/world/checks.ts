import { emit } from './event.ts';
import { isApp } from './permission.ts';
import { requireNotArchived } from './require.ts';
import type { CheckRun } from './state/check-run.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';
import { WorldError } from './world-error.ts';

/** What can be said of a check; what is left out stays as it was. */
export type CheckDetails = Partial<
  Pick<
    CheckRun,
    'name' | 'status' | 'conclusion' | 'detailsUrl' | 'externalId' | 'output' | 'completedAt'
  >
>;

/** Starts a check on a commit, and tells of it. */
export function createCheckRun(
  world: World,
  repository: Repository,
  request: CheckDetails & { readonly name: string; readonly commit: string; readonly by: User },
): CheckRun {
  requireNotArchived(repository);
  const { by, ...details } = request;
  const checkRun: CheckRun = {
    id: newId(world),
    suite: suiteOf(world, repository, request.commit, by),
    byApp: isApp(world, by),
    status: 'queued',
    conclusion: null,
    detailsUrl: null,
    externalId: null,
    output: { title: null, summary: null, text: null },
    startedAt: world.now(),
    completedAt: null,
    ...details,
  };
  complete(world, checkRun);
  repository.checkRuns.set(checkRun.id, checkRun);
  emit(world, { kind: 'check_run', action: 'created', repository, checkRun, sender: by });
  return checkRun;
}

/** Changes a check; a conclusion completes it. */
export function updateCheckRun(
  world: World,
  repository: Repository,
  id: number,
  request: CheckDetails & { readonly by: User },
): CheckRun {
  requireNotArchived(repository);
  const checkRun = requireCheckRun(repository, id);
  const { by, ...details } = request;
  const wasCompleted = checkRun.status === 'completed';
  Object.assign(checkRun, details);
  complete(world, checkRun);
  if (checkRun.status === 'completed' && !wasCompleted) {
    emit(world, { kind: 'check_run', action: 'completed', repository, checkRun, sender: by });
  }
  return checkRun;
}

/** A person presses "Re-run" on a check: nothing changes, but the App is told. */
export function rerequestCheckRun(
  world: World,
  repository: Repository,
  id: number,
  by: User,
): CheckRun {
  const checkRun = requireCheckRun(repository, id);
  emit(world, { kind: 'check_run', action: 'rerequested', repository, checkRun, sender: by });
  return checkRun;
}

/** @throws WorldError `not-found` */
export function requireCheckRun(repository: Repository, id: number): CheckRun {
  const checkRun = repository.checkRuns.get(id);
  if (!checkRun) throw new WorldError('not-found', `There is no check run ${id}`);
  return checkRun;
}

/** The checks of a commit, oldest first. */
export function checkRunsOf(repository: Repository, oid: string): CheckRun[] {
  return [...repository.checkRuns.values()].filter((checkRun) => checkRun.commit === oid);
}

/** GitHub sets the status to completed when a conclusion is given, and fills in the time. */
function complete(world: World, checkRun: CheckRun): void {
  if (checkRun.conclusion !== null) checkRun.status = 'completed';
  if (checkRun.status === 'completed') checkRun.completedAt ??= world.now();
}

/** All checks of one app on one commit are one suite. */
function suiteOf(world: World, repository: Repository, commit: string, by: User): number {
  const byApp = isApp(world, by);
  const known = checkRunsOf(repository, commit).find((one) => one.byApp === byApp);
  return known?.suite ?? newId(world);
}
