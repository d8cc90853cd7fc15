import type { Repository } from '../world/state/repository.ts';
import { repositoryPath } from './addresses.ts';
import type { FilePlace } from './find-place.ts';
import { type Html, html } from './html.ts';

/** `my-course / content / unit.md`, each folder a link. */
export function pathLine(repository: Repository, place: FilePlace): Html {
  const parts = place.path === '' ? [] : place.path.split('/');
  const folders = parts.slice(0, -1).map((part, at) => {
    const path = parts.slice(0, at + 1).join('/');
    return html`<a href="${repositoryPath(repository, 'tree', place.revision, path)}">${part}</a> / `;
  });
  const top =
    place.revision === repository.defaultBranch
      ? repositoryPath(repository)
      : repositoryPath(repository, 'tree', place.revision);
  return html`<p class="path"><a href="${top}">${repository.name}</a>${
    parts.length > 0 && html` / ${folders}<strong>${parts.at(-1)}</strong>`
  }${
    place.revision !== repository.defaultBranch &&
    html` <span class="tag">${place.isBranch ? 'branch ' : 'at '}${place.revision.slice(0, 40)}</span>`
  }</p>`;
}
