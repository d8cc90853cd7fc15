import { z } from 'zod';
import type { Request } from './request.ts';
import { failureOf } from './request-failure.ts';

const tokenSchema = z.object({
  token: z.string().min(1),
  expires_at: z.iso.datetime({ offset: true }),
});

/** A token, and until when it works, in milliseconds since 1970. */
export type InstallationToken = { readonly token: string; readonly until: number };

export type TokenPermissions = Readonly<Record<string, 'read' | 'write'>>;

/**
 * A new token for one repository of an installation, with these permissions and no others (without
 * `permissions`: with all that the installation gave). Undefined where it did not give them.
 * `request` must be authenticated as the App.
 * Source: "Create an installation access token for an app"; 422 names what was not granted.
 */
export async function installationToken(
  request: Request,
  {
    installation,
    repository,
    permissions,
  }: {
    readonly installation: number;
    readonly repository: number;
    readonly permissions?: TokenPermissions;
  },
): Promise<InstallationToken | undefined> {
  try {
    const { data } = await request('POST /app/installations/{installation_id}/access_tokens', {
      installation_id: installation,
      repository_ids: [repository],
      ...(permissions === undefined ? {} : { permissions }),
    });
    const { token, expires_at: until } = tokenSchema.parse(data);
    return { token, until: Date.parse(until) };
  } catch (error) {
    if (failureOf(error).kind === 'refused' && permissions !== undefined) return undefined;
    throw error;
  }
}
