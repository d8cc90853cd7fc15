import { fileAt, type ReadFile, readFile } from '../world/read-files.ts';
import type { Repository } from '../world/state/repository.ts';
import { repositoryPath } from './addresses.ts';
import { isMarkdown, isText, pictureType } from './file-type.ts';
import { type FilePlace, findPlace } from './find-place.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { notebookView } from './notebook-view.ts';
import { PageError } from './page-error.ts';
import { pathLine } from './path-line.ts';
import { PENCIL, sizeInWords } from './pieces.ts';
import { renderFile } from './readme.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** `/you/my-course/blob/BRANCH/PATH`: one file, as far as a page can show it. */
export async function filePage(visit: RepositoryVisit): Promise<Answer> {
  const { repository } = visit;
  const place = await findPlace(visit);
  const listed = await fileAt(repository, place.revision, place.path);
  if (listed?.kind === 'folder' || place.path === '') {
    return { kind: 'redirect', to: repositoryPath(repository, 'tree', place.revision, place.path) };
  }
  const file = await readFile(repository, place.revision, place.path);
  if (!file) throw new PageError(404, 'There is no such file.');
  const at = (view: string) => repositoryPath(repository, view, place.revision, place.path);
  const canEdit = place.isBranch && isText(file.bytes) && pictureType(file.path) === undefined;
  const page = html`<h1 class="unseen">${file.path}</h1>
<div class="bar">${pathLine(repository, place)}
<div class="buttons">
${canEdit && html`<a class="button" href="${at('edit')}">${PENCIL} Edit</a>`}
<a class="button" href="${at('raw')}">${isText(file.bytes) ? 'Raw' : 'Download'}</a>
${place.isBranch && html`<a class="button danger" href="${at('delete')}">Delete</a>`}
</div></div>
<section class="box" aria-labelledby="file"><header><h2 id="file">${file.name}</h2>
<p class="quiet">${sizeInWords(file.size)} · <a href="${at('commits')}">History</a></p></header>
${await shown(repository, place, file, visit.url.searchParams.has('plain'))}
</section>`;
  return { kind: 'page', page: layout({ title: file.path, repository, tab: 'code' }, page) };
}

/** `/you/my-course/raw/BRANCH/PATH`: its bytes, never as a page that could act. */
export async function rawFile(visit: RepositoryVisit): Promise<Answer> {
  const place = await findPlace(visit);
  const file = await readFile(visit.repository, place.revision, place.path);
  if (!file) throw new PageError(404, 'There is no such file.');
  const picture = pictureType(file.path);
  if (picture) return { kind: 'file', bytes: file.bytes, type: picture };
  if (isText(file.bytes)) {
    return { kind: 'file', bytes: file.bytes, type: 'text/plain; charset=utf-8' };
  }
  const type = 'application/octet-stream';
  return { kind: 'file', bytes: file.bytes, type, downloadAs: file.name };
}

async function shown(
  repository: Repository,
  place: FilePlace,
  file: ReadFile,
  plain: boolean,
): Promise<Html> {
  const raw = repositoryPath(repository, 'raw', place.revision, file.path);
  if (pictureType(file.path)) {
    return html`<div class="inside"><img class="picture" src="${raw}" alt="The picture ${file.name}"></div>`;
  }
  if (!isText(file.bytes)) {
    return html`<div class="empty"><p>This file cannot be shown here.</p><a class="button" href="${raw}">Download ${file.name}</a></div>`;
  }
  const text = file.bytes.toString('utf8');
  if (isMarkdown(file.path) && !plain) {
    return html`<div class="inside markdown">${renderFile(repository, place, text)}</div>`;
  }
  const notebook =
    file.path.endsWith('.ipynb') && !plain ? notebookView(repository, place, text) : undefined;
  if (notebook) return html`<div class="inside markdown">${notebook}</div>`;
  return html`<section class="scroll" tabindex="0" aria-label="Text of ${file.name}"><pre class="code"><code>${text}</code></pre></section>`;
}
