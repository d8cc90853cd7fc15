import { borrowJsonSchema } from '../../src/borrow/file/borrow-schema.ts';
import { configurationJsonSchema } from '../../src/configuration/configuration-schema.ts';
import type { Command } from '../../src/engine/command.ts';
import { FORMS_FOLDER, FORMS_OF_TEMPLATES } from '../../src/hosts/forms/forms-of-templates.ts';
import { issueForm } from '../../src/hosts/forms/issue-form.ts';
import { tutorialJsonSchema } from '../../src/tutorial/read/tutorial-schema.ts';
import { scriptJsonSchema } from '../../src/tutorial/script/script-schema.ts';
import { commandsPage } from './commands-page.ts';
import { unitsPage } from './units-page.ts';

/** Everything that is written from the registry, by its path in the project. */
export function generatedFiles(commands: readonly Command[]): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(FORMS_OF_TEMPLATES).flatMap(([template, names]) =>
      forms(template, names, commands),
    ),
    ['templates/open-course/.github/template/.github/units.md', unitsPage()] as const,
    ['docs/commands.md', commandsPage(commands)] as const,
    ['schema/sayso.schema.json', schemaFile(configurationJsonSchema())] as const,
    ['schema/borrow.schema.json', schemaFile(borrowJsonSchema())] as const,
    ['schema/tutorial.schema.json', schemaFile(tutorialJsonSchema())] as const,
    ['schema/tutorial-test.schema.json', schemaFile(scriptJsonSchema())] as const,
  ]);
}

/** @throws where a template wants a form of a command that there is not */
function forms(
  template: string,
  names: readonly string[],
  commands: readonly Command[],
): readonly (readonly [string, string])[] {
  return names.map((name) => {
    const command = commands.find((one) => one.name === name);
    if (command === undefined) throw new Error(`There is no command ${name} for a form`);
    return [`templates/${template}/${FORMS_FOLDER}/${name}.yml`, issueForm(command)];
  });
}

function schemaFile(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
