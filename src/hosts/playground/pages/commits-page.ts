import { countCommits, log } from '../world/read-commits.ts';
import { repositoryPath } from './addresses.ts';
import { findPlace } from './find-place.ts';
import { html } from './html.ts';
import { commitLine } from './latest-commit.ts';
import { layout } from './layout.ts';
import { PageError } from './page-error.ts';
import { pathLine } from './path-line.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

const ON_A_PAGE = 30;

/** `/commits/BRANCH/PATH`: what happened, newest first. */
export async function commitsPage(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository } = visit;
  const place = await findPlace(visit);
  const from = Math.max(0, Math.trunc(Number(visit.url.searchParams.get('from') ?? 0)) || 0);
  const { revision, path } = place;
  const commits = await log(repository, revision, { count: ON_A_PAGE, skip: from, path });
  if (commits.length === 0 && from === 0) throw new PageError(404, 'There is no history here.');
  const more = from + ON_A_PAGE < (await countCommits(repository, revision));
  const here = repositoryPath(repository, 'commits', revision, path).replace(/\/$/, '');
  const rows = commits.map(
    (commit) => html`<li><span class="grow">${commitLine(world, repository, commit)}</span>
<span class="side mono">${commit.oid.slice(0, 7)}</span></li>`,
  );
  const page = html`<div class="bar"><h1>History</h1>${pathLine(repository, place)}</div>
<section class="box" id="live-commits" data-live aria-label="Commits"><ul class="rows">${rows}</ul></section>
<p class="buttons">${from > 0 && html`<a class="button" href="${here}?from=${Math.max(0, from - ON_A_PAGE)}">Newer</a>`}
${more && commits.length === ON_A_PAGE && html`<a class="button" href="${here}?from=${from + ON_A_PAGE}">Older</a>`}</p>`;
  return { kind: 'page', page: layout({ title: 'History', repository, tab: 'code' }, page) };
}
