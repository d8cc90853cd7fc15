import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signedCommit } from '../../../src/git/signed-commit.ts';
import { createActionToken, createPersonToken } from '../../../src/hosts/playground/rest/tokens.ts';
import { commentOnIssue } from '../../../src/hosts/playground/world/comments.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { suspendApp } from '../../../src/hosts/playground/world/installations.ts';
import { lockIssue, openIssue } from '../../../src/hosts/playground/world/issues.ts';
import { mergePull } from '../../../src/hosts/playground/world/merge-pull.ts';
import { protectBranch } from '../../../src/hosts/playground/world/protection.ts';
import { headOf, readCommit } from '../../../src/hosts/playground/world/read-commits.ts';
import { listAllFiles } from '../../../src/hosts/playground/world/read-files.ts';
import { archiveRepository } from '../../../src/hosts/playground/world/repositories.ts';
import { addUser } from '../../../src/hosts/playground/world/users.ts';
import { HERE, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

async function write(branch: string, path: string, by = stage.you): Promise<string> {
  const edits = [{ kind: 'write', path, content: `${path}\n` }] as const;
  const message = `Add ${path}`;
  const { world, repository } = stage;
  return commitFiles(world, repository, { branch, from: 'main', edits, message, by });
}

describe('the App', () => {
  test('knows itself, where it is installed, and gets tokens for less than it may', async () => {
    const app = stage.asApp();
    expect((await app.apps.getAuthenticated()).data?.slug).toBe('sayso');
    expect((await app.apps.listInstallations()).data).toHaveLength(1);
    const { data: there } = await app.apps.getRepoInstallation(HERE);
    const { data: token } = await app.apps.createInstallationAccessToken({
      installation_id: there.id,
      repositories: ['my-course'],
      permissions: { issues: 'write' },
    });
    expect(token.token).toMatch(/^ghs_/);
    const limited = stage.withToken(token.token);
    await limited.issues.createComment({ ...HERE, issue_number: issue(), body: 'Hello' });
    const ref = {
      ...HERE,
      ref: 'refs/heads/x',
      sha: (await headOf(stage.repository, 'main')) ?? '',
    };
    await expect(limited.git.createRef(ref)).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    });
    await limited.apps.revokeInstallationAccessToken();
    await expect(limited.repos.get(HERE)).rejects.toMatchObject({ status: 401 });
  });

  test('does not get more than was granted, nor what is not its own', async () => {
    const [id = 0] = stage.world.installations.keys();
    const more = { installation_id: id, permissions: { administration: 'write' } } as const;
    await expect(stage.asApp().apps.createInstallationAccessToken(more)).rejects.toMatchObject({
      status: 422,
    });
    const other = { installation_id: id, repositories: ['nothing'] };
    await expect(stage.asApp().apps.createInstallationAccessToken(other)).rejects.toMatchObject({
      status: 422,
    });
    const wrong = stage.withToken('ghs_made_up');
    await expect(wrong.repos.get(HERE)).rejects.toMatchObject({ status: 401 });
    const forged = stage.withToken('eyJhbGciOiJub25lIn0.eyJpc3MiOjQ3MTF9.x');
    await expect(forged.apps.getAuthenticated()).rejects.toMatchObject({ status: 401 });
  });

  test('can do nothing while it is suspended', async () => {
    const client = stage.asInstallation();
    await client.repos.get(HERE);
    const [installation] = stage.world.installations.values();
    if (installation) suspendApp(stage.world, installation, true);
    await expect(client.repos.get(HERE)).rejects.toMatchObject({ status: 403 });
  });
});

test('asks who may do what', async () => {
  const client = stage.asInstallation();
  addUser(stage.world, 'stranger');
  const ask = async (username: string) =>
    (await client.repos.getCollaboratorPermissionLevel({ ...HERE, username })).data;
  expect(await ask('you')).toMatchObject({ permission: 'admin', role_name: 'admin' });
  expect(await ask('stranger')).toMatchObject({ permission: 'read', role_name: 'read' });
  await expect(ask('nobody')).rejects.toMatchObject({ status: 404 });
});

