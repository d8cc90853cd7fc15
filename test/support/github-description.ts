import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { isSchema, type Schema } from './is-schema.ts';

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
 * The official OpenAPI description, loaded once. Another process reads its 13 MB and hands over what
 * checks need: the memory for the rest would stay with this one, and every git that a test starts is
 * a fork, which takes the longer the more memory there is.
 */
export function githubDescription(): Description {
  loaded ??= load();
  return loaded;
}

function load(): Description {
  const script = join(import.meta.dirname, 'print-github-description.ts');
  const printed = execFileSync(process.execPath, [script], { maxBuffer: 64 * 1024 * 1024 });
  const read: unknown = JSON.parse(printed.toString('utf8'));
  const document: Schema = isSchema(read) ? read : {};
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

/** JSON Pointer (RFC 6901), section 3. */
function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
