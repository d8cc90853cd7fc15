/** GitHub's ordered roles of a person in a repository. */
export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** An account. `login` may change, `id` never does. */
export type User = {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
};
