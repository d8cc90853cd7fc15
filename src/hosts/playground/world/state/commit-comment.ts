import type { Reaction } from './reaction.ts';
import type { User } from './user.ts';

export type CommitComment = {
  readonly id: number;
  readonly commit: string;
  readonly user: User;
  body: string;
  readonly path: string | null;
  readonly reactions: Reaction[];
  readonly createdAt: Date;
  updatedAt: Date;
};
