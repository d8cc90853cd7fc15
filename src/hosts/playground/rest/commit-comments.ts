import { z } from 'zod';
import {
  commentOnCommit,
  commentsOnCommit,
  editCommitComment,
  requireCommitComment,
} from '../world/commit-comments.ts';
import { created, ok } from './answer.ts';
import { commitCommentJson } from './represent/commit.ts';
import { actingUser, numberParam, pageOf, param, type Route, readBody } from './route.ts';

const newComment = z.object({ body: z.string(), path: z.string().optional() });
const commentEdit = z.object({ body: z.string() });

const ON_COMMIT = '/repos/{owner}/{repo}/commits/{commit_sha}/comments';
const ONE = '/repos/{owner}/{repo}/comments/{comment_id}';

/** Comments on commits. */
export const commitCommentRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'GET',
    path: ON_COMMIT,
    needs: ['contents', 'read'],
    handle: (asked) =>
      pageOf(asked, commentsOnCommit(asked.repository, param(asked, 'commit_sha')), (some) =>
        some.map((comment) => commitCommentJson(asked.world, asked.repository, comment)),
      ),
  },
  {
    of: 'repository',
    method: 'POST',
    path: ON_COMMIT,
    needs: ['contents', 'write'],
    handle: async (asked) => {
      const { world, repository } = asked;
      const { body, path } = readBody(asked, newComment, 'CommitComment');
      const request = { body, path: path ?? null, by: actingUser(asked) };
      const comment = await commentOnCommit(world, repository, param(asked, 'commit_sha'), request);
      return created(commitCommentJson(world, repository, comment));
    },
  },
  {
    of: 'repository',
    method: 'GET',
    path: ONE,
    needs: ['contents', 'read'],
    handle: (asked) => {
      const comment = requireCommitComment(asked.repository, numberParam(asked, 'comment_id'));
      return ok(commitCommentJson(asked.world, asked.repository, comment));
    },
  },
  {
    of: 'repository',
    method: 'PATCH',
    path: ONE,
    needs: ['contents', 'write'],
    handle: (asked) => {
      const { world, repository } = asked;
      const { body } = readBody(asked, commentEdit, 'CommitComment');
      const id = numberParam(asked, 'comment_id');
      const comment = editCommitComment(world, repository, id, { body, by: actingUser(asked) });
      return ok(commitCommentJson(world, repository, comment));
    },
  },
];
