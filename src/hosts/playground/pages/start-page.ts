import { nameOfCopy } from '../templates.ts';
import { createRepositoryFromTemplate } from '../world/repositories.ts';
import type { Repository } from '../world/state/repository.ts';
import { WorldError } from '../world/world-error.ts';
import { repositoryPath } from './addresses.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { listTemplates, type Template } from './list-templates.ts';
import { PageError } from './page-error.ts';
import { ago, note } from './pieces.ts';
import { readForm } from './read-form.ts';
import type { Answer, Visit } from './visit.ts';

type Tried = { readonly template: string; readonly name: string; readonly problem: string };

/** `/`: what this is, the templates to begin with, and the repositories that are there. */
export async function startPage(visit: Visit, tried?: Tried): Promise<Answer> {
  const templates = await listTemplates();
  const mine = [...visit.world.repositories.values()].reverse();
  const page = html`<div class="hero">
<h1>Say it, and the repository does it.</h1>
<p>This is a rehearsal room: a small stand-in for GitHub on your own computer, with the real Sayso connected to it. Make a copy of a template, press the links on its first page, and watch your own website appear.</p>
</div>
${mine.length > 0 && yourRepositories(visit, mine)}
<section aria-labelledby="templates"><h2 id="templates">${mine.length > 0 ? 'Begin another one' : 'Begin here'}</h2>
<div class="cards">${templates.map((template) => card(visit, template, tried))}</div></section>`;
  const status = tried ? 422 : 200;
  return { kind: 'page', status, page: layout({ title: 'Start' }, page) };
}

/** The form of a card: makes the copy and goes there. */
export async function useTemplate(visit: Visit): Promise<Answer> {
  const form = await readForm(visit.request);
  const template = (await listTemplates()).find(({ id }) => id === form.text('template'));
  if (!template) throw new PageError(404, 'There is no such template.');
  const name = form.text('name').trim().replace(/\s+/g, '-');
  try {
    const repository = await createRepositoryFromTemplate(visit.world, {
      owner: visit.you,
      name,
      template: template.folder,
      madeFrom: `templates/${template.id}`,
    });
    return { kind: 'redirect', to: repositoryPath(repository) };
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    const problem =
      error.refusal === 'exists'
        ? `You have a repository called “${name}” already. Choose another name.`
        : 'A name may have letters, digits, dashes, dots and underscores. Choose another one.';
    return startPage(visit, { template: template.id, name, problem });
  }
}

function card(visit: Visit, template: Template, tried: Tried | undefined): Html {
  const mine = tried?.template === template.id ? tried : undefined;
  const field = `name-${template.id}`;
  return html`<article class="card">
<h3>${template.title}</h3>
<p>${template.about}</p>
${mine && note(mine.problem, true)}
<form method="post" action="/new">
<input type="hidden" name="template" value="${template.id}">
<div class="field"><label for="${field}">Repository name</label>
<div class="slug"><span>${visit.you.login} /</span>
<input type="text" id="${field}" name="name" value="${mine?.name ?? freeName(visit, nameOfCopy(template.id))}" required maxlength="100" autocomplete="off" spellcheck="false"></div></div>
<div class="buttons"><button type="submit" class="go">Use this template</button> <span class="quiet">Makes a public copy</span></div>
</form>
</article>`;
}

/** The name itself, or the first of `my-course-2`, `my-course-3`, … that is free. */
function freeName({ world, you }: Visit, wanted: string): string {
  const taken = new Set(
    [...world.repositories.values()]
      .filter((repository) => repository.owner.id === you.id)
      .map((repository) => repository.name.toLowerCase()),
  );
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  return name;
}

function yourRepositories(visit: Visit, repositories: readonly Repository[]): Html {
  const rows = repositories.map(
    (
      repository,
    ) => html`<li><span class="grow"><a href="${repositoryPath(repository)}">${repository.owner.login}/<strong>${repository.name}</strong></a></span>
<span class="side">changed ${ago(repository.pushedAt, visit.world.now())}</span></li>`,
  );
  return html`<section class="box" aria-labelledby="yours"><header><h2 id="yours">Your repositories</h2></header><ul class="rows">${rows}</ul></section>`;
}
