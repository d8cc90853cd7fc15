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

/** Templates that are shipped with the two forms of the workflow: for words, and for courses with steps. */
const SHIPPED = { words: 'open-course', steps: 'tutorial' } as const;

/** Forms and workflows that come from Sayso, and are not as Sayso has them. */
export async function checkMachinery(
  { texts, commands }: Rehearsal,
  { hasSteps }: { readonly hasSteps: boolean },
): Promise<readonly TemplateFinding[]> {
  const forms = [...texts].filter(([path]) => path.startsWith(`${FORMS_FOLDER}/`));
  return [
    ...forms.flatMap(([path, text]) => checkForm(path, text, commands)),
    ...(await checkWorkflow(texts.get(SAYSO_WORKFLOW), hasSteps)),
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

/** Both forms of it do for a template without steps: the longer one only starts for more. */
async function checkWorkflow(
  text: string | undefined,
  hasSteps: boolean,
): Promise<readonly TemplateFinding[]> {
  const path = SAYSO_WORKFLOW;
  if (text === undefined) return [{ kind: 'workflow-missing', path }];
  const fit = hasSteps ? [SHIPPED.steps] : [SHIPPED.words, SHIPPED.steps];
  for (const template of fit) {
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
