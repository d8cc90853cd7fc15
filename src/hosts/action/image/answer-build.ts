import { linksTo } from '../../../engine/links-to.ts';
import { closeIssue } from '../../../github/close-issue.ts';
import { createComment } from '../../../github/create-comment.ts';
import { findComment } from '../../../github/find-comment.ts';
import type { RepositoryName, Request } from '../../../github/request.ts';
import { failureOf } from '../../../github/request-failure.ts';
import { shorten } from '../../../github/shorten.ts';
import { updateComment } from '../../../github/update-comment.ts';
import { render } from '../../../words/render.ts';
import type { Log } from '../../github-host/context.ts';
import { markerOf } from '../../github-host/marker.ts';
import { noMemory } from '../../github-host/memory.ts';
import { replyOnCommit } from '../../github-host/reply-on-commit.ts';
import { SELF } from '../self.ts';
import type { Published } from './publish-image.ts';
import type { BuildEvent } from './read-build-event.ts';

/**
 * Says how it ended where it was asked for: in the reply that is there, or beside a commit. An issue is
 * closed when the image is there, and stays open otherwise.
 */
export async function answerBuild(
  event: BuildEvent,
  { kind, said }: Published,
  { request, log }: { readonly request: Request; readonly log: Log },
): Promise<void> {
  const { facts, request: asked } = event;
  const name = { owner: facts.owner, repo: facts.name };
  const links = linksTo(facts);
  const markdown = said.map((message) => render(message, links)).join('\n\n');
  if (asked.issue === undefined) {
    // A check is its maker's, and the App's tells that the build was started.
    const claim = { key: `${asked.key}-image`, again: true };
    const context = { request, name, facts, self: SELF, memory: noMemory, log };
    const language = () => facts.language;
    const around = { ...context, claimed: () => claim, language };
    const reply = replyOnCommit(asked.on ?? asked.commit, around);
    return reply.send(markdown, kind === 'published' ? 'done' : 'failed');
  }
  await replyInIssue(asked.issue, markdown, { request, name, event });
  if (kind === 'published' && asked.close === true) await closeIssue(request, name, asked.issue);
}

/** In the reply that says that it was begun; below it, where that cannot be changed. */
async function replyInIssue(
  issue: number,
  markdown: string,
  at: { readonly request: Request; readonly name: RepositoryName; readonly event: BuildEvent },
): Promise<void> {
  const { request, name, event } = at;
  const { key, author } = event.request;
  const marker = markerOf(key);
  const body = `${shorten(markdown)}\n\n${marker}`;
  const comment = await findComment(request, name, issue, { marker, author });
  try {
    if (comment !== undefined) return await updateComment(request, name, { comment, body });
  } catch (error) {
    if (!['forbidden', 'missing'].includes(failureOf(error).kind)) throw error;
  }
  await createComment(request, name, { issue, body });
}
