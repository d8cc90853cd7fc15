import { afterEach, beforeEach, expect, test } from 'vitest';
import { redeliver } from '../../../src/hosts/playground/webhooks/deliver.ts';
import { createCheckRun, rerequestCheckRun } from '../../../src/hosts/playground/world/checks.ts';
import {
  commentOnIssue,
  deleteComment,
  editComment,
} from '../../../src/hosts/playground/world/comments.ts';
import { commitFiles, createBranch } from '../../../src/hosts/playground/world/commit-files.ts';
import {
  chooseRepository,
  installApp,
  suspendApp,
  uninstallApp,
} from '../../../src/hosts/playground/world/installations.ts';
import {
  closeIssue,
  editIssue,
  labelIssue,
  lockIssue,
  openIssue,
  reopenIssue,
} from '../../../src/hosts/playground/world/issues.ts';
import { mergePull } from '../../../src/hosts/playground/world/merge-pull.ts';
import { openPull } from '../../../src/hosts/playground/world/pulls.ts';
import { headOf } from '../../../src/hosts/playground/world/read-commits.ts';
import {
  archiveRepository,
  deleteRepository,
  renameRepository,
} from '../../../src/hosts/playground/world/repositories.ts';
import { reviewPull } from '../../../src/hosts/playground/world/reviews.ts';
import { appUser } from '../../../src/hosts/playground/world/users.ts';
import { type Receiver, receiveWebhooks } from './receive-webhooks.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
let receiver: Receiver;

beforeEach(async () => {
  stage = await setStage();
  await stage.playground.idle();
  receiver = await receiveWebhooks(stage.world);
});

afterEach(async () => {
  await stage.close();
  await receiver.close();
});

async function received(): Promise<readonly unknown[]> {
  await stage.playground.idle();
  return receiver.received.map((one) => one.payload);
}

function sent(): string[] {
  return stage.webhooks.sent;
}

