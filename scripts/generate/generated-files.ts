import { borrowJsonSchema } from '../../src/borrow/file/borrow-schema.ts';
import { configurationJsonSchema } from '../../src/configuration/configuration-schema.ts';
import type { Command } from '../../src/engine/command.ts';
import { tutorialJsonSchema } from '../../src/tutorial/read/tutorial-schema.ts';
import { commandsPage } from './commands-page.ts';
import { issueForm } from './issue-form.ts';
import { unitsPage } from './units-page.ts';

const FORMS = 'templates/open-course/.github/ISSUE_TEMPLATE';

/** Commands that somebody with a course has no need of; a long list of forms hides the others. */
const NOT_FOR_COURSES: ReadonlySet<string> = new Set([
  'badge',
  'launch-link',
  'merge-binder',
  'own-server',
]);

/** Everything that is written from the registry, by its path in the project. */
export function generatedFiles(commands: readonly Command[]): ReadonlyMap<string, string> {
  return new Map([
    ...commands
      .filter(({ name }) => !NOT_FOR_COURSES.has(name))
      .map((command) => [`${FORMS}/${command.name}.yml`, issueForm(command)] as const),
    ['templates/open-course/.github/template/.github/units.md', unitsPage()] as const,
    ['docs/commands.md', commandsPage(commands)] as const,
    ['schema/sayso.schema.json', schemaFile(configurationJsonSchema())] as const,
    ['schema/borrow.schema.json', schemaFile(borrowJsonSchema())] as const,
    ['schema/tutorial.schema.json', schemaFile(tutorialJsonSchema())] as const,
  ]);
}

function schemaFile(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
