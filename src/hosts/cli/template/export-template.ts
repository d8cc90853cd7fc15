import { cp, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeRepository } from '../../../git/make-repository.ts';
import {
  noSuchTemplate,
  templateExported,
  templateInTheWay,
} from '../../../words/terminal-template.ts';
import { listTemplates } from '../../playground/pages/list-templates.ts';
import { closestName } from '../closest-name.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';

type Given = { readonly name: string; readonly said: string; readonly folder: string };

/** The templates that come with Sayso, in the order in which they are offered. */
export async function templateNames(): Promise<readonly string[]> {
  return (await listTemplates()).map(({ id }) => id);
}

/** Writes a template as a repository with one commit into a folder that is new or empty. */
export async function exportTemplate(
  { name, said, folder }: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const template = (await listTemplates()).find(({ id }) => id === name);
  if (template === undefined) {
    const names = await templateNames();
    const suggestion = closestName(name, names);
    terminal.error(visible(noSuchTemplate({ name, names, suggestion })));
    return EXIT.notUnderstood;
  }
  if (!(await isFree(folder))) {
    terminal.error(visible(templateInTheWay({ folder: said })));
    return EXIT.failed;
  }
  await cp(template.folder, folder, { recursive: true, verbatimSymlinks: true });
  await makeRepository({ folder, branch: 'main', message: `${template.title}: a template` });
  terminal.out(visible(templateExported({ name, folder: said, repository: basename(folder) })));
  return EXIT.done;
}

/** Whether nothing is there, or an empty folder. */
async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(join(folder))).length === 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}