describe('issues', () => {
  test('are read, listed, answered, reacted to and closed', async () => {
    const client = stage.asInstallation();
    const issue_number = issue();
    await client.reactions.createForIssue({ ...HERE, issue_number, content: 'eyes' });
    const again = await client.reactions.createForIssue({ ...HERE, issue_number, content: 'eyes' });
    expect(again.status).toBe(200);
    const { data: reactions } = await client.reactions.listForIssue({ ...HERE, issue_number });
    expect(reactions.map((one) => [one.user?.login, one.content])).toEqual([
      ['sayso[bot]', 'eyes'],
    ]);
    const { data: reply } = await client.issues.createComment({
      ...HERE,
      issue_number,
      body: 'On it',
    });
    expect(reply.performed_via_github_app?.id).toBe(stage.world.app.id);
    await client.issues.updateComment({ ...HERE, comment_id: reply.id, body: 'Done' });
    expect((await client.issues.getComment({ ...HERE, comment_id: reply.id })).data.body).toBe(
      'Done',
    );
    await client.reactions.createForIssueComment({
      ...HERE,
      comment_id: reply.id,
      content: 'rocket',
    });
    await client.reactions.deleteForIssue({
      ...HERE,
      issue_number,
      reaction_id: reactions[0]?.id ?? 0,
    });
    await client.issues.update({
      ...HERE,
      issue_number,
      state: 'closed',
      state_reason: 'completed',
    });
    const { data } = await client.issues.get({ ...HERE, issue_number });
    expect(data).toMatchObject({ state: 'closed', state_reason: 'completed', comments: 1 });
    expect((await client.issues.listForRepo(HERE)).data).toEqual([]);
    expect((await client.issues.listForRepo({ ...HERE, state: 'closed' })).data).toHaveLength(1);
  });

  test('comments come in pages', async () => {
    const issue_number = issue();
    for (let count = 0; count < 65; count += 1) {
      const request = { body: `Comment ${count}`, by: stage.you };
      commentOnIssue(stage.world, stage.repository, issue_number, request);
    }
    const client = stage.asInstallation();
    const all = await client.paginate(client.issues.listComments, { ...HERE, issue_number });
    expect(all.map((one) => one.body)).toEqual([...Array(65).keys()].map((n) => `Comment ${n}`));
  });

  test('locked: no reactions; archived: nothing; missing or nonsense: GitHub’s errors', async () => {
    const client = stage.asInstallation();
    const issue_number = issue();
    lockIssue(stage.world, stage.repository, issue_number, { by: stage.you, locked: true });
    const eyes = { ...HERE, issue_number, content: 'eyes' } as const;
    await expect(client.reactions.createForIssue(eyes)).rejects.toMatchObject({ status: 403 });
    const missing = { ...HERE, issue_number: 999 };
    await expect(client.issues.get(missing)).rejects.toMatchObject({ status: 404 });
    const empty = { ...HERE, issue_number, body: ' ' };
    await expect(client.issues.createComment(empty)).rejects.toMatchObject({ status: 422 });
    archiveRepository(stage.world, stage.repository, { archived: true, by: stage.you });
    await expect(
      client.issues.createComment({ ...HERE, issue_number, body: 'x' }),
    ).rejects.toMatchObject({ status: 403, message: expect.stringContaining('read-only') });
  });
});

