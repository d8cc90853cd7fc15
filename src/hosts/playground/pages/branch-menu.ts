import { listBranches } from '../world/read-commits.ts';
import type { Repository } from '../world/state/repository.ts';
import { repositoryPath } from './addresses.ts';
import type { FilePlace } from './find-place.ts';
import { type Html, html } from './html.ts';

/**
 * The button that shows the branch one looks at, as on GitHub: to another one, or to a new one that
 * begins where this one is.
 */
export async function branchMenu(repository: Repository, place: FilePlace): Promise<Html> {
  const names = (await listBranches(repository)).map(({ name }) => name);
  const item = (name: string) => {
    const isHere = place.isBranch && name === place.revision;
    const path =
      name === repository.defaultBranch
        ? repositoryPath(repository)
        : repositoryPath(repository, 'tree', name);
    return html`<li><a href="${path}"${isHere && html` aria-current="true"`}>${name}</a></li>`;
  };
  const all = repositoryPath(repository, 'branches');
  const shown = place.isBranch ? place.revision : place.revision.slice(0, 12);
  return html`<details class="menu branches"><summary><span class="unseen">Branch </span>${shown}</summary>
<div><ul>${names.map(item)}</ul>
<form method="post" action="${all}"><input type="hidden" name="from" value="${place.revision}">
<div class="field"><label for="new-branch">New branch</label>
<input type="text" id="new-branch" name="name" autocomplete="off" maxlength="200" required></div>
<button type="submit" class="go">Create branch</button></form>
<p class="quiet"><a href="${all}">All branches</a></p></div></details>`;
}
