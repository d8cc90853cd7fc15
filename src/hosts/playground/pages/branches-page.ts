import { createBranch } from '../world/commit-files.ts';
import { openPull } from '../world/pulls.ts';
import { type Branch, headOf, listBranches } from '../world/read-commits.ts';
import type { Repository } from '../world/state/repository.ts';
import { repositoryPath } from './addresses.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { PageError } from './page-error.ts';
import { readForm } from './read-form.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** `/branches`: what branches there are, and the forms that make one and propose one. */
export async function branchesPage({ repository }: RepositoryVisit): Promise<Answer> {
  const branches = await listBranches(repository);
  const head = await headOf(repository, repository.defaultBranch);
  const page = html`<h1>Branches</h1>
<section class="box" aria-label="Branches"><ul class="rows">${branches.map((branch) => row(repository, branch, head))}</ul></section>
<form method="post" class="narrow"><h2>New branch</h2>
<div class="field"><label for="name">Name</label>
<input type="text" id="name" name="name" autocomplete="off" maxlength="200" required></div>
<button type="submit" class="go">Create branch</button> <span class="quiet">at the newest commit of ${repository.defaultBranch}</span>
</form>`;
  return { kind: 'page', page: layout({ title: 'Branches', repository, tab: 'code' }, page) };
}

/** "Create branch" */
export async function makeBranch({
  world,
  repository,
  request,
  you,
}: RepositoryVisit): Promise<Answer> {
  const form = await readForm(request);
  const name = form.text('name').trim().replace(/\s+/g, '-');
  const from = form.text('from') || repository.defaultBranch;
  if (!/^[\w][\w./-]*$/.test(name) || /\.\.|\/\/|[./]$|\.lock$/.test(name)) {
    throw new PageError(422, 'That name cannot be used for a branch.');
  }
  if ((await headOf(repository, name)) !== undefined) {
    throw new PageError(422, 'There is a branch of that name already.');
  }
  await createBranch(world, repository, { name, from, by: you });
  return { kind: 'redirect', to: repositoryPath(repository, 'tree', name) };
}

/** "Create pull request": from a branch to the default branch, unless the form says to which. */
export async function makePull(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository, request, you } = visit;
  const form = await readForm(request);
  const head = form.text('head');
  const base = form.text('base') || repository.defaultBranch;
  const title = form.text('title').trim() || head;
  const { number } = await openPull(world, repository, { title, head, base, by: you });
  return { kind: 'redirect', to: repositoryPath(repository, 'pull', String(number)) };
}

function row(repository: Repository, { name, commit }: Branch, head: string | undefined): Html {
  const path = repositoryPath(repository, 'tree', name);
  return html`<li class="wraps"><span class="grow"><a href="${path}"><strong>${name}</strong></a></span>
${name !== repository.defaultBranch && commit !== head && proposal(repository, name)}</li>`;
}

function proposal(repository: Repository, branch: string): Html {
  const action = repositoryPath(repository, 'pulls', 'new');
  return html`<form method="post" action="${action}" class="propose"><input type="hidden" name="head" value="${branch}">
<label><span class="unseen">Title of the pull request from ${branch}</span>
<input type="text" name="title" value="${branch}" maxlength="256"></label>
<button type="submit">Create pull request</button></form>`;
}
