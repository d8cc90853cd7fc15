import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isSchema } from './is-schema.ts';

/** Where keys are names that somebody gave, and none of them is for people. */
const NAMED = new Set(['properties', 'parameters', 'schemas', 'responses', 'headers']);

/**
 * Prints GitHub's official OpenAPI description, repaired and without what is only for people. Its
 * departures from JSON Schema that matter here are `nullable` without `type`, and enums of nullable
 * values without null; two more repairs are for what it says more strictly than GitHub itself is.
 */
const folder = createRequire(import.meta.url).resolve('@octokit/openapi/package.json');
const file = folder.replace(/package\.json$/, 'generated/api.github.com.json');
process.stdout.write(JSON.stringify(repair(forChecks(JSON.parse(readFileSync(file, 'utf8'))))));

/** Without texts and examples. */
function forChecks(value: unknown, parent = ''): unknown {
  if (Array.isArray(value)) return value.map((part) => forChecks(part));
  if (!isSchema(value)) return value;
  const entries = Object.entries(value).filter(
    ([key, part]) => NAMED.has(parent) || !isForPeople(key, part),
  );
  return Object.fromEntries(entries.map(([key, part]) => [key, forChecks(part, key)]));
}

function isForPeople(key: string, part: unknown): boolean {
  if (key === 'description' || key === 'summary') return typeof part === 'string';
  return ['example', 'examples', 'externalDocs', 'x-github', 'tags'].includes(key);
}

function repair(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(repair);
  if (!isSchema(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, repair(part)] as const);
  const schema: Record<string, unknown> = Object.fromEntries(entries);
  // In one place accounts are said to be a user and an enterprise at once; elsewhere, either.
  const { allOf, ...others } = schema;
  if (Array.isArray(allOf) && allOf.some((one) => isSchema(one) && one.title === 'Enterprise')) {
    return repair({ ...others, anyOf: allOf });
  }
  // Its alternatives overlap (every validation error is a basic error), so "one of" is "any of".
  const { oneOf, ...unnamed } = schema;
  if (Array.isArray(oneOf) && schema.anyOf === undefined) {
    return repair({ ...unnamed, anyOf: oneOf });
  }
  if (schema.nullable !== true) return schema;
  const { nullable, ...rest } = schema;
  if (schema.type === undefined) return { anyOf: [{ type: 'null' }, rest] };
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) {
    return { ...schema, enum: [...schema.enum, null] };
  }
  return schema;
}