test('are signed, told apart by an id, and addressed to the App', async () => {
  const { world, repository, you } = stage;
  openIssue(world, repository, { title: 'Héllo', by: you });
  await stage.playground.idle();
  expect(receiver.received).toMatchObject([
    {
      event: 'issues',
      signed: true,
      payload: {
        action: 'opened',
        issue: { title: 'Héllo', body: null, number: 1 },
        sender: { login: 'you' },
        installation: { id: [...world.installations.keys()][0] },
        repository: { full_name: 'you/my-course', is_template: false },
      },
      headers: {
        'x-github-delivery': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'x-github-hook-id': String(world.app.hookId),
        'x-github-hook-installation-target-type': 'integration',
        'user-agent': expect.stringMatching(/^GitHub-Hookshot\//),
      },
    },
  ]);
});

test('a new repository tells of itself, of the App on it, and of its first commit', async () => {
  expect(sent()).toEqual([
    'repository.created',
    'installation_repositories.added',
    'create',
    'push',
  ]);
});

test('issues and comments tell what people and the App itself did', async () => {
  const { world, repository, you } = stage;
  sent().length = 0;
  const { number } = openIssue(world, repository, { title: 'Fecth', body: 'x', by: you });
  editIssue(world, repository, number, { title: 'Fetch', body: 'y', by: you });
  const comment = commentOnIssue(world, repository, number, { body: 'On it', by: appUser(world) });
  editComment(world, repository, comment.id, { body: 'Done', by: appUser(world) });
  deleteComment(world, repository, comment.id, { by: you });
  closeIssue(world, repository, number, { by: appUser(world) });
  reopenIssue(world, repository, number, { by: you });
  labelIssue(world, repository, number, { label: 'question', by: you });
  lockIssue(world, repository, number, { locked: true, by: you });
  lockIssue(world, repository, number, { locked: false, by: you });
  const payloads = await received();
  expect(sent()).toEqual([
    'issues.opened',
    'issues.edited',
    'issue_comment.created',
    'issue_comment.edited',
    'issue_comment.deleted',
    'issues.closed',
    'issues.reopened',
    'issues.labeled',
    'issues.locked',
    'issues.unlocked',
  ]);
  // Deliveries may overtake each other on the way, as GitHub's do.
  const find = (action: string) =>
    payloads.find((one) => JSON.stringify(one).startsWith(`{"action":"${action}"`));
  expect(find('opened')).toMatchObject({ issue: { title: 'Fecth' } });
  expect(payloads).toContainEqual(
    expect.objectContaining({ changes: { title: { from: 'Fecth' }, body: { from: 'x' } } }),
  );
  expect(payloads).toContainEqual(
    expect.objectContaining({
      action: 'edited',
      changes: { body: { from: 'On it' } },
      sender: expect.objectContaining({ login: 'sayso[bot]', type: 'Bot' }),
      comment: expect.objectContaining({
        performed_via_github_app: expect.objectContaining({ id: world.app.id }),
      }),
    }),
  );
});

test('a push tells what came with it', async () => {
  const { world, repository, you } = stage;
  const before = await headOf(repository, 'main');
  const after = await commitFiles(world, repository, {
    by: you,
    message: 'Add files via upload',
    edits: [
      { kind: 'write', path: 'unit.zip', content: 'PK' },
      { kind: 'write', path: 'README.md', content: '# Mine\n' },
      { kind: 'delete', path: 'docs/one.md' },
    ],
  });
  await createBranch(world, repository, { name: 'idea', by: you });
  const [first, made, second] = await received();
  expect(first).toMatchObject({
    ref: 'refs/heads/main',
    before,
    after,
    created: false,
    deleted: false,
    forced: false,
    pusher: { name: 'you' },
    sender: { login: 'you' },
    commits: [
      {
        id: after,
        distinct: true,
        message: 'Add files via upload',
        added: ['unit.zip'],
        modified: ['README.md'],
        removed: ['docs/one.md'],
        author: { username: 'you' },
        committer: { username: 'web-flow' },
      },
    ],
    head_commit: { id: after },
  });
  expect(made).toMatchObject({ ref: 'idea', ref_type: 'branch', master_branch: 'main' });
  // A new branch at a commit that was there already brings none.
  expect(second).toMatchObject({
    ref: 'refs/heads/idea',
    before: '0'.repeat(40),
    created: true,
    commits: [],
    head_commit: { id: after, distinct: false },
  });
});

test('pull requests tell their whole life', async () => {
  const { world, repository, you } = stage;
  const write = (path: string) =>
    commitFiles(world, repository, {
      by: you,
      branch: 'idea',
      from: 'main',
      message: path,
      edits: [{ kind: 'write', path, content: path }],
    });
  await write('a.md');
  await stage.playground.idle();
  sent().length = 0;
  const { number } = await openPull(world, repository, { title: 'Idea', head: 'idea', by: you });
  editIssue(world, repository, number, { title: 'An idea', by: you });
  closeIssue(world, repository, number, { by: you });
  reopenIssue(world, repository, number, { by: you });
  await write('b.md');
  reviewPull(world, repository, number, { by: you, state: 'commented', body: 'Well done' });
  expect(() =>
    reviewPull(world, repository, number, { by: you, state: 'approved', body: null }),
  ).toThrow(/approve your own/);
  await mergePull(world, repository, number, { by: you, method: 'squash' });
  await stage.playground.idle();
  expect(sent()).toEqual([
    'pull_request.opened',
    'pull_request.edited',
    'pull_request.closed',
    'pull_request.reopened',
    'push',
    'pull_request.synchronize',
    'pull_request_review.submitted',
    'pull_request.closed',
    'push',
  ]);
  const pushed = receiver.received.filter((one) => one.event === 'push').at(-1);
  expect(pushed?.payload).toMatchObject({ head_commit: { message: 'An idea (#1)' } });
});

test('checks, repositories and installations tell what happens to them', async () => {
  const { world, repository, you } = stage;
  sent().length = 0;
  world.app.events.push('check_run');
  const commit = (await headOf(repository, 'main')) ?? '';
  const run = createCheckRun(world, repository, { name: 'Sayso', commit, by: appUser(world) });
  rerequestCheckRun(world, repository, run.id, you);
  renameRepository(world, repository, { name: 'our-course', by: you });
  archiveRepository(world, repository, { archived: true, by: you });
  archiveRepository(world, repository, { archived: false, by: you });
  const [installation] = world.installations.values();
  if (!installation) throw new Error('The App is not installed');
  suspendApp(world, installation, true);
  openIssue(world, repository, { title: 'Nobody hears this', by: you });
  suspendApp(world, installation, false);
  uninstallApp(world, installation);
  openIssue(world, repository, { title: 'Nor this', by: you });
  const chosen = installApp(world, you, []);
  chooseRepository(world, chosen, repository, true);
  chooseRepository(world, chosen, repository, false);
  openIssue(world, repository, { title: 'Nor this', by: you });
  chooseRepository(world, chosen, repository, true);
  deleteRepository(world, repository, you);
  await stage.playground.idle();
  expect(sent()).toEqual([
    'check_run.created',
    'check_run.rerequested',
    'repository.renamed',
    'repository.archived',
    'repository.unarchived',
    'installation.suspend',
    'installation.unsuspend',
    'installation.deleted',
    'installation.created',
    'installation_repositories.added',
    'installation_repositories.removed',
    'installation_repositories.added',
    'repository.deleted',
  ]);
});

test('what failed is in the log and can be sent again, under the same id', async () => {
  const { world, repository, you } = stage;
  receiver.status = 500;
  openIssue(world, repository, { title: 'Help', by: you });
  await stage.playground.idle();
  const [delivery] = world.deliveries.slice(-1);
  expect(delivery).toMatchObject({ event: 'issues', outcome: { status: 500 } });
  receiver.status = 202;
  const again = delivery && (await redeliver(world, delivery));
  expect(again).toMatchObject({ redelivery: true, outcome: { status: 202 } });
  const [one, other] = receiver.received;
  expect(other?.headers['x-github-delivery']).toBe(one?.headers['x-github-delivery']);
  expect(other?.payload).toEqual(one?.payload);
  await receiver.close();
  openIssue(world, repository, { title: 'Help', by: you });
  await stage.playground.idle();
  expect(world.deliveries.at(-1)?.outcome).toBe('failed');
  receiver = await receiveWebhooks(world);
});
