import type { z } from 'zod';
import type { Mistake, SettingsProblem } from './mistake.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { branchOf, keysOf, kindOf, schemaAt, unionsAt } from './schema-at.ts';
import { isRecord, valueAt } from './value-at.ts';

/** Finding a key's place takes longer the more of them there are, and nobody mends more at once. */
const MOST_KEYS = 100;

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

export type Reading<Problem> = {
  readonly schema: z.core.$ZodType;
  readonly yaml: ParsedYaml;
  readonly formatProblem: (path: Path, text: string) => Problem | SettingsProblem;
};

/** Makes mistakes of what a schema found: one for each unknown key, each with its place in the file. */
export function mistakesOf<Problem>(
  issue: Issue,
  reading: Reading<Problem>,
): readonly Mistake<Problem | SettingsProblem>[] {
  const { schema, yaml } = reading;
  const path = issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_KEYS).map((key) => ({
        ...yaml.positionOfKey(path, key),
        path: [...path, key],
        problem: { kind: 'unknown-key', key, known: keysOf(schemaAt(schema, yaml.data, path)) },
      }));
    case 'invalid_union':
      return unionMistakes(issue, path, reading);
    case 'invalid_key':
      return [nameMistake(path, reading)];
    default:
      return [{ ...yaml.positionOf(path), path, problem: problemOf(issue, path, reading) }];
  }
}

function problemOf<Problem>(
  issue: Issue,
  path: Path,
  { yaml, formatProblem }: Reading<Problem>,
): Problem | SettingsProblem {
  switch (issue.code) {
    case 'invalid_type':
      if (valueAt(yaml.data, path) === undefined) {
        return { kind: 'missing-key', key: String(path.at(-1) ?? '') };
      }
      return { kind: 'wrong-type', expected: TYPES.get(issue.expected) ?? 'settings' };
    case 'invalid_value':
      return { kind: 'not-one-of', known: issue.values.map(String) };
    case 'too_big':
      return { kind: 'too-long', most: Number(issue.maximum) };
    case 'too_small':
      return { kind: 'empty' };
    default:
      return formatProblem(path, String(valueAt(yaml.data, path)).slice(0, 40));
  }
}

const TYPES = new Map<string, Extract<SettingsProblem, { kind: 'wrong-type' }>['expected']>([
  ['string', 'text'],
  ['array', 'list'],
  ['boolean', 'yes or no'],
]);

/** Of several shapes the one counts that was begun: by its first key, or by what kind of value it is. */
function unionMistakes<Problem>(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  reading: Reading<Problem>,
): readonly Mistake<Problem | SettingsProblem>[] {
  const { schema, yaml } = reading;
  const value = valueAt(yaml.data, path);
  if (value === null) return [{ ...yaml.positionOf(path), path, problem: { kind: 'empty' } }];
  const shapes = unionsAt(schema, yaml.data, path).find(
    ({ length }) => length === issue.errors.length,
  );
  const branch = shapes === undefined ? -1 : branchOf(shapes, value);
  const inner = issue.errors[branch];
  if (inner !== undefined) {
    return inner.flatMap((one) => mistakesOf({ ...one, path: [...path, ...one.path] }, reading));
  }
  const known = (shapes ?? []).flatMap((shape) => keysOf(shape).slice(0, 1));
  const problem: SettingsProblem =
    isRecord(value) && known.length > 0
      ? { kind: 'no-step', known }
      : { kind: 'wrong-type', expected: kindOf(shapes?.[0]) };
  return [{ ...yaml.positionOf(path), path, problem }];
}

/** A key that is none; the path ends with it. */
function nameMistake<Problem>(
  path: Path,
  { yaml, formatProblem }: Reading<Problem>,
): Mistake<Problem | SettingsProblem> {
  const name = String(path.at(-1) ?? '');
  const problem = formatProblem([...path.slice(0, -1), name.slice(0, 40)], name.slice(0, 40));
  return { ...yaml.positionOfKey(path.slice(0, -1), name), path, problem };
}
