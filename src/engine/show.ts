import type { Message } from '../words/message.ts';
import { render } from '../words/render.ts';
import { linksOf } from './conversation.ts';
import type { Happening } from './happening.ts';
import type { OpenIssueFollowUp, WriteCommentFollowUp } from './plan.ts';
import type { Host } from './ports.ts';

/** Where a thing of ours is that has this marker. */
export type Written = {
  readonly marker: string;
  readonly issue: number;
  readonly comment?: number;
};

/** What came of showing something: where it is, or what has to be said elsewhere then. */
export type Shown = { readonly written: Written } | { readonly unsaid: Message };

/** Opens an issue of ours or writes a comment of ours, each once; `before`: what the same plan wrote already. */
export async function show(
  wanted: OpenIssueFollowUp | WriteCommentFollowUp,
  { happening, before }: { readonly happening: Happening; readonly before: readonly Written[] },
  host: Host,
): Promise<Shown> {
  const { marker } = wanted;
  if (wanted.kind === 'open-issue') {
    const body = render(wanted.body, linksOf(happening));
    const issue = await host.openIssue({
      marker,
      title: wanted.title,
      body,
      ...(wanted.renews ? { renews: true as const } : {}),
    });
    return issue === undefined ? { unsaid: wanted.body } : { written: { marker, issue } };
  }
  const issue = issueOf(wanted, before);
  if (issue === undefined) return { unsaid: wanted.message };
  const comment = await host.writeComment({
    issue,
    marker,
    body: render(wanted.message, linksOf(happening)),
    ...(wanted.comment === undefined ? {} : { comment: wanted.comment }),
    ...(wanted.isNew ? { isNew: true as const } : {}),
  });
  return comment === undefined
    ? { unsaid: wanted.message }
    : { written: { marker, issue, comment } };
}

function issueOf({ issue }: WriteCommentFollowUp, before: readonly Written[]): number | undefined {
  if (typeof issue === 'number') return issue;
  return before.find(({ marker }) => marker === issue.marker)?.issue;
}
