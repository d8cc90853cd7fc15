import { leadingLine } from './commit-fields.ts';
import { type Html, html } from './html.ts';
import { fieldName, type IssueField, type IssueForm } from './issue-form.ts';
import { renderMarkdown } from './render-markdown.ts';

/** The fields of an issue form; `filledIn` answers what the address gives for a field. */
export function issueFields(form: IssueForm, filledIn: (name: string) => string | null): Html {
  const fields = form.body.map((field, at) => {
    const name = fieldName(field, at);
    return fieldOf(field, name, filledIn(name));
  });
  return html`${fields}`;
}

function fieldOf(field: IssueField, name: string, given: string | null): Html {
  if (field.type === 'markdown') {
    return html`<div class="markdown field">${renderMarkdown(field.attributes.value)}</div>`;
  }
  const id = `form-${name}`;
  if (field.type === 'checkboxes') return checkboxes(field, name);
  if (field.type === 'dropdown' && field.attributes.multiple === true) {
    return choices(field, name, given);
  }
  const { label, description } = field.attributes;
  const isRequired = field.validations?.required === true;
  return html`<div class="field"><label for="${id}">${label}${isRequired && html` <span class="quiet">(required)</span>`}</label>
${description !== '' && html`<div class="hint" id="${id}-hint">${renderMarkdown(description)}</div>`}
${control(field, { id, name, given, isRequired })}</div>`;
}

function control(
  field: Exclude<IssueField, { type: 'markdown' | 'checkboxes' }>,
  options: {
    readonly id: string;
    readonly name: string;
    readonly given: string | null;
    readonly isRequired: boolean;
  },
): Html {
  const { id, name, given, isRequired } = options;
  const shared = html`id="${id}" name="${name}"${isRequired && html` required`}${
    field.attributes.description !== '' && html` aria-describedby="${id}-hint"`
  }`;
  if (field.type === 'dropdown') {
    const { options: offered, default: first } = field.attributes;
    const selected = given ?? (first === undefined ? undefined : offered[first]);
    return html`<select ${shared}>
<option value="">None</option>
${offered.map((one) => html`<option${one === selected && html` selected`}>${one}</option>`)}</select>`;
  }
  const { placeholder, value } = field.attributes;
  if (field.type === 'input') {
    return html`<input type="text" ${shared} placeholder="${placeholder}" value="${given ?? value}">`;
  }
  return html`<textarea ${shared} rows="5" placeholder="${placeholder}">${leadingLine(given ?? value)}</textarea>`;
}

/** A dropdown that takes several: GitHub's unfolds into a list of boxes to tick. */
function choices(
  field: Extract<IssueField, { type: 'dropdown' }>,
  name: string,
  given: string | null,
): Html {
  const { label, description, options, default: first } = field.attributes;
  const ticked = given?.split(',') ?? (first === undefined ? [] : [options[first]]);
  const isRequired = field.validations?.required === true;
  const boxes = options.map(
    (option) =>
      html`<label class="choice"><input type="checkbox" name="${name}" value="${option}"${
        ticked.includes(option) && html` checked`
      }> <span>${option}</span></label>`,
  );
  return html`<fieldset class="field"><legend>${label}${isRequired && html` <span class="quiet">(required)</span>`}</legend>
${description !== '' && html`<div class="hint">${renderMarkdown(description)}</div>`}
${boxes}</fieldset>`;
}

function checkboxes(field: Extract<IssueField, { type: 'checkboxes' }>, name: string): Html {
  const { label, description, options } = field.attributes;
  const boxes = options.map(
    (option, at) =>
      html`<label class="choice"><input type="checkbox" name="${name}" value="${at}"${
        option.required === true && html` required`
      }> <span>${renderMarkdown(option.label, { inline: true })}</span></label>`,
  );
  return html`<fieldset class="field"><legend>${label}</legend>
${description !== '' && html`<div class="hint">${renderMarkdown(description)}</div>`}
${boxes}</fieldset>`;
}
