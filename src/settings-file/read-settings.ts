import type { z } from 'zod';
import type { Mistake, SettingsProblem } from './mistake.ts';
import { mistakesOf } from './mistakes-of.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

/** Nobody mends more at once, and finding the place of each takes time. */
const MOST_MISTAKES = 500;

export type SettingsOptions<Problem> = {
  readonly mostBytes: number;
  /** What a text is not that a pattern of the schema refused; by default, a name. */
  readonly formatProblem?: (
    path: readonly (string | number)[],
    text: string,
  ) => Problem | SettingsProblem;
};

export type ReadSettings<Data, Problem> =
  | ({ readonly kind: 'read'; readonly data: Data } & Pick<
      ParsedYaml,
      'positionOf' | 'positionOfKey'
    >)
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake<Problem>[] };

/**
 * Reads a settings file in YAML by its schema. Every mistake is told with its line (the first few hundred), so
 * that all can be mended at once; an empty file is one in which nothing is set. Never throws.
 */
export function readSettings<Schema extends z.ZodType, Problem = never>(
  text: string,
  schema: Schema,
  options: SettingsOptions<Problem>,
): ReadSettings<z.output<Schema>, Problem | SettingsProblem> {
  const yaml = parseYaml(text, options.mostBytes);
  if (yaml.kind === 'mistakes') return yaml;
  const result = schema.safeParse(yaml.data ?? {});
  if (result.success) {
    const { positionOf, positionOfKey } = yaml;
    return { kind: 'read', data: result.data, positionOf, positionOfKey };
  }
  const { formatProblem = notAName } = options;
  const mistakes = result.error.issues
    .slice(0, MOST_MISTAKES)
    .flatMap((issue) => mistakesOf(issue, { schema, yaml, formatProblem }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
  return { kind: 'mistakes', mistakes };
}

function notAName(_path: unknown, name: string): SettingsProblem {
  return { kind: 'not-a-name', name };
}
