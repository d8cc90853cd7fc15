import type { z } from 'zod';
import type { ConfigurationMistake, ConfigurationProblem } from './configuration.ts';
import { configurationSchema, stepSchemas } from './configuration-schema.ts';
import type { ParsedYaml } from './parse-yaml.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Makes mistakes of what the schema found: one for each unknown key, each with its place in the file. */
export function mistakeOf(issue: Issue, yaml: ParsedYaml): readonly ConfigurationMistake[] {
  const path = pathOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...yaml.positionOfKey(path, key),
        path: [...path, key],
        problem: { kind: 'unknown-key', key, known: knownKeys(path, yaml.data) },
      }));
    case 'invalid_union':
      return unionMistakes(issue, path, yaml);
    case 'invalid_key':
      return [nameMistake(path, yaml)];
    default:
      return [{ ...yaml.positionOf(path), path, problem: problemOf(issue, path, yaml.data) }];
  }
}

function problemOf(issue: Issue, path: Path, data: unknown): ConfigurationProblem {
  switch (issue.code) {
    case 'invalid_type':
      if (valueAt(data, path) === undefined) {
        return { kind: 'missing-key', key: String(path.at(-1) ?? '') };
      }
      return { kind: 'wrong-type', expected: typeName(issue.expected) };
    case 'invalid_value':
      return { kind: 'not-one-of', known: issue.values.map(String) };
    case 'too_big':
      return { kind: 'too-long', most: Number(issue.maximum) };
    case 'too_small':
      return { kind: 'empty' };
    default:
      return formatProblem(path, String(valueAt(data, path)).slice(0, 40));
  }
}

/** What a text is not, by the setting that it stands for. */
function formatProblem([first, second]: Path, text: string): ConfigurationProblem {
  if (first !== 'image') return { kind: 'not-a-name', name: text };
  if (second === 'registry') return { kind: 'not-a-registry', text };
  return { kind: second === 'name' ? 'not-an-image' : 'not-a-folder', text };
}

function typeName(expected: string): 'text' | 'list' | 'settings' {
  if (expected === 'array') return 'list';
  return expected === 'string' ? 'text' : 'settings';
}

/** A step is judged by the key that names it; a path or list of paths by what was written. */
function unionMistakes(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  yaml: ParsedYaml,
): readonly ConfigurationMistake[] {
  const value = valueAt(yaml.data, path);
  const isStep = path.at(-2) === 'steps';
  const branch = isStep
    ? stepNames.findIndex((name) => isRecord(value) && Object.hasOwn(value, name))
    : Number(Array.isArray(value));
  const inner = issue.errors[branch];
  if (inner === undefined) {
    const problem: ConfigurationProblem = isRecord(value)
      ? { kind: 'no-step', known: stepNames }
      : { kind: 'wrong-type', expected: 'settings' };
    return [{ ...yaml.positionOf(path), path, problem }];
  }
  return inner.flatMap((one) => mistakeOf({ ...one, path: [...path, ...one.path] }, yaml));
}

const stepNames = Object.keys(stepSchemas);

function nameMistake(path: Path, yaml: ParsedYaml): ConfigurationMistake {
  const name = String(path.at(-1) ?? '');
  return {
    ...yaml.positionOfKey(path.slice(0, -1), name),
    path,
    problem: { kind: 'not-a-name', name: name.slice(0, 40) },
  };
}

/** The keys that may stand in the map at this path. */
function knownKeys(path: Path, data: unknown): readonly string[] {
  const shape = configurationSchema.shape;
  const [first, , third] = path;
  if (path.length === 0) return Object.keys(shape);
  if (first === 'publish') return Object.keys(shape.publish.unwrap().shape);
  if (first === 'units') return Object.keys(shape.units.unwrap().shape);
  if (first === 'binder') return Object.keys(shape.binder.unwrap().shape);
  if (first === 'image') return Object.keys(shape.image.unwrap().shape);
  const phrase = shape.phrases.unwrap().element.shape;
  if (third === undefined) return Object.keys(phrase);
  if (third === 'parameters') return Object.keys(phrase.parameters.unwrap().valueType.shape);
  const step = valueAt(data, path);
  const schema = Object.entries(stepSchemas).find(
    ([name]) => isRecord(step) && Object.hasOwn(step, name),
  );
  return schema === undefined ? stepNames : Object.keys(schema[1].shape);
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isRecord(value) && Object.hasOwn(value, key)) value = value[String(key)];
    else return undefined;
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
}
