import type { Probot, ProbotOctokit } from 'probot';
import { z } from 'zod';
import type { Request } from '../../github/request.ts';
import { failureOf } from '../../github/request-failure.ts';
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

const tokenSchema = z.object({ token: z.string().min(1) });

/** Access to one repository of one installation, for one job. */
export type Access = {
  readonly token: string;
  readonly request: Request;
  /** A request that may change settings, where the installation allows it. */
  readonly settingsRequest: () => Promise<Request | undefined>;
};

export type AccessTo = { readonly installation: number; readonly repository: number };

/**
 * A new token for one job: only this repository, only what a job needs. An installation that has not
 * accepted all of these permissions gets a token with those that it has.
 * Source: "Create an installation access token for an app"; 422 names permissions not granted.
 */
export async function accessTo(
  to: AccessTo,
  {
    probot,
    Octokit,
    baseUrl,
  }: {
    readonly probot: Probot;
    readonly Octokit: OctokitClass;
    readonly baseUrl: string | undefined;
  },
): Promise<Access> {
  const app = await probot.auth();

  function requestWith(token: string): Request {
    const octokit = new Octokit({
      auth: { token },
      throttle: { id: String(to.installation) },
      log: silent,
      ...(baseUrl === undefined ? {} : { baseUrl }),
    });
    return (route, parameters) => octokit.request(route, { ...parameters });
  }

  const token =
    (await mint(app, to, FOR_A_JOB)) ?? tokenSchema.parse(await askForToken(app, to)).token;
  return {
    token,
    request: requestWith(token),
    async settingsRequest() {
      const wider = await mint(app, to, FOR_SETTINGS);
      return wider === undefined ? undefined : requestWith(wider);
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

type Permissions = Readonly<Record<string, 'read' | 'write'>>;

async function mint(
  app: ProbotOctokit,
  to: AccessTo,
  permissions: Permissions,
): Promise<string | undefined> {
  try {
    return tokenSchema.parse(await askForToken(app, to, permissions)).token;
  } catch (error) {
    if (failureOf(error).kind === 'refused') return undefined;
    throw error;
  }
}

/** Always a new one: a token from Octokit's cache could run out before a long job does. */
function askForToken(
  app: ProbotOctokit,
  { installation, repository }: AccessTo,
  permissions?: Permissions,
): Promise<unknown> {
  return app.auth({
    type: 'installation',
    installationId: installation,
    repositoryIds: [repository],
    refresh: true,
    ...(permissions === undefined ? {} : { permissions }),
  });
}
