import { linksTo } from '../../engine/links-to.ts';
import type { ReplyState } from '../../engine/ports.ts';
import {
  type CheckOutput,
  type CheckStatus,
  createCheck,
  findCheck,
  updateCheck,
} from '../../github/check-run.ts';
import { commentOnCommit } from '../../github/comment-on-commit.ts';
import { findCommitComment } from '../../github/find-comment.ts';
import { failureOf } from '../../github/request-failure.ts';
import { shorten } from '../../github/shorten.ts';
import { withPatience } from '../../github/with-patience.ts';
import { render } from '../../words/render.ts';
import type { HostContext } from './context.ts';
import { markerOf } from './marker.ts';

/** The reply to a commit: a check beside it, and a comment (so a mail) when somebody should look. */
export type CommitReply = {
  start(): Promise<void>;
  send(markdown: string, state: ReplyState): Promise<void>;
};

export function replyOnCommit(commit: string, context: HostContext): CommitReply {
  const { request, name, log, claimed } = context;
  let check: number | 'not-allowed' | undefined;

  async function show(state: ReplyState, output?: CheckOutput): Promise<void> {
    const key = claimed()?.key ?? commit;
    try {
      if (check === undefined && claimed()?.again === true) {
        check = await findCheck(request, name, { commit, key });
      }
      if (typeof check === 'number') {
        if (output === undefined) return;
        return await updateCheck(request, name, { id: check, state: statusOf(state), output });
      }
      const wanted = { commit, key, state: statusOf(state) };
      check = await withPatience(() =>
        createCheck(request, name, output === undefined ? wanted : { ...wanted, output }),
      );
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'forbidden') throw error;
      // The Checks permission was not given; the comment below still can be.
      check = 'not-allowed';
      log({ event: 'check not allowed', status: failure.status, request: failure.requestId });
    }
  }

  return {
    async start() {
      if (check === undefined) await show('working');
    },
    async send(markdown, state) {
      if (check !== 'not-allowed') await show(state, outputOf(markdown, state, context));
      if (state === 'working' || (state === 'done' && check !== 'not-allowed')) return;
      await comment(commit, markdown, context);
    },
  };
}

async function comment(commit: string, markdown: string, context: HostContext): Promise<void> {
  const { request, name, self, log, claimed } = context;
  const marker = markerOf(claimed()?.key ?? commit);
  try {
    if (claimed()?.again === true) {
      const own = { marker, author: self.login };
      if ((await findCommitComment(request, name, commit, own)) !== undefined) return;
    }
    await commentOnCommit(request, name, { commit, body: `${shorten(markdown)}\n\n${marker}` });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'forbidden') throw error;
    log({ event: 'comment not allowed', status: failure.status, request: failure.requestId });
  }
}

function statusOf(state: ReplyState): CheckStatus {
  switch (state) {
    case 'working':
      return { status: 'in_progress' };
    case 'done':
      return { status: 'completed', conclusion: 'success' };
    case 'failed':
      return { status: 'completed', conclusion: 'failure' };
    case 'hint':
      return { status: 'completed', conclusion: 'neutral' };
  }
}

function outputOf(
  markdown: string,
  state: ReplyState,
  { facts, language }: HostContext,
): CheckOutput {
  const links = { ...linksTo(facts), language: language() };
  return { title: render({ say: 'checkTitle', state }, links), summary: shorten(markdown) };
}
