import { z } from 'zod';
import type { RepositoryName, Request } from './request.ts';

const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;

/** GitHub's ordered roles, and `none` for everything uncertain. */
export type Role = (typeof ROLES)[number];

const answerSchema = z.object({
  permission: z.string(),
  role_name: z.string().optional(),
  user: z
    .object({
      id: z.int(),
      permissions: z
        .object({
          admin: z.boolean(),
          maintain: z.boolean().default(false),
          push: z.boolean(),
          triage: z.boolean().default(false),
          pull: z.boolean(),
        })
        .optional(),
    })
    .nullable(),
});

type Answer = z.output<typeof answerSchema>;

/**
 * What a person may do in a repository. Any error is `none`, and so is an answer about somebody
 * else: logins can change hands, ids cannot.
 * Source: "Get repository permissions for a user"; custom roles show in `user.permissions`.
 */
export async function permissionOf(
  request: Request,
  name: RepositoryName,
  person: { readonly id: number; readonly login: string },
): Promise<Role> {
  try {
    const { data } = await request(
      'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
      {
        ...name,
        username: person.login,
      },
    );
    return roleIn(answerSchema.parse(data), person.id);
  } catch {
    return 'none';
  }
}

function roleIn(answer: Answer, id: number): Role {
  if (answer.user?.id !== id) return 'none';
  const role = ROLES.find((each) => each === answer.role_name);
  return role ?? roleByRights(answer);
}

function roleByRights({ user, permission }: Answer): Role {
  const may = user?.permissions;
  if (may === undefined) return ROLES.find((each) => each === permission) ?? 'none';
  if (may.admin) return 'admin';
  if (may.maintain) return 'maintain';
  if (may.push) return 'write';
  if (may.triage) return 'triage';
  return may.pull ? 'read' : 'none';
}
