import { z } from 'zod';
import type { Position } from '../../settings-file/mistake.ts';
import { parseYaml } from '../../settings-file/parse-yaml.ts';

/** Larger than any workflow of a course. */
const MOST_BYTES = 131_072;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform(String);
const values = z.record(z.string(), scalar).optional().catch(undefined);
const condition = scalar.optional().catch(undefined);

const stepSchema = z.looseObject({
  if: condition,
  uses: z.string().optional(),
  run: z.string().optional(),
  with: values,
  env: values,
});

const jobSchema = z.looseObject({
  if: condition,
  uses: z.string().optional(),
  env: values,
  steps: z.array(stepSchema).max(200).optional(),
});

const on = z.union([
  z.string().transform((name) => ({ [name]: null })),
  z
    .array(z.string())
    .transform((names) => Object.fromEntries(names.map((name) => [name, null] as const))),
  z.record(z.string(), z.unknown()),
]);

const workflowSchema = z.looseObject({ on, env: values, jobs: z.record(z.string(), jobSchema) });

export type Job = z.output<typeof jobSchema>;
export type JobStep = z.output<typeof stepSchema>;

/** One workflow of a course, as far as it matters when it begins and what it looks at. */
export type Workflow = {
  readonly path: string;
  /** The number its name begins with. */
  readonly number: number;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
  readonly positionOf: (path: readonly (string | number)[]) => Position;
  /** The line of the file in which a line of the text at this path stands; that one is counted from 0. */
  readonly lineIn: (path: readonly (string | number)[], index: number) => number;
};

/** Reads a workflow: plain data, no tags, no aliases. Answers the line where it cannot be read. */
export function readWorkflow(
  path: string,
  number: number,
  text: string,
): Workflow | { readonly line: number } {
  const yaml = parseYaml(text, MOST_BYTES);
  if (yaml.kind === 'mistakes') return { line: yaml.mistakes[0]?.line ?? 1 };
  const parsed = workflowSchema.safeParse(yaml.data);
  if (!parsed.success) return { line: 1 };
  const { on: triggers, env = {}, jobs } = parsed.data;
  const { positionOf } = yaml;
  const lines = text.split('\n');
  return {
    path,
    number,
    text,
    on: triggers,
    env,
    jobs,
    positionOf,
    lineIn(at, index) {
      const { line } = positionOf(at);
      // A text in a block begins below the sign that says so.
      return /[|>][-+\d]*\s*(#.*)?$/.test(lines[line - 1] ?? '') ? line + 1 + index : line;
    },
  };
}