describe('commits and refs', () => {
  test('a commit without author or committer is the App’s own, and verified', async () => {
    const client = stage.asInstallation();
    const { data: head } = await client.git.getRef({ ...HERE, ref: 'heads/main' });
    const { data: before } = await client.git.getCommit({ ...HERE, commit_sha: head.object.sha });
    const request = { ...HERE, message: 'Say so', tree: before.tree.sha, parents: [before.sha] };
    const { data: commit } = await client.git.createCommit(request);
    expect(commit).toMatchObject({ verification: { verified: true }, message: 'Say so' });
    expect(commit.author.name).toBe('sayso[bot]');
    const author = { name: 'Somebody', email: 'somebody@example.org' };
    const { data: other } = await client.git.createCommit({ ...request, author });
    expect(other.verification.verified).toBe(false);
    await client.git.updateRef({ ...HERE, ref: 'heads/main', sha: commit.sha, force: false });
    expect(await headOf(stage.repository, 'main')).toBe(commit.sha);
    await expect(
      client.git.updateRef({ ...HERE, ref: 'heads/main', sha: other.sha, force: false }),
    ).rejects.toMatchObject({ status: 422, message: expect.stringContaining('fast forward') });
  });

  test('a tree on top of another one, and a signature that makes the very same commit', async () => {
    const client = stage.asInstallation();
    const { data: head } = await client.git.getRef({ ...HERE, ref: 'heads/main' });
    const { data: before } = await client.git.getCommit({ ...HERE, commit_sha: head.object.sha });
    const { data: tree } = await client.git.createTree({
      ...HERE,
      base_tree: before.tree.sha,
      tree: [
        { path: 'docs/two.md', mode: '100644', type: 'blob', content: '# Zwei — ü\n' },
        { path: 'docs/one.md', mode: '100644', type: 'blob', sha: null },
      ],
    });
    expect(tree.tree.map(({ path }) => path)).toEqual(['.github', 'README.md', 'docs']);
    const { data: made } = await client.git.createCommit({
      ...HERE,
      message: 'Turn the page\n\nSayso-For: key\n',
      tree: tree.sha,
      parents: [before.sha],
    });
    const { signature, payload } = made.verification;
    const text = signedCommit({
      id: made.sha,
      signature: signature ?? '',
      payload: payload ?? '',
    });
    expect(text).toContain('\ngpgsig -----BEGIN PGP SIGNATURE-----\n');
    await client.git.updateRef({ ...HERE, ref: 'heads/main', sha: made.sha });
    const files = await listAllFiles(stage.repository, 'main');
    expect(files.map(({ path }) => path)).toEqual([
      '.github/workflows/sayso.yml',
      'README.md',
      'docs/two.md',
    ]);
  });

  test('private refs come and go without a word', async () => {
    const client = stage.asInstallation();
    await stage.playground.idle();
    const pushes = stage.webhooks.sent.length;
    const sha = (await headOf(stage.repository, 'main')) ?? '';
    const ref = 'refs/sayso/landing/1';
    await client.git.createRef({ ...HERE, ref, sha });
    await expect(client.git.createRef({ ...HERE, ref, sha })).rejects.toMatchObject({
      status: 422,
    });
    const { data } = await client.git.listMatchingRefs({ ...HERE, ref: 'sayso/' });
    expect(data.map((one) => one.ref)).toEqual([ref]);
    await client.git.deleteRef({ ...HERE, ref: 'sayso/landing/1' });
    await expect(client.git.getRef({ ...HERE, ref: 'sayso/landing/1' })).rejects.toMatchObject({
      status: 404,
    });
    await stage.playground.idle();
    expect(stage.webhooks.sent).toHaveLength(pushes);
  });

  test('a protected branch is moved by no app', async () => {
    const client = stage.asInstallation();
    const sha = await write('idea', 'a.md');
    protectBranch(stage.repository, 'main', true);
    const request = { ...HERE, ref: 'heads/main', sha };
    await expect(client.git.updateRef(request)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('pull request'),
    });
    expect((await client.repos.getBranch({ ...HERE, branch: 'main' })).data.protected).toBe(true);
  });

  test('workflow files are not the App’s to change', async () => {
    const { world, repository, you } = stage;
    const path = '.github/workflows/sayso.yml';
    const client = stage.asInstallation();
    const main = (await headOf(repository, 'main')) ?? '';
    const sha = await write('idea', path);
    await client.git.deleteRef({ ...HERE, ref: 'heads/idea' });
    const request = { ...HERE, ref: 'refs/heads/again', sha };
    await expect(client.git.createRef(request)).rejects.toMatchObject({ status: 403 });
    await client.git.createRef({ ...request, sha: main });
    const content = Buffer.from('on: issues').toString('base64');
    await expect(
      client.repos.createOrUpdateFileContents({
        ...HERE,
        path: '.github/workflows/new.yml',
        message: 'x',
        content,
      }),
    ).rejects.toMatchObject({ status: 403 });
    const asYou = stage.withToken(createPersonToken(world, you));
    await asYou.git.createRef({ ...request, ref: 'refs/heads/mine' });
  });

  test('files, branches, history and pull requests of a commit', async () => {
    const client = stage.asInstallation();
    await write('idea/one', 'a file.md');
    const { data: pull } = await client.pulls.create({
      ...HERE,
      title: 'An idea',
      head: 'idea/one',
      base: 'main',
      body: 'Look',
    });
    const same = { ...HERE, title: 'x', head: 'idea/one', base: 'main' };
    await expect(client.pulls.create(same)).rejects.toMatchObject({ status: 422 });
    const { data: found } = await client.pulls.list({ ...HERE, head: 'you:idea/one' });
    expect(found.map((one) => one.number)).toEqual([pull.number]);
    await client.pulls.update({ ...HERE, pull_number: pull.number, title: 'A better idea' });
    const { data: events } = await client.issues.listEvents({
      ...HERE,
      issue_number: pull.number,
    });
    expect(events).toMatchObject([
      { event: 'renamed', rename: { from: 'An idea', to: 'A better idea' } },
    ]);
    const merge = await mergePull(stage.world, stage.repository, pull.number, { by: stage.you });
    const { data: merged } = await client.pulls.get({ ...HERE, pull_number: pull.number });
    expect(merged).toMatchObject({ merged: true, merge_commit_sha: merge, title: 'A better idea' });
    const { data: pulls } = await client.repos.listPullRequestsAssociatedWithCommit({
      ...HERE,
      commit_sha: merge,
    });
    expect(pulls.map((one) => one.number)).toEqual([pull.number]);
    const commits = await client.pulls.listCommits({ ...HERE, pull_number: pull.number });
    expect(commits.data.map((one) => one.commit.message)).toEqual(['Add a file.md']);
    const { data: file } = await client.repos.getContent({ ...HERE, path: 'a file.md' });
    expect(file).toMatchObject({ type: 'file', encoding: 'base64' });
    const { data: entries } = await client.repos.getContent({ ...HERE, path: 'docs' });
    expect(entries).toMatchObject([{ name: 'one.md', type: 'file' }]);
    const branch = await client.repos.getBranch({ ...HERE, branch: 'idea/one' });
    expect(branch.data.commit.files).toHaveLength(1);
    expect((await client.repos.listBranches(HERE)).data).toHaveLength(2);
    const { data: commit } = await client.repos.getCommit({ ...HERE, ref: 'main' });
    expect(commit.parents).toHaveLength(2);
    expect((await client.repos.listCommits(HERE)).data).toHaveLength(3);
    const none = { ...HERE, path: 'nothing.md' };
    await expect(client.repos.getContent(none)).rejects.toMatchObject({ status: 404 });
  });

  test('comments on a commit, and checks', async () => {
    const client = stage.asInstallation();
    const commit = await readCommit(stage.repository, 'main');
    const commit_sha = commit?.oid ?? '';
    const { data: comment } = await client.repos.createCommitComment({
      ...HERE,
      commit_sha,
      body: 'Unzip',
    });
    await client.repos.updateCommitComment({ ...HERE, comment_id: comment.id, body: 'Unzipped' });
    const { data: run } = await client.checks.create({
      ...HERE,
      name: 'Sayso',
      head_sha: commit_sha,
      status: 'in_progress',
      output: { title: 'Unzip', summary: 'On it' },
    });
    await client.checks.update({
      ...HERE,
      check_run_id: run.id,
      conclusion: 'success',
      output: { title: 'Unzip', summary: 'Done' },
    });
    const { data } = await client.checks.listForRef({ ...HERE, ref: 'main', check_name: 'Sayso' });
    expect(data).toMatchObject({
      total_count: 1,
      check_runs: [{ status: 'completed', conclusion: 'success', output: { summary: 'Done' } }],
    });
  });
});

