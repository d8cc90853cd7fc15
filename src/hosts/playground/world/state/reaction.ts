import type { User } from './user.ts';

/** The reactions GitHub knows. Source: REST API, "Reactions". */
export const REACTIONS = [
  '+1',
  '-1',
  'laugh',
  'confused',
  'heart',
  'hooray',
  'rocket',
  'eyes',
] as const;

export type ReactionContent = (typeof REACTIONS)[number];

export type Reaction = {
  readonly id: number;
  readonly user: User;
  readonly content: ReactionContent;
  readonly createdAt: Date;
};
