import { siteUrl } from '../world/pages-site.ts';
import { countCommits, log } from '../world/read-commits.ts';
import { listFiles } from '../world/read-files.ts';
import { repositoryPath } from './addresses.ts';
import { branchMenu } from './branch-menu.ts';
import { fileList } from './file-list.ts';
import { type FilePlace, findPlace } from './find-place.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { PageError } from './page-error.ts';
import { pathLine } from './path-line.ts';
import { counted } from './pieces.ts';
import { readmeBox } from './readme.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** A copy of a template is greeted in its first seconds, so its page looks again by itself. */
const GREETING = 30_000;

/** `/you/my-course`: the files of the default branch, the README, and what to know about it. */
export async function repositoryPage(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository } = visit;
  const revision = repository.defaultBranch;
  const place = { revision, path: '', isBranch: true };
  const files = await listFiles(repository, revision);
  const content = files
    ? html`${await fileList(world, repository, place, files)}
${(await readmeBox(repository, place, files)) ?? html`<div id="live-readme" data-live></div>`}`
    : html`<div class="box empty"><p>There are no files here yet.</p></div>`;
  const waiting = world.now().getTime() - repository.createdAt.getTime() < GREETING;
  const page = html`<h1 class="unseen">${repository.owner.login}/${repository.name}</h1>
<div class="with-side">
<div>${await bar(visit, place)}${content}</div>
${about(visit)}
</div>`;
  const title = `${repository.owner.login}/${repository.name}`;
  return { kind: 'page', page: layout({ title, repository, tab: 'code', waiting }, page) };
}

/** `/you/my-course/tree/BRANCH/PATH`: the files of a folder. */
export async function folderPage(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository } = visit;
  const place = await findPlace(visit);
  const files = await listFiles(repository, place.revision, place.path);
  if (!files) {
    const [newest] = await log(repository, place.revision, { count: 1 });
    if (newest && place.path !== '') {
      return {
        kind: 'redirect',
        to: repositoryPath(repository, 'blob', place.revision, place.path),
      };
    }
    throw new PageError(404, 'There is no such folder.');
  }
  const title = place.path === '' ? place.revision : place.path;
  const page = html`<h1 class="unseen">${title}</h1>
<div class="bar"><div class="buttons">${place.isBranch && (await branchMenu(repository, place))}
${(place.path !== '' || !place.isBranch) && pathLine(repository, place)}</div>${place.isBranch && addFile(visit, place)}</div>
${await fileList(world, repository, place, files)}
${await readmeBox(repository, place, files)}`;
  return { kind: 'page', page: layout({ title, repository, tab: 'code' }, page) };
}

async function bar(visit: RepositoryVisit, place: FilePlace): Promise<Html> {
  const { repository } = visit;
  const commits = await countCommits(repository, place.revision);
  const history = repositoryPath(repository, 'commits', place.revision);
  return html`<div class="bar"><div class="buttons">${await branchMenu(repository, place)}
<p class="quiet" id="live-count" data-live><a href="${history}">${counted(commits, 'commit')}</a></p></div>${addFile(visit, place)}</div>`;
}

function addFile({ repository }: RepositoryVisit, place: FilePlace): Html {
  const at = (view: string) => repositoryPath(repository, view, place.revision, place.path);
  return html`<details class="menu"><summary>Add file</summary>
<ul><li><a href="${at('new').replace(/\/$/, '')}">Create new file</a></li>
<li><a href="${at('upload').replace(/\/$/, '')}">Upload files</a></li></ul></details>`;
}

function about({ world, repository }: RepositoryVisit): Html {
  const issues = [...repository.issues.values()].filter((one) => !one.pull);
  const open = issues.filter((issue) => issue.state === 'open').length;
  const { site } = repository.pages;
  return html`<aside class="aside" aria-labelledby="about" id="live-about" data-live>
<section><h2 id="about">About</h2>
${repository.description && html`<p>${repository.description}</p>`}
${
  site
    ? html`<a class="button site-link" href="${siteUrl(world, repository)}">Open the site</a>
<p class="quiet">${siteUrl(world, repository)}</p>`
    : html`<p class="quiet">No site is published yet.</p>`
}
</section>
<section><h2>Issues</h2>
<p><a href="${repositoryPath(repository, 'issues')}">${open} open</a> <span class="quiet">of ${issues.length}</span></p></section>
</aside>`;
}