describe('the site', () => {
  test('a person makes it, and of apps only one that may change settings', async () => {
    const client = stage.asInstallation();
    await expect(client.repos.getPages(HERE)).rejects.toMatchObject({ status: 404 });
    stage.repository.pages.mode = 'manual';
    await write('gh-pages', 'index.html');
    const request = { ...HERE, source: { branch: 'gh-pages' } };
    const refused = {
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    };
    await expect(client.repos.createPagesSite(request)).rejects.toMatchObject(refused);
    const [installation] = stage.world.installations.values();
    if (!installation) throw new Error('The App is not installed');
    const { permissions } = installation;
    permissions.pages = 'write';
    await expect(stage.asInstallation().repos.createPagesSite(request)).rejects.toMatchObject(
      refused,
    );
    permissions.administration = 'write';
    const administrator = stage.asInstallation();
    const { data } = await administrator.repos.createPagesSite(request);
    expect(data.html_url).toMatch(/^http:\/\/localhost:\d+\/pages\/you\/my-course\/$/);
    expect((await client.repos.getPages(HERE)).data.source).toEqual({
      branch: 'gh-pages',
      path: '/',
    });
    const again = administrator.repos.createPagesSite(request);
    await expect(again).rejects.toMatchObject({ status: 409 });
  });
});

