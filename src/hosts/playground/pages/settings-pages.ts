import { setPagesMode, siteUrl, switchPagesOff, switchPagesOn } from '../world/pages-site.ts';
import { protectBranch } from '../world/protection.ts';
import { listBranches } from '../world/read-commits.ts';
import { repositoryPath } from './addresses.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { ago, note } from './pieces.ts';
import { readForm } from './read-form.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** `/settings`: what the repository is to others. */
export async function generalSettings(visit: RepositoryVisit): Promise<Answer> {
  const { isTemplate, hasIssues } = visit.repository;
  const content = html`<h1>General</h1>
<form method="post">
<div class="field"><label class="choice"><input type="checkbox" id="template" name="template" value="yes"${isTemplate && html` checked`}>
<span>Template repository
<span class="hint">Others can make copies of it, and Sayso does nothing here any more.</span></span></label></div>
<div class="field"><label class="choice"><input type="checkbox" id="issues" name="issues" value="yes"${hasIssues && html` checked`}>
<span>Issues
<span class="hint">Without them, things can be said by commit only.</span></span></label></div>
<button type="submit" class="go">Save</button>
</form>`;
  return settings(visit, 'General', content);
}

export async function saveGeneralSettings({
  repository,
  request,
}: RepositoryVisit): Promise<Answer> {
  const form = await readForm(request);
  repository.isTemplate = form.text('template') === 'yes';
  repository.hasIssues = form.text('issues') === 'yes';
  return { kind: 'redirect', to: repositoryPath(repository, 'settings') };
}

/** `/settings/pages`: from which branch the site is published. */
export async function pagesSettings(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository } = visit;
  const { site, mode } = repository.pages;
  const branches = (await listBranches(repository)).map(({ name }) => name);
  const selected = site?.branch ?? (branches.includes('gh-pages') ? 'gh-pages' : '');
  const option = (name: string) =>
    html`<option value="${name}"${name === selected && html` selected`}>${name}</option>`;
  const content = html`<h1>Pages</h1>
${
  site
    ? note(
        html`Your site is at <a href="${siteUrl(world, repository)}">${siteUrl(world, repository)}</a>, since ${ago(site.since, world.now())}.`,
      )
    : html`<p>No site is published. Choose the branch that holds it.</p>`
}
<form method="post">
<div class="field"><label for="branch">Branch</label>
<select id="branch" name="branch"><option value="">None</option>${branches.map(option)}</select></div>
<div class="field"><label class="choice"><input type="checkbox" id="automatic" name="automatic" value="yes"${mode === 'automatic' && html` checked`}>
<span>Switch the site on by itself when <span class="mono">gh-pages</span> is first pushed
<span class="hint">On GitHub this depends on who pushes. Untick it to rehearse the case in which a person must press the switch.</span></span></label></div>
<button type="submit" class="go">Save</button>
</form>`;
  return settings(visit, 'Pages', content);
}

export async function savePagesSettings(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository } = visit;
  const form = await readForm(visit.request);
  const branch = form.text('branch');
  const known = (await listBranches(repository)).some(({ name }) => name === branch);
  setPagesMode(repository, form.text('automatic') === 'yes' ? 'automatic' : 'manual');
  if (known) switchPagesOn(world, repository, { branch, folder: '/' });
  else switchPagesOff(repository);
  return { kind: 'redirect', to: repositoryPath(repository, 'settings', 'pages') };
}

/** `/settings/branches`: whether the default branch takes changes by pull request only. */
export async function branchSettings(visit: RepositoryVisit): Promise<Answer> {
  const { repository } = visit;
  const { defaultBranch } = repository;
  const isProtected = repository.protectedBranches.has(defaultBranch);
  const content = html`<h1>Branches</h1>
<p>A protected branch takes changes from Apps by pull request only, so Sayso proposes instead of changing. You, as the owner, may still change it directly.</p>
<form method="post">
<div class="field"><label class="choice"><input type="checkbox" id="protected" name="protected" value="yes"${isProtected && html` checked`}>
<span>Protect the branch <span class="mono">${defaultBranch}</span></span></label></div>
<button type="submit" class="go">Save</button>
</form>`;
  return settings(visit, 'Branches', content);
}

export async function saveBranchSettings(visit: RepositoryVisit): Promise<Answer> {
  const { repository } = visit;
  const form = await readForm(visit.request);
  protectBranch(repository, repository.defaultBranch, form.text('protected') === 'yes');
  return { kind: 'redirect', to: repositoryPath(repository, 'settings', 'branches') };
}

function settings({ repository }: RepositoryVisit, title: string, content: Html): Answer {
  const link = (name: string, ...path: readonly string[]) =>
    html`<a href="${repositoryPath(repository, 'settings', ...path)}"${name === title && html` aria-current="page"`}>${name}</a>`;
  const page = html`<nav aria-label="Settings" class="choices field">${link('General')} ${link('Pages', 'pages')} ${link('Branches', 'branches')}</nav>
<div class="narrow">${content}</div>`;
  return { kind: 'page', page: layout({ title, repository, tab: 'settings' }, page) };
}
