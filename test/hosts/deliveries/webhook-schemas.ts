import { githubDescription } from '../../support/github-description.ts';

/** Throws unless the payload is as GitHub's own description of that event (`issues-opened`) wants it. */
export function expectWebhook(event: string, payload: unknown): void {
  const problems = problemsOf(event, payload);
  if (problems.length > 0) throw new Error(`not a ${event} event: ${problems.join('; ')}`);
}

export function isWebhook(event: string, payload: unknown): boolean {
  return problemsOf(event, payload).length === 0;
}

function problemsOf(event: string, payload: unknown): readonly string[] {
  return githubDescription().check(['components', 'schemas', `webhook-${event}`], payload);
}
