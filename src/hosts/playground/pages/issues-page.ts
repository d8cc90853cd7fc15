import type { Issue } from '../world/state/issue.ts';
import type { Repository } from '../world/state/repository.ts';
import type { World } from '../world/state/world.ts';
import { repositoryPath } from './addresses.ts';
import { type Html, html } from './html.ts';
import { issueState } from './issue-state.ts';
import { layout } from './layout.ts';
import { ago, counted, who } from './pieces.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** `/issues`: what was asked here; open ones first unless closed ones are wanted (`?q=is:closed`). */
export async function issuesPage(visit: RepositoryVisit): Promise<Answer> {
  const issues = [...visit.repository.issues.values()].filter((issue) => !issue.pull);
  return listPage(visit, { issues, tab: 'issues', title: 'Issues' });
}

/** `/pulls`: the proposals. */
export async function pullsPage(visit: RepositoryVisit): Promise<Answer> {
  const issues = [...visit.repository.issues.values()].filter((issue) => issue.pull);
  return listPage(visit, { issues, tab: 'pulls', title: 'Pull requests' });
}

function listPage(
  { world, repository, url }: RepositoryVisit,
  list: {
    readonly issues: readonly Issue[];
    readonly tab: 'issues' | 'pulls';
    readonly title: string;
  },
): Answer {
  const closed = /\bis:closed\b/.test(url.searchParams.get('q') ?? '');
  const state = closed ? 'closed' : 'open';
  const shown = list.issues.filter((issue) => issue.state === state).reverse();
  const count = (one: Issue['state']) => list.issues.filter((issue) => issue.state === one).length;
  const here = repositoryPath(repository, list.tab);
  const choice = (one: 'open' | 'closed', href: string) =>
    html`<a href="${href}"${one === state && html` aria-current="true"`}>${count(one)} ${one}</a>`;
  const page = html`<div class="bar"><h1>${list.title}</h1>
${list.tab === 'issues' && html`<a class="button go" href="${repositoryPath(repository, 'issues', 'new', 'choose')}">New issue</a>`}${list.tab === 'pulls' && html`<a class="button go" href="${repositoryPath(repository, 'branches')}">New pull request</a>`}</div>
<section class="box" id="live-issues" data-live aria-label="${list.title}">
<header><p class="choices">${choice('open', here)} ${choice('closed', `${here}?q=is:closed`)}</p></header>
${
  shown.length === 0
    ? html`<div class="empty"><p>Nothing ${state} here.</p></div>`
    : html`<ul class="rows">${shown.map((issue) => row(world, repository, issue))}</ul>`
}</section>`;
  return { kind: 'page', page: layout({ title: list.title, repository, tab: list.tab }, page) };
}

function row(world: World, repository: Repository, issue: Issue): Html {
  const kind = issue.pull ? 'pull' : 'issues';
  const said = issue.comments.length;
  return html`<li class="wraps"><span class="grow"><a href="${repositoryPath(repository, kind, String(issue.number))}"><strong>${issue.title}</strong></a><br>
<span class="quiet">#${issue.number} opened ${ago(issue.createdAt, world.now())} by ${who(issue.user)}${said > 0 && ` · ${counted(said, 'comment')}`}</span></span>
${issueState(issue)}</li>`;
}
