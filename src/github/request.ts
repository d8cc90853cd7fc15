/**
 * One call of GitHub's REST API: a route as in its documentation (`POST /repos/{owner}/{repo}/issues`)
 * and the values for path, query and body. Octokit's `request` fits. It rejects with Octokit's
 * `RequestError` for every status of 400 and above; see `failureOf`.
 */
export type Request = (
  route: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<{ readonly status: number; readonly data: unknown }>;

/** A repository as the API addresses it. */
export type RepositoryName = { readonly owner: string; readonly repo: string };

/**
 * For requests that make something new: whether they went through is unknown after a failure, and a
 * second one would make a second thing. Whoever asked looks first and then tries again.
 */
export const NEVER_TWICE = { request: { retries: 0 } } as const;
