import type { Repository } from '../world/state/repository.ts';
import { repositoryPath } from './addresses.ts';
import { type Html, html } from './html.ts';

export type Tab = 'code' | 'issues' | 'pulls' | 'settings';

/** The name of the repository and the way to its parts. */
export function repositoryHeader(repository: Repository, current: Tab | undefined): Html {
  const open = [...repository.issues.values()].filter((issue) => issue.state === 'open');
  const pulls = open.filter((issue) => issue.pull !== undefined).length;
  const tab = (name: Tab, label: string, path: string, count?: number) =>
    html`<li><a href="${path}"${current === name && html` aria-current="page"`}>${label}${
      count ? html` <span class="count">${count}<span class="unseen"> open</span></span>` : ''
    }</a></li>`;
  return html`<section class="repository" aria-label="${repository.owner.login}/${repository.name}">
<div class="width">
<p class="name"><span class="owner">${repository.owner.login}</span> <span aria-hidden="true">/</span>
<a class="to-top" href="${repositoryPath(repository)}">${repository.name}</a>
<span class="tag">${kindOf(repository)}</span></p>
${repository.madeFrom && html`<p class="quiet made-from">made from ${repository.madeFrom}</p>`}
<nav aria-label="Repository"><ul class="tabs" id="live-tabs" data-live>
${tab('code', 'Code', repositoryPath(repository))}
${repository.hasIssues && tab('issues', 'Issues', repositoryPath(repository, 'issues'), open.length - pulls)}
${tab('pulls', 'Pull requests', repositoryPath(repository, 'pulls'), pulls)}
${tab('settings', 'Settings', repositoryPath(repository, 'settings'))}
</ul></nav>
</div>
</section>`;
}

function kindOf(repository: Repository): string {
  const kind = repository.private ? 'Private' : 'Public';
  if (repository.isTemplate) return `${kind} template`;
  return repository.archived ? `${kind} archive` : kind;
}
