import { commitFiles } from '../world/commit-files.ts';
import { readFile } from '../world/read-files.ts';
import { folderOf, repositoryPath } from './addresses.ts';
import {
  commitFields,
  leadingLine,
  messageOf,
  typedPath,
  withPlainLines,
} from './commit-fields.ts';
import { isText } from './file-type.ts';
import { type FilePlace, findBranchPlace } from './find-place.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { PageError } from './page-error.ts';
import { note } from './pieces.ts';
import { type Form, readForm } from './read-form.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

type Draft = {
  readonly isNew: boolean;
  readonly name: string;
  readonly text: string;
  /** The blob that the person began to edit; empty for a new file. */
  readonly base: string;
  readonly message?: string;
  readonly description?: string;
  readonly problem?: string;
};

/** `/edit/BRANCH/PATH`: a file in an editor. */
export async function editPage(visit: RepositoryVisit): Promise<Answer> {
  const place = await findBranchPlace(visit);
  const file = await readFile(visit.repository, place.revision, place.path);
  if (!file) throw new PageError(404, 'There is no such file.');
  if (!isText(file.bytes)) throw new PageError(422, 'This file is not a text that can be edited.');
  const text = file.bytes.toString('utf8');
  return editor(visit, place, { isNew: false, name: place.path, text, base: file.oid });
}

/** `/new/BRANCH/FOLDER?filename=…&value=…`: an empty editor, filled in as GitHub does it. */
export async function newPage(visit: RepositoryVisit): Promise<Answer> {
  const place = await findBranchPlace(visit);
  const { searchParams } = visit.url;
  const folder = place.path === '' ? '' : `${place.path}/`;
  const name = `${folder}${searchParams.get('filename') ?? ''}`;
  return editor(visit, place, {
    isNew: true,
    name,
    text: searchParams.get('value') ?? '',
    base: '',
  });
}

/** Commits what the editor holds, on top of what is there now. */
export async function saveFile(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository, you } = visit;
  const place = await findBranchPlace(visit);
  const form = await readForm(visit.request);
  const draft = draftOf(form);
  const path = typedPath(draft.name);
  const target = await readFile(repository, place.revision, path);
  const before = draft.isNew ? undefined : await readFile(repository, place.revision, place.path);
  const problem = whatIsInTheWay(
    draft,
    place.path === path || draft.isNew,
    target?.oid,
    before?.oid,
  );
  if (problem) return editor(visit, place, { ...draft, problem });
  const moved = !draft.isNew && place.path !== path;
  const message = messageOf(form, suggestion({ ...draft, name: path }));
  await commitFiles(world, repository, {
    branch: place.revision,
    edits: [
      ...(moved ? [{ kind: 'delete' as const, path: place.path }] : []),
      { kind: 'write', path, content: textOf(draft.text, before?.bytes) },
    ],
    message,
    by: you,
  });
  return { kind: 'redirect', to: repositoryPath(repository, 'blob', place.revision, path) };
}

function draftOf(form: Form): Draft {
  return {
    isNew: form.text('base') === '',
    name: form.text('name'),
    text: form.text('text'),
    base: form.text('base'),
    message: form.text('message'),
    description: form.text('description'),
  };
}

function whatIsInTheWay(
  draft: Draft,
  samePath: boolean,
  target: string | undefined,
  before: string | undefined,
): string | undefined {
  if (draft.isNew || !samePath) {
    if (target !== undefined) return 'There is a file of that name already. Choose another name.';
    if (draft.isNew) return undefined;
  }
  if (before === draft.base) return undefined;
  return 'This file was changed while you were editing it. Copy what you wrote, open the file again, and put it in there.';
}

/** Files that had Windows line ends keep them. */
function textOf(text: string, before: Buffer | undefined): string {
  return before?.includes('\r\n') ? text : withPlainLines(text);
}

function suggestion({ isNew, name }: Pick<Draft, 'isNew' | 'name'>): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  if (isNew) return file === '' ? 'Create new file' : `Create ${file}`;
  return `Update ${file}`;
}

function editor(visit: RepositoryVisit, place: FilePlace, draft: Draft): Answer {
  const { repository } = visit;
  const title = draft.isNew ? 'New file' : `Edit ${place.path}`;
  const back = draft.isNew
    ? repositoryPath(repository, 'tree', place.revision, place.path)
    : repositoryPath(repository, 'blob', place.revision, place.path);
  const page = html`<div class="bar"><h1>${title}</h1></div>
${draft.problem && note(draft.problem, true)}
<form method="post">
<input type="hidden" name="base" value="${draft.base}">
<div class="field"><label for="name">Name of the file</label>
<p class="hint" id="name-hint">A slash makes a folder: content/my-page.md</p>
<input type="text" id="name" name="name" value="${draft.name}" required aria-describedby="name-hint" autocomplete="off" spellcheck="false"></div>
<div class="field"><label for="text">Text</label>
<textarea class="editor" id="text" name="text" spellcheck="true">${leadingLine(draft.text)}</textarea></div>
<section class="box" aria-labelledby="commit"><header><h2 id="commit">Commit changes</h2><p class="quiet">to the branch ${place.revision}</p></header>
<div class="inside">
${commitFields({
  suggested: suggestion(draft),
  // The name of a new file is not known yet, so its message only shows through.
  filledIn: !draft.isNew || folderOf(draft.name) !== draft.name.replace(/\/$/, ''),
  ...(draft.message !== undefined && { message: draft.message }),
  ...(draft.description !== undefined && { description: draft.description }),
})}
<div class="buttons"><button type="submit" class="go">Commit changes</button><a class="button" href="${back.replace(/\/$/, '')}">Cancel</a></div>
</div></section>
</form>`;
  const status = draft.problem ? 409 : 200;
  return { kind: 'page', status, page: layout({ title, repository, tab: 'code' }, page) };
}
