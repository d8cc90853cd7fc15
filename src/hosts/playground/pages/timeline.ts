import type { Issue, TimelineEntry } from '../world/state/issue.ts';
import { commentBox } from './comment-box.ts';
import { type Html, html } from './html.ts';
import { ago, who } from './pieces.ts';

/** What was said on an issue and what happened to it, in the order of time. */
export function timeline(issue: Issue, now: Date): Html {
  const comments = issue.comments.map((comment) => ({
    at: comment.createdAt,
    shown: commentBox(comment, now, 'issuecomment'),
  }));
  const entries = issue.timeline.map((entry) => ({ at: entry.at, shown: happened(entry, now) }));
  const all = [...comments, ...entries].sort((a, b) => a.at.getTime() - b.at.getTime());
  return html`${all.map(({ shown }) => shown)}`;
}

function happened(entry: TimelineEntry, now: Date): Html {
  return html`<p class="happened">${who(entry.user)} ${inWords(entry)} ${ago(entry.at, now)}</p>`;
}

function inWords({ kind, detail }: TimelineEntry): Html | string {
  switch (kind) {
    case 'renamed':
      return html`changed the title from <s>${detail}</s>`;
    case 'closed':
      return detail === 'not_planned' ? 'closed this as not planned' : 'closed this as completed';
    case 'reopened':
      return 'reopened this';
    case 'labeled':
      return html`added the label <span class="tag">${detail}</span>`;
    case 'locked':
      return 'locked this conversation';
    case 'unlocked':
      return 'unlocked this conversation';
    case 'merged':
      return 'merged this';
    case 'reviewed':
      return detail === '' ? 'reviewed this' : html`reviewed this: ${detail}`;
  }
}