test('a workflow’s own token does what its job may, and no more', async () => {
  const { repository, world } = stage;
  const issue_number = issue();
  const token = createActionToken(world, repository, { issues: 'write' });
  const client = stage.withToken(token);
  const { data } = await client.issues.createComment({ ...HERE, issue_number, body: 'Hello' });
  expect(data.user?.login).toBe('github-actions[bot]');
  const sha = (await headOf(repository, 'main')) ?? '';
  const ref = { ...HERE, ref: 'refs/heads/x', sha };
  await expect(client.git.createRef(ref)).rejects.toMatchObject({ status: 403 });
});

test('dispatches are kept, and told; limits are told with every answer', async () => {
  const client = stage.asInstallation();
  const request = { ...HERE, event_type: 'sayso-build', client_payload: { commit: 'abc' } };
  const { headers } = await client.repos.createDispatchEvent(request);
  expect(headers['x-ratelimit-limit']).toBe('5000');
  expect(headers['x-github-request-id']).toBeDefined();
  expect(stage.repository.dispatches).toMatchObject([{ eventType: 'sayso-build' }]);
  await client.rateLimit.get();
});

test('files are written, issues labelled and locked, pull requests merged', async () => {
  const client = stage.asInstallation();
  const content = Buffer.from('Hello').toString('base64');
  const file = { ...HERE, path: 'a/new file.md', message: 'Write', content };
  const { data } = await client.repos.createOrUpdateFileContents({ ...file, branch: 'main' });
  await expect(client.repos.createOrUpdateFileContents(file)).rejects.toMatchObject({
    status: 422,
  });
  const sha = data.content?.sha ?? '';
  const changed = { ...file, sha, content: Buffer.from('Bye').toString('base64') };
  expect((await client.repos.createOrUpdateFileContents(changed)).status).toBe(200);
  protectBranch(stage.repository, 'main', true);
  const other = { ...file, path: 'other.md' };
  await expect(client.repos.createOrUpdateFileContents(other)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('pull request'),
  });
  protectBranch(stage.repository, 'main', false);
  const { data: made } = await client.issues.create({ ...HERE, title: 'Help', labels: ['a'] });
  const issue_number = made.number;
  await client.issues.addLabels({ ...HERE, issue_number, labels: ['b'] });
  expect((await client.issues.listForRepo({ ...HERE, labels: 'a,b' })).data).toHaveLength(1);
  await client.issues.lock({ ...HERE, issue_number });
  await client.issues.unlock({ ...HERE, issue_number });
  const comment = await client.issues.createComment({ ...HERE, issue_number, body: 'x' });
  expect((await client.issues.listCommentsForRepo(HERE)).data).toHaveLength(1);
  await client.issues.deleteComment({ ...HERE, comment_id: comment.data.id });
  await write('idea', 'b.md');
  const { data: pull } = await client.pulls.create({
    ...HERE,
    title: 'Idea',
    head: 'idea',
    base: 'main',
  });
  const pull_number = pull.number;
  const { data: merged } = await client.pulls.merge({
    ...HERE,
    pull_number,
    merge_method: 'squash',
  });
  expect((await readCommit(stage.repository, 'main'))?.oid).toBe(merged.sha);
  const again = { ...HERE, pull_number };
  await expect(client.pulls.merge(again)).rejects.toMatchObject({ status: 405 });
  expect((await client.apps.listReposAccessibleToInstallation()).data.total_count).toBe(1);
});

