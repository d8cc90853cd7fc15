import { countReactions } from '../../world/reactions.ts';
import type { Reaction } from '../../world/state/reaction.ts';
import type { World } from '../../world/state/world.ts';
import { nodeId, time } from './address.ts';
import { userJson } from './user.ts';

/** One reaction (`reaction`). */
export function reactionJson(world: World, reaction: Reaction) {
  return {
    id: reaction.id,
    node_id: nodeId('REA', reaction.id),
    user: userJson(world, reaction.user),
    content: reaction.content,
    created_at: time(reaction.createdAt),
  };
}

/** How often each was given (`reaction-rollup`); `url` is that of what was reacted to. */
export function reactionsJson(reactions: readonly Reaction[], url: string) {
  const counts = Object.fromEntries(countReactions(reactions));
  return {
    url: `${url}/reactions`,
    total_count: reactions.length,
    '+1': 0,
    '-1': 0,
    laugh: 0,
    hooray: 0,
    confused: 0,
    heart: 0,
    rocket: 0,
    eyes: 0,
    ...counts,
  };
}
