import { commentOnIssue } from '../world/comments.ts';
import { closeIssue, editIssue, reopenIssue } from '../world/issues.ts';
import type { Issue } from '../world/state/issue.ts';
import type { World } from '../world/state/world.ts';
import { repositoryPath } from './addresses.ts';
import { commentBox, commentForm } from './comment-box.ts';
import { type Html, html } from './html.ts';
import { issueState } from './issue-state.ts';
import { layout } from './layout.ts';
import { PageError } from './page-error.ts';
import { ago, counted, who } from './pieces.ts';
import { readForm } from './read-form.ts';
import { timeline } from './timeline.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** So long after the last thing that happened, a page without script still looks again by itself. */
const STILL_WORKING = 20_000;

/** `/issues/N`: a conversation, kept up to date while the App answers. */
export async function issuePage(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository } = visit;
  const issue = requireIssueOf(visit);
  if (issue.pull) {
    return { kind: 'redirect', to: repositoryPath(repository, 'pull', String(issue.number)) };
  }
  const page = html`<div class="talk">${issueHead(world, issue)}
${conversation(world, issue)}
${commentForm(closeButton(issue))}</div>`;
  const title = `${issue.title} · Issue #${issue.number}`;
  const waiting = isStillWorking(world, issue);
  return { kind: 'page', page: layout({ title, repository, tab: 'issues', waiting }, page) };
}

/** Comment, close, reopen, or a new title: whichever button was pressed. */
export async function changeIssue(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository, you: by } = visit;
  const { number, pull } = requireIssueOf(visit);
  const form = await readForm(visit.request);
  const action = form.text('action');
  const body = form.text('body');
  if (action === 'rename') editIssue(world, repository, number, { title: form.text('title'), by });
  else if (body.trim() !== '') commentOnIssue(world, repository, number, { body, by });
  if (action === 'close') closeIssue(world, repository, number, { by });
  if (action === 'reopen') reopenIssue(world, repository, number, { by });
  const kind = pull ? 'pull' : 'issues';
  return { kind: 'redirect', to: repositoryPath(repository, kind, String(number)) };
}

/** @throws PageError 404 */
export function requireIssueOf({ repository, parts }: RepositoryVisit): Issue {
  const issue = repository.issues.get(Number(parts.number));
  if (!issue) throw new PageError(404, 'There is no such issue.');
  return issue;
}

/** Title, state, and what a screen reader is told when the state changes. */
export function issueHead(world: World, issue: Issue): Html {
  return html`<div id="live-head" data-live>
<h1 class="issue-title">${issue.title} <span class="number">#${issue.number}</span></h1>
<p class="quiet">${issueState(issue)} ${who(issue.user)} opened this ${ago(issue.createdAt, world.now())} · ${counted(issue.comments.length, 'comment')}</p>
</div>
<p class="unseen" role="status" id="live-status" data-live>${spokenState(issue)}</p>
<details class="rename"><summary>Edit the title</summary>
<form method="post" class="narrow"><div class="field"><label for="title">New title</label>
<input type="text" id="title" name="title" value="${issue.title}" required maxlength="256" autocomplete="off"></div>
<button type="submit" name="action" value="rename">Save</button></form></details>`;
}

/** The first text and everything after it. */
export function conversation(world: World, issue: Issue): Html {
  const { id, user, body, reactions, createdAt, updatedAt } = issue;
  const opening = { id, user, body, reactions, createdAt, updatedAt };
  return html`<div id="live-talk" data-live>
${commentBox(opening, world.now(), 'issue')}
${timeline(issue, world.now())}
</div>`;
}

/** "Close" and "Reopen" beside "Comment"; they follow the state, so the page keeps them up to date. */
export function closeButton(issue: Issue): Html {
  const kind = issue.pull ? 'pull request' : 'issue';
  const button =
    issue.state === 'open'
      ? html`<button type="submit" name="action" value="close">Close ${kind}</button>`
      : html`<button type="submit" name="action" value="reopen">Reopen ${kind}</button>`;
  return html`<span id="live-close" data-live>${!issue.pull?.mergedAt && button}</span>`;
}

export function isStillWorking(world: World, issue: Issue): boolean {
  return world.now().getTime() - issue.updatedAt.getTime() < STILL_WORKING;
}

function spokenState(issue: Issue): string {
  const state = issue.state === 'open' ? 'Open' : 'Closed';
  const last = issue.comments.at(-1);
  const heard = issue.reactions.some((reaction) => reaction.content === 'eyes');
  if (!last) return `${state}. ${heard ? 'It was heard.' : 'No comments yet.'}`;
  return `${state}. ${counted(issue.comments.length, 'comment')}, the last one by ${last.user.login.replace('[bot]', '')}.`;
}
