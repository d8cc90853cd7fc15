import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';

/**
 * Starts the workflows of the default branch that wait for an event of this type. GitHub takes the
 * event whether or not one does, and does not tell which.
 *
 * @param payload at most ten properties, for `github.event.client_payload`
 */
export async function dispatchEvent(
  request: Request,
  name: RepositoryName,
  event: { readonly type: string; readonly payload: Readonly<Record<string, unknown>> },
): Promise<void> {
  await request('POST /repos/{owner}/{repo}/dispatches', {
    ...name,
    event_type: event.type,
    client_payload: event.payload,
    ...NEVER_TWICE,
  });
}
