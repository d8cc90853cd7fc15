import { z } from 'zod';
import { commentOnIssue, deleteComment, editComment, requireComment } from '../world/comments.ts';
import { requireIssue } from '../world/require.ts';
import type { Comment } from '../world/state/issue.ts';
import { created, NO_CONTENT, ok } from './answer.ts';
import { commentJson } from './represent/issue.ts';
import {
  type AskedOfRepository,
  actingUser,
  numberParam,
  pageOf,
  type Route,
  readBody,
} from './route.ts';

const commentRequest = z.object({ body: z.string() });

const ON_ISSUE = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const ONE = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** Comments on issues and on pull requests' conversations. */
export const commentRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'GET',
    path: ON_ISSUE,
    needs: ['issues', 'read'],
    handle: (asked) => {
      const issue = requireIssue(asked.repository, numberParam(asked, 'issue_number'));
      return list(asked, issue.comments);
    },
  },
  {
    of: 'repository',
    method: 'POST',
    path: ON_ISSUE,
    needs: ['issues', 'write'],
    handle: (asked) => {
      const { body } = readBody(asked, commentRequest, 'IssueComment');
      const number = numberParam(asked, 'issue_number');
      const request = { body, by: actingUser(asked) };
      const comment = commentOnIssue(asked.world, asked.repository, number, request);
      return created(commentJson(asked.world, asked.repository, comment));
    },
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/comments',
    needs: ['issues', 'read'],
    handle: (asked) =>
      list(
        asked,
        [...asked.repository.issues.values()].flatMap((issue) => issue.comments),
      ),
  },
  {
    of: 'repository',
    method: 'GET',
    path: ONE,
    needs: ['issues', 'read'],
    handle: (asked) => {
      const { comment } = requireComment(asked.repository, numberParam(asked, 'comment_id'));
      return ok(commentJson(asked.world, asked.repository, comment));
    },
  },
  {
    of: 'repository',
    method: 'PATCH',
    path: ONE,
    needs: ['issues', 'write'],
    handle: (asked) => {
      const { body } = readBody(asked, commentRequest, 'IssueComment');
      const id = numberParam(asked, 'comment_id');
      const edit = { body, by: actingUser(asked) };
      const comment = editComment(asked.world, asked.repository, id, edit);
      return ok(commentJson(asked.world, asked.repository, comment));
    },
  },
  {
    of: 'repository',
    method: 'DELETE',
    path: ONE,
    needs: ['issues', 'write'],
    handle: (asked) => {
      const by = actingUser(asked);
      deleteComment(asked.world, asked.repository, numberParam(asked, 'comment_id'), { by });
      return NO_CONTENT;
    },
  },
];

function list(asked: AskedOfRepository, comments: readonly Comment[]) {
  const since = asked.query.get('since');
  const wanted = comments.filter((one) => since === null || one.updatedAt >= new Date(since));
  return pageOf(asked, wanted, (some) =>
    some.map((comment) => commentJson(asked.world, asked.repository, comment)),
  );
}
