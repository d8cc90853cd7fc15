import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export type Schema = { readonly [keyword: string]: unknown };

/** GitHub's own description of its API and webhooks, and a way to check values against parts of it. */
export type Description = {
  readonly document: Schema;
  /** Follows a path of keys from the top; undefined where there is nothing. */
  at(...keys: readonly string[]): unknown;
  /** Follows `$ref` once. */
  resolve(schema: unknown): Schema;
  /** What is wrong with a value, each with where; empty when nothing is. */
  check(keys: readonly string[], value: unknown): readonly string[];
};

let loaded: Description | undefined;

/**
 * The official OpenAPI description, loaded and repaired once: 13 MB, 0.7 s. Its departures from JSON
 * Schema that matter here are `nullable` without `type`, and enums of nullable values without null;
 * two more repairs are for what it says more strictly than GitHub itself is.
 */
export function githubDescription(): Description {
  loaded ??= load();
  return loaded;
}

function load(): Description {
  const folder = createRequire(import.meta.url).resolve('@octokit/openapi/package.json');
  const file = folder.replace(/package\.json$/, 'generated/api.github.com.json');
  const document = repaired(JSON.parse(readFileSync(file, 'utf8')));
  const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false, logger: false });
  addFormats.default(ajv);
  for (const format of ['repo.nwo', 'binary', 'timestamp']) ajv.addFormat(format, true);
  // GitHub's own bots have brackets in their addresses, which RFC 5321 would want quoted.
  ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/);
  ajv.addSchema(document, 'github');
  const compiled = new Map<string, ValidateFunction>();
  function at(...keys: readonly string[]): unknown {
    let value: unknown = document;
    for (const key of keys) value = isSchema(value) ? value[key] : undefined;
    return value;
  }
  return {
    document,
    at,
    resolve: (schema) => {
      if (!isSchema(schema)) return {};
      if (typeof schema.$ref !== 'string') return schema;
      const target = at(...schema.$ref.replace(/^#\//, '').split('/'));
      return isSchema(target) ? target : {};
    },
    check: (keys, value) => {
      const pointer = keys.map((key) => encodeURIComponent(escapePointer(key))).join('/');
      const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `github#/${pointer}` });
      compiled.set(pointer, validate);
      if (validate(value)) return [];
      return (validate.errors ?? []).map((one) => {
        const detail = one.params ? ` ${JSON.stringify(one.params)}` : '';
        return `${one.instancePath || '/'} ${one.message}${detail}`;
      });
    },
  };
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON Pointer (RFC 6901), section 3. */
function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function repaired(value: unknown): Schema {
  const result = repair(value);
  return isSchema(result) ? result : {};
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
