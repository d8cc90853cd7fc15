import { z } from 'zod';
import { objectKind } from '../world/object-kind.ts';
import { pullRequests } from '../world/pulls.ts';
import { isAncestor, log, readCommit, resolveCommit } from '../world/read-commits.ts';
import { gitText } from '../world/run-git.ts';
import { writeSignedCommit } from '../world/signed-commit.ts';
import type { PullRequest } from '../world/state/issue.ts';
import type { Repository } from '../world/state/repository.ts';
import type { User } from '../world/state/user.ts';
import { created, HttpError, NOT_FOUND, ok } from './answer.ts';
import { commitJson, fullCommitJson, gitCommitJson } from './represent/commit.ts';
import { pullJson } from './represent/pull.ts';
import {
  type AskedOfRepository,
  actingUser,
  pageOf,
  param,
  type Route,
  readBody,
} from './route.ts';

const person = z.object({
  name: z.string(),
  email: z.string(),
  date: z.string().optional(),
});

const newCommit = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).optional(),
  author: person.optional(),
  committer: person.partial().optional(),
  signature: z.string().optional(),
});

/** Commits, as git objects and as history. */
export const commitRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/commits',
    needs: ['contents', 'write'],
    handle: createCommit,
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/commits/{commit_sha}',
    needs: ['contents', 'read'],
    handle: async (asked) => {
      const commit = await readCommit(asked.repository, param(asked, 'commit_sha'));
      if (!commit) throw new HttpError(404, NOT_FOUND);
      return ok(gitCommitJson(asked.world, asked.repository, commit));
    },
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits',
    needs: ['contents', 'read'],
    handle: listCommits,
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    needs: ['pull_requests', 'read'],
    handle: async (asked) => {
      const { world, repository } = asked;
      const pulls = await pullsOf(repository, param(asked, 'commit_sha'));
      return pageOf(asked, pulls, (some) => some.map((one) => pullJson(world, repository, one)));
    },
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}',
    needs: ['contents', 'read'],
    handle: async (asked) => {
      const commit = await readCommit(asked.repository, param(asked, 'ref'));
      if (!commit) throw new HttpError(422, `No commit found for SHA: ${param(asked, 'ref')}`);
      return ok(await fullCommitJson(asked.world, asked.repository, commit));
    },
  },
];

/**
 * Writes a commit object. Made by an app without saying who wrote it, it is the app's own and signed.
 * Source: GitHub's "About commit signature verification", "Signature verification for bots".
 */
async function createCommit(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const body = readBody(asked, newCommit, 'Commit');
  if ((await kindOf(repository, body.tree)) !== 'tree') {
    throw new HttpError(422, 'Tree SHA does not exist');
  }
  const parents = body.parents ?? [];
  for (const parent of parents) {
    if ((await kindOf(repository, parent)) !== 'commit') {
      throw new HttpError(422, 'Parent SHA does not exist or is not a commit object');
    }
  }
  const user = actingUser(asked);
  const signed =
    user.type === 'Bot' && !body.author && !body.committer && body.signature === undefined;
  const oid = signed
    ? await writeSignedCommit(repository, {
        tree: body.tree,
        parents,
        author: { name: user.login, email: user.email },
        message: body.message,
        at: world.now(),
      })
    : await writeUnsigned(asked, { ...body, parents }, user);
  const commit = await readCommit(repository, oid);
  if (!commit) throw new HttpError(500, 'Commit was not written');
  return created(gitCommitJson(world, repository, commit));
}

async function writeUnsigned(
  { world, repository }: AskedOfRepository,
  body: z.output<typeof newCommit> & { readonly parents: readonly string[] },
  user: User,
): Promise<string> {
  const author = body.author ?? { name: user.login, email: user.email };
  const now = `${Math.floor(world.now().getTime() / 1000)} +0000`;
  return gitText(
    repository.gitFolder,
    ['commit-tree', body.tree, ...body.parents.flatMap((parent) => ['-p', parent]), '-F', '-'],
    {
      input: body.message,
      environment: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: body.author?.date ?? now,
        GIT_COMMITTER_NAME: body.committer?.name ?? author.name,
        GIT_COMMITTER_EMAIL: body.committer?.email ?? author.email,
        GIT_COMMITTER_DATE: body.committer?.date ?? now,
      },
    },
  );
}

async function listCommits(asked: AskedOfRepository) {
  const { query, repository, world } = asked;
  const from = query.get('sha') ?? repository.defaultBranch;
  if ((await resolveCommit(repository, from)) === undefined) {
    if (query.get('sha') === null) throw new HttpError(409, 'Git Repository is empty.');
    throw new HttpError(404, NOT_FOUND);
  }
  const path = query.get('path');
  const commits = await log(repository, from, { count: 1000, ...(path ? { path } : {}) });
  return pageOf(asked, commits, (some) => some.map((one) => commitJson(world, repository, one)));
}

/** The pull requests a commit belongs to: those that brought it, or would bring it. */
async function pullsOf(repository: Repository, revision: string): Promise<PullRequest[]> {
  const commit = await resolveCommit(repository, revision);
  if (commit === undefined) throw new HttpError(422, `No commit found for SHA: ${revision}`);
  const found: PullRequest[] = [];
  for (const pull of pullRequests(repository)) {
    const { baseCommit, headCommit, mergeCommit } = pull.pull;
    const brings =
      (await isAncestor(repository, commit, headCommit)) &&
      !(await isAncestor(repository, commit, baseCommit));
    if (mergeCommit === commit || brings) found.push(pull);
  }
  return found;
}

async function kindOf(repository: Repository, oid: string): Promise<string | undefined> {
  return /^[0-9a-f]{40}$/.test(oid) ? objectKind(repository, oid) : undefined;
}
