import { type ListedFile, readFile } from '../world/read-files.ts';
import type { Repository } from '../world/state/repository.ts';
import { folderOf, repositoryPath } from './addresses.ts';
import { isMarkdown } from './file-type.ts';
import type { FilePlace } from './find-place.ts';
import { type Html, html } from './html.ts';
import { PENCIL } from './pieces.ts';
import { renderMarkdown } from './render-markdown.ts';
import { rewriteFor } from './rewrite-addresses.ts';

/** A Markdown file of the repository as HTML, its relative links leading to the file views. */
export function renderFile(repository: Repository, place: FilePlace, text: string): Html {
  const rewrite = rewriteFor({
    links: repositoryPath(repository, 'blob', place.revision, ''),
    pictures: repositoryPath(repository, 'raw', place.revision, ''),
    folder: folderOf(place.path),
  });
  return renderMarkdown(text, { rewrite });
}

/** The README among these files, as GitHub shows it below them; undefined where there is none. */
export async function readmeBox(
  repository: Repository,
  place: FilePlace,
  files: readonly ListedFile[],
): Promise<Html | undefined> {
  const readme = files.find((file) => /^readme\.\w+$/i.test(file.name) && isMarkdown(file.name));
  const file = readme && (await readFile(repository, place.revision, readme.path));
  if (!file) return undefined;
  const edit = repositoryPath(repository, 'edit', place.revision, file.path);
  const markdown = renderFile(repository, { ...place, path: file.path }, file.bytes.toString());
  return html`<section class="box" aria-labelledby="readme" id="live-readme" data-live>
<header><h2 id="readme">${file.name}</h2>
${place.isBranch && html`<a href="${edit}">${PENCIL} Edit<span class="unseen"> ${file.name}</span></a>`}</header>
<div class="inside markdown">${markdown}</div>
</section>`;
}
