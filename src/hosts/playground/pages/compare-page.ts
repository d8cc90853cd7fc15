import { headOf, mergeBase } from '../world/read-commits.ts';
import { changedFiles } from '../world/read-diff.ts';
import type { Repository } from '../world/state/repository.ts';
import { repositoryPath } from './addresses.ts';
import { diff } from './diff.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { PageError } from './page-error.ts';
import { note } from './pieces.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

type Ends = { readonly base: string; readonly head: string };

/** `/compare/main...idea` (or `/compare/idea`): what a branch would bring, and the button that proposes it. */
export async function comparePage({ repository, parts, url }: RepositoryVisit): Promise<Answer> {
  const { base, head } = endsOf(parts.rest ?? '', repository.defaultBranch);
  const baseCommit = await headOf(repository, base);
  const headCommit = await headOf(repository, head);
  if (baseCommit === undefined || headCommit === undefined) {
    throw new PageError(404, 'One of these two branches is not here.');
  }
  const from = await mergeBase(repository, baseCommit, headCommit);
  const isNothing =
    from === headCommit || (await changedFiles(repository, from, headCommit)).length === 0;
  const title = url.searchParams.get('title') ?? head;
  const page = html`<h1>Comparing changes</h1>
<p>What <strong class="mono">${head}</strong> would bring into <strong class="mono">${base}</strong>.</p>
${isNothing ? nothing(repository, { base, head }) : html`${proposal(repository, { base, head }, title)}${await diff(repository, from, headCommit)}`}`;
  return { kind: 'page', page: layout({ title: 'Compare', repository, tab: 'pulls' }, page) };
}

/** Two dots mean here what three do: git allows neither in the name of a branch. */
function endsOf(range: string, defaultBranch: string): Ends {
  const [first = '', second] = range.replace(/\/+$/, '').split(/\.{2,3}/);
  return second === undefined
    ? { base: defaultBranch, head: first }
    : { base: first, head: second };
}

function nothing(repository: Repository, { base, head }: Ends): Html {
  const branch = repositoryPath(repository, 'tree', head);
  return note(
    html`There is nothing on ${head} that is not on ${base} yet. <a href="${branch}">Change something on ${head}</a>, and come back.`,
  );
}

/** "Create pull request" */
function proposal(repository: Repository, { base, head }: Ends, title: string): Html {
  return html`<form method="post" action="${repositoryPath(repository, 'pulls', 'new')}" class="narrow field">
<input type="hidden" name="head" value="${head}"><input type="hidden" name="base" value="${base}">
<div class="field"><label for="title">Add a title</label>
<input type="text" id="title" name="title" value="${title}" maxlength="256" autocomplete="off"></div>
<button type="submit" class="go">Create pull request</button></form>`;
}
