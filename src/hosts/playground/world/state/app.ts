import type { User } from './user.ts';

export type Access = 'read' | 'write';

/** The App as it is registered: who it is, what it may do, where its webhooks go. */
export type AppRegistration = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly clientId: string;
  /** PEM; the App signs its tokens with the private half, the playground holds only this one. */
  readonly publicKey: string;
  readonly hookId: number;
  webhookSecret: string;
  /** Undefined: nothing is delivered yet (deliveries are logged as not sent). */
  webhookUrl: string | undefined;
  readonly permissions: Record<string, Access>;
  readonly events: string[];
  readonly createdAt: Date;
};

/** The App on an account: all its repositories, or those chosen. */
export type Installation = {
  readonly id: number;
  readonly account: User;
  /** `all`, or the ids of the repositories that were chosen. */
  repositories: 'all' | Set<number>;
  suspendedAt: Date | null;
  readonly permissions: Record<string, Access>;
  readonly createdAt: Date;
  updatedAt: Date;
};

/** What a bearer of a token may do: a person everything that person may, the rest what was granted. */
export type Token =
  | { readonly kind: 'person'; readonly user: User }
  | {
      readonly kind: 'installation';
      readonly installation: Installation;
      readonly permissions: Readonly<Record<string, Access>>;
      /** Undefined: all repositories of the installation. */
      readonly repositories: ReadonlySet<number> | undefined;
      readonly expiresAt: Date;
    }
  | {
      /** A workflow's own GITHUB_TOKEN: one repository, the permissions of the job. */
      readonly kind: 'action';
      readonly repository: number;
      readonly permissions: Readonly<Record<string, Access>>;
    };
