import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORKFLOW, WORKFLOW_FILE } from '../../../commands/build-image/workflow.ts';
import type { Command } from '../../../engine/command.ts';
import { FORMS_FOLDER } from '../../forms/forms-of-templates.ts';
import { issueForm } from '../../forms/issue-form.ts';
import { WRITTEN_BY } from '../../forms/written-by.ts';
import { TEMPLATES } from '../../playground/templates.ts';
import type { TemplateFinding } from './finding.ts';
import type { Rehearsal } from './rehearse-template.ts';

const SAYSO_WORKFLOW = '.github/workflows/sayso.yml';

/**
 * What the workflow has to hear of: words, what else takes place in a course with steps, and what is
 * committed on other branches than the default one.
 */
export type Hearing = 'words' | 'steps' | 'branches';

/** Templates that are shipped with the three forms of the workflow, and what each hears of. */
const SHIPPED: readonly { readonly template: string; readonly hears: readonly Hearing[] }[] = [
  { template: 'open-course', hears: ['words'] },
  { template: 'learn-by-saying', hears: ['words', 'steps'] },
  { template: 'tutorial', hears: ['words', 'steps', 'branches'] },
];

/** Forms and workflows that come from Sayso, and are not as Sayso has them. */
export async function checkMachinery(
  { texts, commands }: Rehearsal,
  { needs }: { readonly needs: Hearing },
): Promise<readonly TemplateFinding[]> {
  const forms = [...texts].filter(([path]) => path.startsWith(`${FORMS_FOLDER}/`));
  return [
    ...forms.flatMap(([path, text]) => checkForm(path, text, commands)),
    ...(await checkWorkflow(texts.get(SAYSO_WORKFLOW), needs)),
    ...checkImageWorkflow(texts.get(WORKFLOW_FILE)),
  ];
}

/** A form of a template's own is its own matter; one that is called like a command must be its form. */
function checkForm(
  path: string,
  text: string,
  commands: readonly Command[],
): readonly TemplateFinding[] {
  const name = path.slice(FORMS_FOLDER.length + 1).replace(/\.ya?ml$/, '');
  const command = commands.find((one) => one.name === name);
  const isOurs = text.startsWith(`# ${WRITTEN_BY}`);
  if (command === undefined) return isOurs ? [{ kind: 'form-missing', path, name }] : [];
  return sameText(text, issueForm(command)) ? [] : [{ kind: 'form-stale', path, name }];
}

/** One that hears of more than is needed does as well: it only starts more often. */
async function checkWorkflow(
  text: string | undefined,
  needs: Hearing,
): Promise<readonly TemplateFinding[]> {
  const path = SAYSO_WORKFLOW;
  if (text === undefined) return [{ kind: 'workflow-missing', path }];
  for (const { template } of SHIPPED.filter(({ hears }) => hears.includes(needs))) {
    const shipped = await readFile(join(TEMPLATES, template, path), 'utf8');
    if (sameText(text, shipped)) return [];
  }
  return [{ kind: 'workflow-other', path }];
}

function checkImageWorkflow(text: string | undefined): readonly TemplateFinding[] {
  const isOther = text !== undefined && !sameText(text, WORKFLOW);
  return isOther ? [{ kind: 'workflow-other', path: WORKFLOW_FILE }] : [];
}

function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === other.trim();
}
