import { createComment } from '../../github/create-comment.ts';
import { findComment } from '../../github/find-comment.ts';
import { failureOf } from '../../github/request-failure.ts';
import { shorten } from '../../github/shorten.ts';
import { updateComment } from '../../github/update-comment.ts';
import { withPatience } from '../../github/with-patience.ts';
import type { HostContext } from './context.ts';
import { markerOf } from './marker.ts';
import type { Send } from './paced.ts';

/** The reply in an issue: one comment, created by the first text and edited in place by the next ones. */
export function replyOnIssue(issue: number, context: HostContext): Send {
  const { request, name, self, log, claimed } = context;
  let comment: number | undefined;
  let silenced = false;

  async function create(body: string, marker: string): Promise<void> {
    if (claimed()?.again === true) {
      comment = await findComment(request, name, issue, { marker, author: self.login });
      if (comment !== undefined) return edit(body, marker);
    }
    comment = await withPatience(() => createComment(request, name, { issue, body }));
  }

  async function edit(body: string, marker: string): Promise<void> {
    if (comment === undefined) return create(body, marker);
    try {
      await updateComment(request, name, { comment, body });
    } catch (error) {
      if (failureOf(error).kind !== 'missing') throw error;
      // Somebody deleted it; what is said at the end must still be found.
      comment = await createComment(request, name, { issue, body });
    }
  }

  return async function send(markdown) {
    if (silenced) return;
    const marker = markerOf(claimed()?.key ?? `issue-${issue}`);
    try {
      await edit(`${shorten(markdown)}\n\n${marker}`, marker);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'forbidden') throw error;
      // A locked issue, or no permission to write in issues: there is nowhere else to say it.
      silenced = true;
      log({ event: 'reply not allowed', status: failure.status, request: failure.requestId });
    }
  };
}
