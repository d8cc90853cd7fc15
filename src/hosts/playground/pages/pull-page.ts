import { isMergeable, mergePull } from '../world/merge-pull.ts';
import { mergeBase } from '../world/read-commits.ts';
import { isPullRequest } from '../world/require.ts';
import { reviewPull } from '../world/reviews.ts';
import type { PullRequest } from '../world/state/issue.ts';
import { repositoryPath } from './addresses.ts';
import { commentForm } from './comment-box.ts';
import { diff } from './diff.ts';
import { type Html, html } from './html.ts';
import {
  closeButton,
  conversation,
  isStillWorking,
  issueHead,
  requireIssueOf,
} from './issue-page.ts';
import { layout } from './layout.ts';
import { note } from './pieces.ts';
import { readForm } from './read-form.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** `/pull/N`: a proposal, what it changes, and the button that accepts it. */
export async function pullPage(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository } = visit;
  const issue = requireIssueOf(visit);
  if (!isPullRequest(issue)) {
    return { kind: 'redirect', to: repositoryPath(repository, 'issues', String(issue.number)) };
  }
  const { headBranch, baseBranch, headCommit, baseCommit } = issue.pull;
  const from = await mergeBase(repository, baseCommit, headCommit);
  const page = html`<div class="talk">${issueHead(world, issue)}
<p>Brings <span class="mono">${headBranch}</span> into <span class="mono">${baseBranch}</span>.</p>
${await mergeBox(visit, issue)}
${conversation(world, issue)}</div>
${await diff(repository, from, headCommit)}
${issue.state === 'open' && reviewForm(visit, issue.number)}
${commentForm(closeButton(issue))}`;
  const title = `${issue.title} · Pull request #${issue.number}`;
  const waiting = isStillWorking(world, issue);
  return { kind: 'page', page: layout({ title, repository, tab: 'pulls', waiting }, page) };
}

/** "Merge pull request" */
export async function mergePullRequest(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository, you } = visit;
  const { number } = requireIssueOf(visit);
  await mergePull(world, repository, number, { by: you });
  return { kind: 'redirect', to: repositoryPath(repository, 'pull', String(number)) };
}

/** "Submit review": a comment on the whole of it; one's own nobody approves. */
export async function reviewPullRequest(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository, you, request } = visit;
  const { number } = requireIssueOf(visit);
  const body = (await readForm(request)).text('review').trim();
  reviewPull(world, repository, number, {
    state: 'commented',
    body: body === '' ? null : body,
    by: you,
  });
  return { kind: 'redirect', to: repositoryPath(repository, 'pull', String(number)) };
}

function reviewForm({ repository }: RepositoryVisit, number: number): Html {
  const action = repositoryPath(repository, 'pull', String(number), 'review');
  return html`<form method="post" action="${action}" class="narrow review"><div class="field"><label for="review">Your review of these changes</label>
<textarea id="review" name="review" rows="3"></textarea></div>
<button type="submit">Submit review</button></form>`;
}

async function mergeBox(
  { repository }: RepositoryVisit,
  pull: PullRequest,
): Promise<Html | undefined> {
  if (pull.state !== 'open') return undefined;
  if (!(await isMergeable(repository, pull))) {
    return note(
      'This cannot be accepted as it is: the same lines were changed on both sides.',
      true,
    );
  }
  const action = repositoryPath(repository, 'pull', String(pull.number), 'merge');
  return html`<form method="post" action="${action}" class="field"><button type="submit" class="go">Merge pull request</button> <span class="quiet">Accepts all changes below.</span></form>`;
}
