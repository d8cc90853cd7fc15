import type { Probot } from 'probot';
import { installationToken } from '../../github/installation-token.ts';
import type { Request } from '../../github/request.ts';
import type { OctokitClass } from './octokit-class.ts';

/** What a job needs in its one repository, and no more. */
const FOR_A_JOB = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  checks: 'write',
  pull_requests: 'write',
  pages: 'read',
} as const;

/** For the one request that switches Pages on; few installations give it. */
const FOR_SETTINGS = { administration: 'write', pages: 'write' } as const;

/** Access to one repository of one installation, for one job. */
export type Access = {
  readonly token: string;
  readonly request: Request;
  /** A request that may change settings, where the installation allows it. */
  readonly settingsRequest: () => Promise<Request | undefined>;
};

export type AccessTo = { readonly installation: number; readonly repository: number };

export type Entrance = {
  readonly probot: Probot;
  readonly Octokit: OctokitClass;
  readonly baseUrl: string | undefined;
};

/**
 * A new token for one job: only this repository, only what a job needs. Never one from a cache,
 * which could run out before a long job does. An installation that has not accepted all of these
 * permissions gets a token with those that it has.
 */
export async function accessTo(
  { installation, repository }: AccessTo,
  entrance: Entrance,
): Promise<Access> {
  const app = await entrance.probot.auth();
  const asApp: Request = (route, parameters) => app.request(route, { ...parameters });
  const where = { installation, repository };
  const token =
    (await installationToken(asApp, { ...where, permissions: FOR_A_JOB })) ??
    (await installationToken(asApp, where));
  // Without wished-for permissions the request succeeds or throws.
  if (token === undefined) throw new Error('no token');
  return {
    token,
    request: requestWith(token, installation, entrance),
    async settingsRequest() {
      const wider = await installationToken(asApp, { ...where, permissions: FOR_SETTINGS });
      return wider === undefined ? undefined : requestWith(wider, installation, entrance);
    },
  };
}

/** Octokit warns about deprecations with whole requests in the line; ours say what operators need. */
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

function requestWith(token: string, installation: number, { Octokit, baseUrl }: Entrance): Request {
  const octokit = new Octokit({
    auth: { token },
    // Requests of one installation share one pace.
    throttle: { id: String(installation) },
    log: silent,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  });
  return (route, parameters) => octokit.request(route, { ...parameters });
}
