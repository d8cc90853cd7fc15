import { parseDocument } from 'yaml';
import { z } from 'zod';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const optional = text.optional().default('');
const required = z.object({ required: z.boolean().optional() }).optional();

const Field = z.discriminatedUnion('type', [
  z.object({ type: z.literal('markdown'), attributes: z.object({ value: text }) }),
  z.object({
    type: z.enum(['input', 'textarea']),
    id: text.optional(),
    attributes: z.object({
      label: text,
      description: optional,
      placeholder: optional,
      value: optional,
      render: text.optional(),
    }),
    validations: required,
  }),
  z.object({
    type: z.literal('dropdown'),
    id: text.optional(),
    attributes: z.object({
      label: text,
      description: optional,
      multiple: z.boolean().optional(),
      options: z.array(text),
      default: z.number().int().optional(),
    }),
    validations: required,
  }),
  z.object({
    type: z.literal('checkboxes'),
    id: text.optional(),
    attributes: z.object({
      label: text,
      description: optional,
      options: z.array(z.object({ label: text, required: z.boolean().optional() })),
    }),
  }),
]);

const Form = z.object({
  name: text,
  description: text,
  title: optional,
  labels: z
    .union([z.array(text), text.transform((names) => names.split(','))])
    .optional()
    .default([]),
  body: z.array(Field).min(1),
});

export type IssueForm = z.infer<typeof Form>;
export type IssueField = IssueForm['body'][number];

/**
 * Reads an issue form (`.github/ISSUE_TEMPLATE/fetch.yml`), or undefined where it is none that
 * GitHub would show. Source: GitHub's "Syntax for issue forms", "Syntax for GitHub's form schema".
 */
export function parseIssueForm(yaml: string): IssueForm | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  const parsed = Form.safeParse(document.toJS({ maxAliasCount: 20 }));
  return parsed.success ? parsed.data : undefined;
}

/** The name under which a field is sent and can be filled in by the address. */
export function fieldName(field: IssueField, at: number): string {
  return 'id' in field && field.id !== undefined ? field.id : `field-${at}`;
}

/**
 * The body of the issue that a filled-in form makes: a `### Heading` for each field, then its value,
 * `_No response_` where there is none, a code block for `render`.
 */
export function composeBody(
  form: IssueForm,
  valuesOf: (name: string) => readonly string[],
): string {
  const sections = form.body.flatMap((field, at) => {
    if (field.type === 'markdown') return [];
    const values = valuesOf(fieldName(field, at));
    return [`### ${field.attributes.label}\n\n${answer(field, values) || '_No response_'}`];
  });
  return sections.join('\n\n');
}

function answer(
  field: Exclude<IssueField, { type: 'markdown' }>,
  values: readonly string[],
): string {
  if (field.type === 'dropdown') return values.filter((value) => value !== '').join(', ');
  if (field.type === 'checkboxes') {
    return field.attributes.options
      .map(({ label }, at) => `- [${values.includes(String(at)) ? 'X' : ' '}] ${label}`)
      .join('\n');
  }
  const value = (values[0] ?? '').replaceAll('\r\n', '\n').trim();
  const { render } = field.attributes;
  return render === undefined || value === '' ? value : `\`\`\`${render}\n${value}\n\`\`\``;
}
