import { checkRunsOf } from '../world/checks.ts';
import { commentOnCommit, commentsOnCommit } from '../world/commit-comments.ts';
import { type Commit, readCommit } from '../world/read-commits.ts';
import type { CheckRun } from '../world/state/check-run.ts';
import { repositoryPath } from './addresses.ts';
import { stateBadge, stateOf } from './check-state.ts';
import { commentBox, commentForm } from './comment-box.ts';
import { diff } from './diff.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { PageError } from './page-error.ts';
import { ago, authorOf } from './pieces.ts';
import { readForm } from './read-form.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** `/commit/OID`: what was changed, what was said to it, and what the App answered. */
export async function commitPage(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository } = visit;
  const commit = await requireCommit(visit);
  const runs = checkRunsOf(repository, commit.oid);
  const comments = commentsOnCommit(repository, commit.oid);
  const [, description = ''] = splitMessage(commit.message);
  const page = html`<h1>${commit.subject || '(no message)'}</h1>
${description !== '' && html`<div class="message">${description}</div>`}
<p class="quiet">${authorOf(world, commit.author)} committed ${ago(new Date(commit.committer.date), world.now())} · <span class="mono">${commit.oid.slice(0, 12)}</span>
${commit.verified && html` · <span class="tag">Verified</span>`} · <a href="${repositoryPath(repository, 'tree', commit.oid)}">Files at this point</a></p>
<div id="live-checks" data-live>${runs.length > 0 && checks(runs)}</div>
${await diff(repository, commit.parents[0], commit.oid)}
<h2>Comments</h2>
<div id="live-comments" data-live>${comments.map((comment) => commentBox(comment, world.now(), 'commitcomment'))}</div>
${commentForm()}`;
  const waiting = runs.some((run) => run.status !== 'completed');
  const title = `${commit.subject} · ${commit.oid.slice(0, 7)}`;
  return { kind: 'page', page: layout({ title, repository, tab: 'code', waiting }, page) };
}

export async function postCommitComment(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository, you } = visit;
  const commit = await requireCommit(visit);
  const form = await readForm(visit.request);
  const body = form.text('body');
  if (body.trim() !== '') await commentOnCommit(world, repository, commit.oid, { body, by: you });
  return { kind: 'redirect', to: repositoryPath(repository, 'commit', commit.oid) };
}

async function requireCommit({ repository, parts }: RepositoryVisit): Promise<Commit> {
  const commit = await readCommit(repository, parts.oid ?? '');
  if (!commit) throw new PageError(404, 'There is no such commit.');
  return commit;
}

function splitMessage(message: string): readonly [string, string] {
  const end = message.indexOf('\n');
  return end === -1 ? [message, ''] : [message.slice(0, end), message.slice(end).trim()];
}

/** The answers to what was said in the commit message: there is no issue to answer on. */
function checks(runs: readonly CheckRun[]): Html {
  const rows = runs.map((run) => {
    const { title, summary, text } = run.output;
    return html`<li><div class="grow"><p>${stateBadge(stateOf(run))} <strong>${run.name}</strong> <span class="quiet">${title ?? ''}</span></p>
<div class="markdown">${summary && renderMarkdown(summary, { lineBreaks: true })}${text && renderMarkdown(text, { lineBreaks: true })}</div></div></li>`;
  });
  return html`<section class="box" aria-labelledby="checks"><header><h2 id="checks">Checks</h2></header><ul class="rows">${rows}</ul></section>`;
}
