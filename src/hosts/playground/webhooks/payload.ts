import { EVENTS } from '../../app/registration.ts';
import { nodeId } from '../rest/represent/address.ts';
import { installationJson } from '../rest/represent/app.ts';
import { checkRunWithSuiteJson } from '../rest/represent/check-run.ts';
import { commitCommentJson } from '../rest/represent/commit.ts';
import { commentJson, issueJson, labelJson } from '../rest/represent/issue.ts';
import { fullPullJson, pullJson, reviewJson } from '../rest/represent/pull.ts';
import { repositoryJson } from '../rest/represent/repository.ts';
import { userJson } from '../rest/represent/user.ts';
import { grants } from '../rest/tokens.ts';
import type { WorldEvent } from '../world/event.ts';
import { installationOf } from '../world/installations.ts';
import type { Installation } from '../world/state/app.ts';
import type { Repository } from '../world/state/repository.ts';
import type { World } from '../world/state/world.ts';
import { pushPayload } from './push-payload.ts';

/** A webhook before it is addressed: GitHub's name of the event, and its body. */
export type Payload = {
  readonly event: string;
  readonly action: string | null;
  readonly installation: Installation;
  readonly repository: Repository | undefined;
  readonly body: Readonly<Record<string, unknown>>;
};

/**
 * The webhook for something that took place, or undefined where the App would not be sent one: it
 * is not there, is suspended, or did not ask for such events.
 *
 * What is in the body is as it was when this was called, except for what git says.
 */
export async function payloadOf(world: World, event: WorldEvent): Promise<Payload | undefined> {
  const repository = 'repository' in event ? event.repository : undefined;
  const installation =
    'installation' in event ? event.installation : repository && installationOf(world, repository);
  if (!installation || event.kind === 'reaction') return undefined;
  const always = event.kind === 'installation' || event.kind === 'installation_repositories';
  if (!always && !isTold(world, installation, event.kind)) return undefined;
  const action = actionOf(event);
  const common = {
    ...(action === null ? {} : { action }),
    ...(repository ? { repository: repositoryJson(world, repository) } : {}),
    installation: always
      ? installationJson(world, installation)
      : { id: installation.id, node_id: nodeId('IN', installation.id) },
    ...('sender' in event && event.sender ? { sender: userJson(world, event.sender) } : {}),
  };
  const body = { ...common, ...(await details(world, event)) };
  return { event: event.kind, action, installation, repository, body };
}

/** What is read with a permission is told only to those who have it. */
function isTold({ app }: World, { suspendedAt, permissions }: Installation, kind: string): boolean {
  if (suspendedAt !== null || !app.events.includes(kind)) return false;
  const needed = new Map<string, string>(Object.entries(EVENTS)).get(kind);
  return needed === undefined || grants(permissions, needed, 'read');
}

function actionOf(event: WorldEvent): string | null {
  if ('action' in event) return event.action;
  return event.kind === 'pull_request_review' ? 'submitted' : null;
}

function createDetails({
  ref,
  repository,
}: Extract<WorldEvent, { kind: 'create' }>): Record<string, unknown> {
  return {
    ref: ref.replace(/^refs\/(?:heads|tags)\//, ''),
    ref_type: ref.startsWith('refs/heads/') ? 'branch' : 'tag',
    master_branch: repository.defaultBranch,
    description: repository.description,
    pusher_type: 'user',
  };
}

async function details(
  world: World,
  event: Exclude<WorldEvent, { kind: 'reaction' }>,
): Promise<Record<string, unknown>> {
  switch (event.kind) {
    case 'issues':
      return {
        issue: issueJson(world, event.repository, event.issue),
        ...changes(event.action, event.before),
        ...(event.label ? { label: labelJson(world, event.repository, event.label) } : {}),
      };
    case 'issue_comment':
      return {
        issue: issueJson(world, event.repository, event.issue),
        comment: commentJson(world, event.repository, event.comment),
        ...changes(event.action, event.before),
      };
    case 'commit_comment':
      return {
        action: 'created',
        comment: commitCommentJson(world, event.repository, event.comment),
      };
    case 'push':
      return pushPayload(world, event);
    case 'pull_request':
      return pullRequestDetails(world, event);
    case 'pull_request_review':
      return {
        action: 'submitted',
        pull_request: pullJson(world, event.repository, event.pull),
        review: reviewJson(world, event.repository, event),
      };
    case 'create':
      return createDetails(event);
    case 'check_run':
      return { check_run: checkRunWithSuiteJson(world, event.repository, event.checkRun) };
    case 'repository':
      return repositoryDetails(event);
    case 'installation':
      return {
        repositories: event.repositories.map(shortRepository),
        ...(event.action === 'created' ? { requester: null } : {}),
      };
    case 'installation_repositories':
      return installationRepositoriesDetails(event);
    case 'repository_dispatch':
      return {
        action: event.dispatch.eventType,
        branch: event.repository.defaultBranch,
        client_payload: event.dispatch.clientPayload,
        sender: userJson(world, event.dispatch.sender),
      };
  }
}

async function pullRequestDetails(
  world: World,
  event: Extract<WorldEvent, { kind: 'pull_request' }>,
): Promise<Record<string, unknown>> {
  return {
    number: event.pull.number,
    pull_request: await fullPullJson(world, event.repository, event.pull),
    ...(event.moved ?? {}),
    ...changes(event.action, event.before),
  };
}

function repositoryDetails(
  event: Extract<WorldEvent, { kind: 'repository' }>,
): Record<string, unknown> {
  if (event.action === 'renamed') {
    return { changes: { repository: { name: { from: event.before?.name ?? '' } } } };
  }
  if (event.action === 'edited') {
    return { changes: { default_branch: { from: event.before?.defaultBranch ?? '' } } };
  }
  return {};
}

function installationRepositoriesDetails(
  event: Extract<WorldEvent, { kind: 'installation_repositories' }>,
): Record<string, unknown> {
  const repositories = event.repositories.map(shortRepository);
  return {
    repository_selection: event.installation.repositories === 'all' ? 'all' : 'selected',
    repositories_added: event.action === 'added' ? repositories : [],
    repositories_removed: event.action === 'removed' ? repositories : [],
    requester: null,
  };
}

/** Of an edit: what it was before, for each part that changed (`changes.title.from`). */
function changes(
  action: string,
  before: Readonly<Record<string, string | null>> | undefined,
): Record<string, unknown> {
  if (action !== 'edited') return {};
  const parts = Object.entries(before ?? {}).map(([part, from]) => [part, { from: from ?? '' }]);
  return { changes: Object.fromEntries(parts) };
}

function shortRepository(repository: Repository) {
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: `${repository.owner.login}/${repository.name}`,
    private: repository.private,
  };
}
