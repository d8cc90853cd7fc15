import type { Issue } from '../world/state/issue.ts';
import { type Html, html } from './html.ts';

/** How an issue or a pull request stands, in the words GitHub uses for it. */
export function issueState(issue: Issue): Html {
  if (issue.pull?.mergedAt) return html`<span class="state merged">Merged</span>`;
  if (issue.state === 'open') return html`<span class="state open">Open</span>`;
  if (issue.pull) return html`<span class="state">Closed</span>`;
  const done = issue.stateReason !== 'not_planned';
  return done
    ? html`<span class="state closed">Closed as completed</span>`
    : html`<span class="state">Closed as not planned</span>`;
}
