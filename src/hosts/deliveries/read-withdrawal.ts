import { z } from 'zod';

/** Where we may no longer do anything, so that whatever is still waiting there is dropped. */
export type Withdrawal =
  | { readonly kind: 'installation'; readonly installation: number }
  | { readonly kind: 'repositories'; readonly repositories: readonly number[] };

const idSchema = z.object({ id: z.int() });
const installationSchema = z.object({
  action: z.enum(['deleted', 'suspend']),
  installation: idSchema,
});
const removedSchema = z.object({
  action: z.literal('removed'),
  repositories_removed: z.array(idSchema),
});
const repositorySchema = z.object({
  action: z.enum(['deleted', 'archived']),
  repository: idSchema,
});

/** Reads the events by which somebody takes Sayso, or a repository, away from us. */
export function readWithdrawal(name: string, payload: unknown): Withdrawal | undefined {
  switch (name) {
    case 'installation': {
      const { data } = installationSchema.safeParse(payload);
      return data && { kind: 'installation', installation: data.installation.id };
    }
    case 'installation_repositories': {
      const { data } = removedSchema.safeParse(payload);
      return (
        data && {
          kind: 'repositories',
          repositories: data.repositories_removed.map(({ id }) => id),
        }
      );
    }
    case 'repository': {
      const { data } = repositorySchema.safeParse(payload);
      return data && { kind: 'repositories', repositories: [data.repository.id] };
    }
    default:
      return undefined;
  }
}
