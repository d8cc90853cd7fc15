import { z } from 'zod';
import { type ReactionTarget, react, reactionsTo, unreact } from '../world/reactions.ts';
import { REACTIONS } from '../world/state/reaction.ts';
import { NO_CONTENT } from './answer.ts';
import { reactionJson } from './represent/reactions.ts';
import {
  type AskedOfRepository,
  actingUser,
  numberParam,
  pageOf,
  type Route,
  readBody,
} from './route.ts';

const reactionRequest = z.object({ content: z.enum(REACTIONS) });

type TargetOf = (asked: AskedOfRepository) => ReactionTarget;

/** Reactions to issues and to their comments. */
export const reactionRoutes: readonly Route[] = [
  ...routesOn('/repos/{owner}/{repo}/issues/{issue_number}/reactions', (asked) => ({
    kind: 'issue',
    number: numberParam(asked, 'issue_number'),
  })),
  ...routesOn('/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', (asked) => ({
    kind: 'comment',
    id: numberParam(asked, 'comment_id'),
  })),
];

function routesOn(path: string, targetOf: TargetOf): Route[] {
  return [
    {
      of: 'repository',
      method: 'GET',
      path,
      needs: ['issues', 'read'],
      handle: (asked) => list(asked, targetOf(asked)),
    },
    {
      of: 'repository',
      method: 'POST',
      path,
      needs: ['issues', 'write'],
      handle: (asked) => {
        const { content } = readBody(asked, reactionRequest, 'Reaction');
        const request = { content, by: actingUser(asked) };
        const given = react(asked.world, asked.repository, targetOf(asked), request);
        const body = reactionJson(asked.world, given.reaction);
        return { status: given.created ? 201 : 200, body };
      },
    },
    {
      of: 'repository',
      method: 'DELETE',
      path: `${path}/{reaction_id}`,
      needs: ['issues', 'write'],
      handle: (asked) => {
        const reaction = numberParam(asked, 'reaction_id');
        const request = { reaction, by: actingUser(asked) };
        unreact(asked.world, asked.repository, targetOf(asked), request);
        return NO_CONTENT;
      },
    },
  ];
}

function list(asked: AskedOfRepository, target: ReactionTarget) {
  const content = asked.query.get('content');
  const reactions = reactionsTo(asked.repository, target);
  const wanted = reactions.filter((one) => content === null || one.content === content);
  return pageOf(asked, wanted, (some) => some.map((one) => reactionJson(asked.world, one)));
}
