import { z } from 'zod';
import type { Request } from './request.ts';
import { failureOf } from './request-failure.ts';

const packageSchema = z.object({
  visibility: z.enum(['public', 'private', 'internal']),
  owner: z.object({ type: z.string() }).nullish(),
});

/** Who can pull a container package of GitHub's registry, and what kind of account it is of. */
export type PackageVisibility = {
  readonly visibility: 'public' | 'private' | 'internal' | 'unknown';
  readonly of: 'organization' | 'user';
};

/** Asks for a package of an organization first, then for a person's; `unknown` where neither is told. */
export async function visibilityOfPackage(
  request: Request,
  { owner, name }: { readonly owner: string; readonly name: string },
): Promise<PackageVisibility> {
  const of = { package_type: 'container', package_name: name };
  const organization = await ask(
    request,
    'GET /orgs/{org}/packages/{package_type}/{package_name}',
    {
      org: owner,
      ...of,
    },
  );
  if (organization !== undefined) return { visibility: organization, of: 'organization' };
  const person = await ask(
    request,
    'GET /users/{username}/packages/{package_type}/{package_name}',
    {
      username: owner,
      ...of,
    },
  );
  return { visibility: person ?? 'unknown', of: 'user' };
}

async function ask(
  request: Request,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<PackageVisibility['visibility'] | undefined> {
  try {
    const { data } = await request(route, parameters);
    return packageSchema.parse(data).visibility;
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'missing' || kind === 'forbidden') return undefined;
    throw error;
  }
}