test('the App’s own token must be fresh, short-lived and signed with its key', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = Math.floor(Date.now() / 1000);
  const ask = (claims: object, key: KeyObject | string) =>
    stage.withToken(jwt(claims, key)).apps.getAuthenticated();
  const good = { iat: now - 30, exp: now + 300, iss: stage.world.app.id };
  expect((await ask(good, stage.privateKey)).status).toBe(200);
  await expect(ask(good, privateKey)).rejects.toMatchObject({ status: 401 });
  const wrong = [
    { exp: now - 1 },
    { exp: now + 3600 },
    { iat: now + 600, exp: now + 660 },
    { iss: 1 },
  ];
  for (const claims of wrong) {
    const asked = ask({ ...good, ...claims }, stage.privateKey);
    await expect(asked).rejects.toMatchObject({ status: 401 });
  }
});

test('says who it is or is not heard, and sends JSON', async () => {
  const url = `${stage.playground.url}/api/v3/repos/you/my-course/issues`;
  const send = async (headers: Record<string, string>, body: string) => {
    const request = httpRequest(url, { method: 'POST', headers });
    request.end(body);
    const [response] = await once(request, 'response');
    response.resume();
    return response.statusCode;
  };
  expect(await send({}, '{}')).toBe(403);
  expect(await send({ 'user-agent': 'x' }, '{')).toBe(400);
  expect(await send({ 'user-agent': 'x' }, '{"title":"x"}')).toBe(401);
  stage.oracle.violations.length = 0;
});

test('an address that is not there is answered as GitHub does, and remembered', async () => {
  const client = stage.asInstallation();
  await expect(client.request('GET /repos/{owner}/{repo}/stargazers', HERE)).rejects.toMatchObject({
    status: 404,
  });
  expect(stage.world.unanswered.splice(0)).toEqual([
    { method: 'GET', path: '/repos/you/my-course/stargazers' },
  ]);
  await expect(client.request('GET /nothing/at/all')).rejects.toMatchObject({ status: 404 });
  stage.world.unanswered.length = 0;
  expect(stage.oracle.violations.splice(0)).toEqual([
    'GET /nothing/at/all: GitHub has no such operation',
  ]);
});

test('requests that the description does not allow are caught', async () => {
  const client = stage.asInstallation();
  const issue_number = issue();
  await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...HERE,
    issue_number,
    sort_by: 'age',
  });
  await client.issues.createComment({ ...HERE, issue_number, body: 'x', colour: 'red' });
  expect(stage.oracle.violations.splice(0)).toEqual([
    expect.stringContaining('query parameter sort_by is not known'),
    expect.stringContaining('request /colour is not known'),
  ]);
});

function issue(): number {
  const { world, repository, you } = stage;
  return openIssue(world, repository, { title: 'Help', body: 'Me', by: you }).number;
}

function jwt(claims: object, key: KeyObject | string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}
