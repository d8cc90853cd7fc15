import { log } from '../world/read-commits.ts';
import type { ListedFile } from '../world/read-files.ts';
import type { Repository } from '../world/state/repository.ts';
import type { World } from '../world/state/world.ts';
import { folderOf, repositoryPath } from './addresses.ts';
import type { FilePlace } from './find-place.ts';
import { type Html, html } from './html.ts';
import { commitLine } from './latest-commit.ts';
import { fileIcon, sizeInWords } from './pieces.ts';

/** The files of a folder with the newest commit above them; the page keeps it up to date. */
export async function fileList(
  world: World,
  repository: Repository,
  place: FilePlace,
  files: readonly ListedFile[],
): Promise<Html> {
  const [latest] = await log(repository, place.revision, { count: 1, path: place.path });
  const commits = repositoryPath(repository, 'commits', place.revision);
  return html`<section class="box" aria-labelledby="files" id="live-files" data-live>
<header><h2 id="files" class="unseen">Files</h2>
<p>${latest && commitLine(world, repository, latest)}</p>
<p><a href="${commits}">History</a></p></header>
<ul class="rows">${place.path !== '' && up(repository, place)}${files.map((file) => row(repository, place, file))}</ul>
</section>`;
}

function up(repository: Repository, place: FilePlace): Html {
  const href = repositoryPath(repository, 'tree', place.revision, folderOf(place.path));
  return html`<li>${fileIcon('folder')}<span class="grow"><a href="${href.replace(/\/$/, '')}">..<span class="unseen"> (one folder up)</span></a></span></li>`;
}

function row(repository: Repository, place: FilePlace, file: ListedFile): Html {
  const view = file.kind === 'folder' ? 'tree' : 'blob';
  const href = repositoryPath(repository, view, place.revision, file.path);
  const size = file.kind === 'file' && html`<span class="side">${sizeInWords(file.size)}</span>`;
  return html`<li>${fileIcon(file.kind)}<span class="grow"><a href="${href}">${file.name}</a></span>${size}</li>`;
}
