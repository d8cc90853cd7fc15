import { z } from 'zod';

/** Nobody looks after more than these. */
export const MOST_WAREHOUSES = 30;
export const MOST_PATTERNS = 100;
export const LONGEST_PATTERN = 200;

const pattern = z.string().min(1).max(LONGEST_PATTERN);

const files = z
  .union([z.array(pattern).min(1).max(MOST_PATTERNS), z.string().min(1).max(20_000)])
  .describe(
    'Which files, as in a .gitignore: a list of patterns, or a text with one on each line. The last one that fits counts; "!" leaves out.',
  );

const warehouse = z.strictObject({
  from: z
    .string()
    .min(1)
    .max(500)
    .describe(
      'The repository: owner/name, owner/name@branch, or an address, also of a folder in it.',
    ),
  files: files.optional(),
  into: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('The folder that the files go to. Without this, they lie where they lie there.'),
});

/** The shape of `.github/borrow.yml`, with what editors show beside each key. */
export const borrowSchema = z
  .strictObject({
    borrow: z
      .array(warehouse)
      .min(1)
      .max(MOST_WAREHOUSES)
      .describe('The repositories that files are borrowed from.'),
  })
  .describe(
    'Files that are borrowed from other repositories. Say Borrow to bring them up to date.',
  );

/** The JSON Schema by which editors complete and check the file (draft 2020-12). */
export function borrowJsonSchema(): object {
  return { title: 'Sayso: borrowed files', ...z.toJSONSchema(borrowSchema, { io: 'input' }) };
}
