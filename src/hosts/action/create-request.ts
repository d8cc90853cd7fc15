import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import type { Request } from '../../github/request.ts';

/** Octokit warns about deprecations with whole requests in the line, and the log is for everybody. */
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Requests with the workflow's token; what failed on the way is tried again. */
export function createRequest(token: string, apiUrl: string): Request {
  const WithRetries = Octokit.plugin(retry);
  const octokit = new WithRetries({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'sayso-action',
    log: silent,
  });
  return (route, parameters) => octokit.request(route, { ...parameters });
}
