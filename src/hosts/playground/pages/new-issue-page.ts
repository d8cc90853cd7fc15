import { openIssue } from '../world/issues.ts';
import { WorldError } from '../world/world-error.ts';
import { repositoryPath } from './addresses.ts';
import { leadingLine } from './commit-fields.ts';
import { type Html, html } from './html.ts';
import { issueFields } from './issue-fields.ts';
import { composeBody } from './issue-form.ts';
import { type IssueTemplate, issueTemplates } from './issue-templates.ts';
import { layout } from './layout.ts';
import { note } from './pieces.ts';
import { readForm } from './read-form.ts';
import type { Answer, RepositoryVisit } from './visit.ts';

type Draft = { readonly title: string; readonly fields: Html; readonly problem?: string };

/** `/issues/new/choose`: the issue forms of the repository; without any, a blank issue at once. */
export async function chooseIssuePage(visit: RepositoryVisit): Promise<Answer> {
  const { repository } = visit;
  const templates = await issueTemplates(repository);
  const blank = repositoryPath(repository, 'issues', 'new');
  if (templates.length === 0) return { kind: 'redirect', to: blank };
  const rows = templates.map(
    ({
      file,
      form,
    }) => html`<li><span class="grow"><strong>${form.name}</strong><br><span class="quiet">${form.description}</span></span>
<a class="button" href="${blank}?template=${encodeURIComponent(file)}">Get started<span class="unseen"> with ${form.name}</span></a></li>`,
  );
  const page = html`<div class="narrow"><h1>New issue</h1><p>What should happen?</p>
<section class="box" aria-label="Kinds of issues"><ul class="rows">${rows}
<li><span class="grow"><strong>Blank issue</strong><br><span class="quiet">Say it in your own words.</span></span><a class="button" href="${blank}">Open</a></li></ul></section></div>`;
  return { kind: 'page', page: layout({ title: 'New issue', repository, tab: 'issues' }, page) };
}

/** `/issues/new?title=…&body=…` or `?template=fetch.yml&…`, filled in by the address as on GitHub. */
export async function newIssuePage(visit: RepositoryVisit): Promise<Answer> {
  const { searchParams } = visit.url;
  const template = await chosenTemplate(visit);
  const title = searchParams.get('title') ?? template?.form.title ?? '';
  const fields = template
    ? issueFields(template.form, (name) => searchParams.get(name))
    : bodyField(searchParams.get('body') ?? '');
  return issueEditor(visit, template, { title, fields });
}

/** "Submit new issue" */
export async function submitIssue(visit: RepositoryVisit): Promise<Answer> {
  const { world, repository, you } = visit;
  const form = await readForm(visit.request);
  const template = await chosenTemplate(visit);
  const title = form.text('title');
  const body = template ? composeBody(template.form, form.all) : form.text('body');
  const labels = (template?.form.labels ?? []).map((label) => label.trim());
  try {
    const issue = openIssue(world, repository, { title, body, labels, by: you });
    return { kind: 'redirect', to: repositoryPath(repository, 'issues', String(issue.number)) };
  } catch (error) {
    if (!(error instanceof WorldError) || error.refusal !== 'not-valid') throw error;
    const fields = template
      ? issueFields(template.form, (name) => form.all(name)[0] ?? null)
      : bodyField(body);
    const problem =
      title.trim() === ''
        ? 'The issue needs a title: that is where you say what should happen.'
        : 'That is too long: a title may have 256 characters, the text below it 65,536.';
    return issueEditor(visit, template, { title, fields, problem });
  }
}

async function chosenTemplate(visit: RepositoryVisit): Promise<IssueTemplate | undefined> {
  const wanted = visit.url.searchParams.get('template');
  if (!wanted) return undefined;
  return (await issueTemplates(visit.repository)).find(({ file }) => file === wanted);
}

function bodyField(body: string): Html {
  return html`<div class="field"><label for="body">Add a description</label>
<textarea id="body" name="body" rows="8" maxlength="65536">${leadingLine(body)}</textarea></div>`;
}

function issueEditor(
  { repository }: RepositoryVisit,
  template: IssueTemplate | undefined,
  draft: Draft,
): Answer {
  const heading = template?.form.name ?? 'New issue';
  const page = html`<div class="narrow"><h1>${heading}</h1>
${template && html`<p class="quiet">${template.form.description}</p>`}
${draft.problem && note(draft.problem, true)}
<form method="post">
<div class="field"><label for="title">Add a title</label>
<input type="text" id="title" name="title" value="${draft.title}" required maxlength="256" autocomplete="off"></div>
${draft.fields}
<div class="buttons end"><a class="button" href="${repositoryPath(repository, 'issues')}">Cancel</a><button type="submit" class="go">Submit new issue</button></div>
</form></div>`;
  const status = draft.problem ? 422 : 200;
  return {
    kind: 'page',
    status,
    page: layout({ title: heading, repository, tab: 'issues' }, page),
  };
}
