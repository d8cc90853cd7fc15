/**
 * What the App asks for when it is registered: what a job needs in its one repository, and no more.
 * `docs/operators.md` lists the same for whoever registers it.
 */
export const PERMISSIONS = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  checks: 'write',
  pull_requests: 'write',
  pages: 'read',
} as const;

/**
 * For the one request that switches Pages on, which otherwise a person does; few installations give it.
 * Source: "REST API endpoints for GitHub Pages", create a site.
 */
export const PERMISSIONS_FOR_SETTINGS = { administration: 'write', pages: 'write' } as const;

/**
 * The events to subscribe to, and the permission without which GitHub sends none of the kind. Those
 * of the installation itself come by themselves.
 * Source: GitHub's "Webhook events and payloads".
 */
export const EVENTS = {
  issues: 'issues',
  issue_comment: 'issues',
  push: 'contents',
  create: 'contents',
  pull_request: 'pull_requests',
  pull_request_review: 'pull_requests',
  repository: 'metadata',
} as const satisfies Readonly<Record<string, keyof typeof PERMISSIONS>>;
