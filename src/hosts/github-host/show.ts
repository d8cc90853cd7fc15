import type { Host } from '../../engine/ports.ts';
import { createComment } from '../../github/create-comment.ts';
import { findComment } from '../../github/find-comment.ts';
import { findIssue, openIssue as openNew } from '../../github/open-issue.ts';
import { renewIssue } from '../../github/renew-issue.ts';
import { failureOf } from '../../github/request-failure.ts';
import { shorten } from '../../github/shorten.ts';
import { updateComment } from '../../github/update-comment.ts';
import { withPatience } from '../../github/with-patience.ts';
import type { HostContext } from './context.ts';
import { markerOf } from './marker.ts';

/** GitHub's answers where issues are switched off (410), locked or not for us (403), or gone (404). */
const NOT_HERE: ReadonlySet<string> = new Set(['forbidden', 'gone', 'missing']);

/** Opens our issue, unless one with its marker is there already; that one is renewed, where it is to be. */
export async function openIssue(
  { marker, title, body, renews }: Parameters<Host['openIssue']>[0],
  { request, name, self, log }: HostContext,
): Promise<number | undefined> {
  const mark = markerOf(marker);
  const text = { title, body: `${shorten(body)}\n\n${mark}` };
  return unlessNotHere('issue', log, async () => {
    const known = await findIssue(request, name, { marker: mark, author: self.login });
    if (known === undefined) return openNew(request, name, text);
    if (renews) await renewIssue(request, name, known, text);
    return known;
  });
}

/** Writes our comment, or edits the one that is there; one that somebody deleted is written again. */
export async function writeComment(
  wanted: Parameters<Host['writeComment']>[0],
  { request, name, self, log, claimed }: HostContext,
): Promise<number | undefined> {
  const { issue } = wanted;
  const marker = markerOf(wanted.marker);
  const body = `${shorten(wanted.body)}\n\n${marker}`;
  return unlessNotHere('comment', log, async () => {
    // An attempt that was cut off may have written it.
    const isNew = wanted.isNew === true && claimed()?.again !== true;
    const known =
      wanted.comment ??
      (isNew ? undefined : await findComment(request, name, issue, { marker, author: self.login }));
    if (known !== undefined && (await edited(known, body, { request, name }))) return known;
    return withPatience(() => createComment(request, name, { issue, body }));
  });
}

async function edited(
  comment: number,
  body: string,
  { request, name }: Pick<HostContext, 'request' | 'name'>,
): Promise<boolean> {
  try {
    await updateComment(request, name, { comment, body });
    return true;
  } catch (error) {
    if (failureOf(error).kind === 'missing') return false;
    throw error;
  }
}

async function unlessNotHere(
  what: string,
  log: HostContext['log'],
  act: () => Promise<number>,
): Promise<number | undefined> {
  try {
    return await act();
  } catch (error) {
    const { kind, status, requestId } = failureOf(error);
    if (!NOT_HERE.has(kind)) throw error;
    log({ event: `${what} not written`, kind, status, request: requestId });
    return undefined;
  }
}
