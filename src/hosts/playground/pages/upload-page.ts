import { commitFiles } from '../world/commit-files.ts';
import { repositoryPath } from './addresses.ts';
import { commitFields, messageOf, typedPath } from './commit-fields.ts';
import { findBranchPlace } from './find-place.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { PageError } from './page-error.ts';
import { MOST_FILES, readForm } from './read-form.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

/** GitHub's own words for a commit of uploaded files. */
const SUGGESTED = 'Add files via upload';

/** `/upload/BRANCH/FOLDER`: files from this computer. */
export async function uploadPage(visit: RepositoryVisit): Promise<Answer> {
  const { repository } = visit;
  const place = await findBranchPlace(visit);
  const where = place.path === '' ? 'the top of the repository' : `the folder ${place.path}`;
  const page = html`<div class="narrow"><h1>Upload files</h1>
<form method="post" enctype="multipart/form-data">
<div class="field"><label for="files">Choose your files</label>
<p class="hint" id="files-hint">They go to ${where}. Up to ${MOST_FILES} files of 25 MB each; a file of the same name is replaced.</p>
<input type="file" id="files" name="files" multiple required aria-describedby="files-hint"></div>
${commitFields({ suggested: SUGGESTED, filledIn: false })}
<div class="buttons"><button type="submit" class="go">Commit changes</button><a class="button" href="${repositoryPath(repository)}">Cancel</a></div>
</form></div>`;
  return { kind: 'page', page: layout({ title: 'Upload files', repository, tab: 'code' }, page) };
}

export async function uploadFiles(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository, you } = visit;
  const place = await findBranchPlace(visit);
  const form = await readForm(visit.request);
  const files = form.files('files');
  if (files.length === 0) throw new PageError(422, 'Choose at least one file first.');
  const folder = place.path === '' ? '' : `${place.path}/`;
  await commitFiles(world, repository, {
    branch: place.revision,
    edits: files.map(({ name, bytes }) => ({
      kind: 'write' as const,
      path: typedPath(`${folder}${name.split(/[/\\]/).at(-1) ?? ''}`),
      content: bytes,
    })),
    message: messageOf(form, SUGGESTED),
    by: you,
  });
  const to = repositoryPath(
    repository,
    ...(folder === '' ? [] : ['tree', place.revision, place.path]),
  );
  return { kind: 'redirect', to };
}
