import { stringify } from 'yaml';
import type { Command } from '../../engine/command.ts';
import type { Piece } from '../../language/compile-phrase.ts';
import { patternsOf } from '../../language/patterns-of.ts';
import type { Parameter } from '../../language/phrase.ts';
import { WRITTEN_BY } from './written-by.ts';

/**
 * The issue form of a command: its verb as the title, a field for each place of its phrase.
 * Source: GitHub's "Syntax for issue forms" and "Syntax for GitHub's form schema".
 */
export function issueForm(command: Command): string {
  const verb = verbOf(command);
  const form = {
    name: verb,
    description: command.about,
    title: verb,
    body: [
      {
        type: 'markdown',
        attributes: { value: `${command.about} Press the green button to let it happen.` },
      },
      ...fieldsOf(command),
    ],
  };
  return `# ${WRITTEN_BY}\n${stringify(form, { lineWidth: 0 })}`;
}

/** The words that the command's first phrase begins with: `Fetch`. */
export function verbOf(command: Command): string {
  const words = patternsOf(command)[0]?.pieces ?? [];
  const end = words.findIndex(({ kind }) => kind !== 'word');
  const verb = end === -1 ? words : words.slice(0, end);
  return verb.map((piece) => (piece.kind === 'word' ? piece.shown : '')).join(' ');
}

function fieldsOf(command: Command): readonly object[] {
  const required = requiredPlaces(patternsOf(command)[0]?.pieces ?? []);
  const fields = Object.entries(command.parameters).map(([id, parameter]) => ({
    ...fieldOf(id, parameter),
    validations: { required: required.has(id) },
  }));
  return fields.length > 0 ? fields : [NOTE];
}

const OF_SEVERAL: ReadonlySet<string> = new Set(['sources', 'files', 'patterns']);

function fieldOf(id: string, parameter: Parameter): object {
  const { label, hint: description } = parameter;
  if (parameter.type !== 'choices') {
    return {
      // One on a line is how people write several.
      type: OF_SEVERAL.has(parameter.type) ? 'textarea' : 'input',
      id,
      attributes: { label, description, placeholder: parameter.example },
    };
  }
  return {
    type: 'dropdown',
    id,
    attributes: { label, description, multiple: true, options: parameter.choices },
  };
}

/** GitHub shows no form without a field. */
const NOTE = {
  type: 'input',
  id: 'note',
  attributes: { label: 'Anything to add', description: 'You can leave this empty.' },
  validations: { required: false },
};

function requiredPlaces(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.flatMap((piece) => (piece.kind === 'place' ? [piece.name] : [])));
}
