import { z } from 'zod';
import { commitFiles } from '../world/commit-files.ts';
import { headOf, listBranches, readCommit, resolveCommit } from '../world/read-commits.ts';
import { fileAt, listFiles, readFile } from '../world/read-files.ts';
import { WorldError } from '../world/world-error.ts';
import { HttpError, NOT_FOUND, ok } from './answer.ts';
import { pageUrl, repositoryApiUrl } from './represent/address.ts';
import { fullCommitJson, gitCommitJson } from './represent/commit.ts';
import { contentFileJson, entryJson } from './represent/content.ts';
import {
  type AskedOfRepository,
  actingUser,
  pageOf,
  param,
  type Route,
  readBody,
} from './route.ts';

const fileRequest = z.object({
  message: z.string(),
  content: z.base64(),
  sha: z.string().optional(),
  branch: z.string().optional(),
});

/** Files and branches. */
export const contentRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/contents/{path+}',
    needs: ['contents', 'read'],
    handle: (asked) => contentAt(asked, param(asked, 'path').replace(/\/$/, '')),
  },
  {
    of: 'repository',
    method: 'PUT',
    path: '/repos/{owner}/{repo}/contents/{path+}',
    needs: ['contents', 'write'],
    handle: writeContent,
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/branches',
    needs: ['contents', 'read'],
    handle: async (asked) => {
      const { world, repository } = asked;
      return pageOf(asked, await listBranches(repository), (some) =>
        some.map(({ name, commit }) => ({
          name,
          commit: { sha: commit, url: repositoryApiUrl(world, repository, `/commits/${commit}`) },
          protected: repository.protectedBranches.has(name),
        })),
      );
    },
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/branches/{branch}',
    needs: ['contents', 'read'],
    handle: branch,
  },
];

async function contentAt(asked: AskedOfRepository, path: string) {
  const { world, repository } = asked;
  const ref = asked.query.get('ref') ?? repository.defaultBranch;
  if ((await resolveCommit(repository, ref)) === undefined) {
    throw new HttpError(404, `No commit found for the ref ${ref}`);
  }
  const found = await fileAt(repository, ref, path);
  if (found?.kind === 'folder') {
    const files = (await listFiles(repository, ref, path)) ?? [];
    return ok(files.map((file) => entryJson(world, repository, ref, file)));
  }
  const file = await readFile(repository, ref, path);
  if (!file) throw new HttpError(404, NOT_FOUND);
  if (asked.query.get('ref') === null && file.kind === 'link') throw new HttpError(404, NOT_FOUND);
  return ok(contentFileJson(world, repository, ref, file));
}

async function writeContent(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const body = readBody(asked, fileRequest, 'Content');
  const path = param(asked, 'path');
  const name = body.branch ?? repository.defaultBranch;
  const before = await fileAt(repository, name, path);
  if (before && body.sha !== before.oid) {
    throw before && body.sha === undefined
      ? new HttpError(422, 'Invalid request.\n\n"sha" wasn\'t supplied.')
      : new HttpError(409, `${path} does not match ${body.sha}`);
  }
  const fromApp = asked.caller.kind === 'token' && asked.caller.token.kind !== 'person';
  if (fromApp && path.startsWith('.github/workflows/')) {
    throw new HttpError(403, 'Resource not accessible by integration');
  }
  const content = Buffer.from(body.content, 'base64');
  const edits = [{ kind: 'write', path, content }] as const;
  const oid = await commitThere(asked, { branch: name, edits, message: body.message });
  const [commit, file] = [await readCommit(repository, oid), await readFile(repository, oid, path)];
  if (!commit || !file) throw new HttpError(500, 'Content was not written');
  return {
    status: before ? 200 : 201,
    body: {
      content: entryJson(world, repository, name, file),
      commit: gitCommitJson(world, repository, commit),
    },
  };
}

async function commitThere(
  asked: AskedOfRepository,
  request: Omit<Parameters<typeof commitFiles>[2], 'by'>,
): Promise<string> {
  try {
    return await commitFiles(asked.world, asked.repository, { ...request, by: actingUser(asked) });
  } catch (error) {
    // The contents API answers 409 where the refs API answers 422.
    if (error instanceof WorldError && error.refusal === 'protected') {
      throw new HttpError(409, `Could not update file: ${error.message}`);
    }
    throw error;
  }
}

async function branch(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const name = param(asked, 'branch');
  const head = await headOf(repository, name);
  const commit = head === undefined ? undefined : await readCommit(repository, head);
  if (!commit) throw new HttpError(404, 'Branch not found');
  const url = repositoryApiUrl(world, repository, `/branches/${encodeURIComponent(name)}`);
  const isProtected = repository.protectedBranches.has(name);
  return ok({
    name,
    commit: await fullCommitJson(world, repository, commit),
    _links: { self: url, html: pageUrl(world, repository, `/tree/${name}`) },
    protected: isProtected,
    protection: {
      enabled: isProtected,
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${url}/protection`,
  });
}
