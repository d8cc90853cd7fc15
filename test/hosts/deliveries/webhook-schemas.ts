import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

const file = createRequire(import.meta.url).resolve(
  '@octokit/openapi/generated/api.github.com.json',
);

let ajv: Ajv | undefined;
const validators = new Map<string, ValidateFunction>();

/** Throws unless the payload is as GitHub's own description of that event (`issues-opened`) wants it. */
export function expectWebhook(event: string, payload: unknown): void {
  const validate = validatorOf(event);
  if (validate(payload)) return;
  throw new Error(`not a ${event} event: ${ajv?.errorsText(validate.errors?.slice(0, 9))}`);
}

export function isWebhook(event: string, payload: unknown): boolean {
  return validatorOf(event)(payload);
}

function validatorOf(event: string): ValidateFunction {
  ajv ??= load();
  const known = validators.get(event);
  if (known !== undefined) return known;
  const validator = ajv.compile({ $ref: `github#/components/schemas/webhook-${event}` });
  validators.set(event, validator);
  return validator;
}

function load(): Ajv {
  const description: unknown = JSON.parse(readFileSync(file, 'utf8'), mend);
  const { components } = description as { components: { schemas: object } };
  const loaded = new Ajv({ strict: false, allErrors: true });
  formats.default(loaded);
  // Free text in GitHub's examples and payloads is not always what the description calls it.
  loaded.addFormat('email', true);
  loaded.addSchema({ $id: 'github', components: { schemas: components.schemas } });
  return loaded;
}

/** OpenAPI 3.0 says `nullable`, JSON Schema says `null`. */
function mend(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value)) return value;
  const { nullable, ...schema } = value;
  return nullable === true ? { anyOf: [{ type: 'null' }, schema] } : value;
}
