import type { Probot } from 'probot';
import { type InstallationToken, installationToken } from '../../github/installation-token.ts';
import type { Request } from '../../github/request.ts';
import type { OctokitClass } from './octokit-class.ts';
import { PERMISSIONS, PERMISSIONS_FOR_SETTINGS } from './registration.ts';

/** Access to one repository of one installation, for one job. */
export type Access = {
  readonly token: string;
  readonly request: Request;
  /** A request that may change settings, where the installation allows it. */
  readonly settingsRequest: () => Promise<Request | undefined>;
  /** Something went wrong, perhaps with the token: the next job gets a new one. */
  readonly forget: () => void;
};

export type AccessTo = { readonly installation: number; readonly repository: number };

export type Entrance = {
  readonly probot: Probot;
  readonly Octokit: OctokitClass;
  readonly baseUrl: string | undefined;
};

/** A job takes ten minutes at most; a token that is used again lasts for that, and then some. */
const LEAST_LEFT = 20 * 60 * 1000;

/**
 * Tokens for jobs, each for one repository and with what a job needs. Of jobs that follow each other
 * in a repository, as when somebody plays, all but the first do without asking for one.
 */
export function createAccess(entrance: Entrance): (to: AccessTo) => Promise<Access> {
  const tokens = new Map<string, InstallationToken>();
  return async function accessTo({ installation, repository }) {
    for (const [key, { until }] of tokens) {
      if (until - Date.now() < LEAST_LEFT) tokens.delete(key);
    }
    const key = `${installation}/${repository}`;
    const app = await entrance.probot.auth();
    const asApp: Request = (route, parameters) => app.request(route, { ...parameters });
    const where = { installation, repository };
    const known = tokens.get(key) ?? (await tokenFor(asApp, where));
    tokens.set(key, known);
    return {
      token: known.token,
      request: requestWith(known.token, installation, entrance),
      async settingsRequest() {
        const wider = await installationToken(asApp, {
          ...where,
          permissions: PERMISSIONS_FOR_SETTINGS,
        });
        return wider === undefined ? undefined : requestWith(wider.token, installation, entrance);
      },
      forget: () => tokens.delete(key),
    };
  };
}

/** An installation that has not accepted all that a job needs gives a token with what it has. */
async function tokenFor(asApp: Request, where: AccessTo): Promise<InstallationToken> {
  const token =
    (await installationToken(asApp, { ...where, permissions: PERMISSIONS })) ??
    (await installationToken(asApp, where));
  // Without wished-for permissions the request succeeds or throws.
  if (token === undefined) throw new Error('no token');
  return token;
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
