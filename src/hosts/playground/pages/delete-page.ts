import { commitFiles } from '../world/commit-files.ts';
import { fileAt } from '../world/read-files.ts';
import { repositoryPath } from './addresses.ts';
import { commitFields, messageOf } from './commit-fields.ts';
import { findBranchPlace } from './find-place.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { PageError } from './page-error.ts';
import { readForm } from './read-form.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** `/delete/BRANCH/PATH`: asks before it deletes. */
export async function deletePage(visit: RepositoryVisit): Promise<Answer> {
  const { repository } = visit;
  const { place, file } = await fileToDelete(visit);
  const back = repositoryPath(repository, 'blob', place.revision, place.path);
  const title = `Delete ${file.name}`;
  const page = html`<div class="narrow"><h1>${title}</h1>
<p>The file <strong>${file.path}</strong> goes away. It stays in the history, so it can be brought back.</p>
<form method="post">
${commitFields({ suggested: title, filledIn: true })}
<div class="buttons"><button type="submit" class="danger">Delete this file</button><a class="button" href="${back}">Cancel</a></div>
</form></div>`;
  return { kind: 'page', page: layout({ title, repository, tab: 'code' }, page) };
}

export async function deleteFile(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository, you } = visit;
  const { place, file } = await fileToDelete(visit);
  const form = await readForm(visit.request);
  await commitFiles(world, repository, {
    branch: place.revision,
    edits: [{ kind: 'delete', path: file.path }],
    message: messageOf(form, `Delete ${file.name}`),
    by: you,
  });
  return { kind: 'redirect', to: repositoryPath(repository) };
}

async function fileToDelete(visit: RepositoryVisit) {
  const place = await findBranchPlace(visit);
  const file = await fileAt(visit.repository, place.revision, place.path);
  if (!file || file.kind === 'folder') throw new PageError(404, 'There is no such file.');
  return { place, file };
}
