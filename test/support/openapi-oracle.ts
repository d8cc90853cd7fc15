import type { Exchange } from '../../src/hosts/playground/rest/exchange.ts';
import { type Description, githubDescription } from './github-description.ts';
import { isSchema, type Schema } from './is-schema.ts';
import { unknownKeys } from './unknown-keys.ts';

export type Oracle = {
  /** Give it to `startPlaygroundServer` as `onExchange`. */
  readonly checkExchange: (exchange: Exchange) => void;
  /** All that GitHub's description does not allow; a test ends with `expect(…).toEqual([])`. */
  readonly violations: string[];
  /** How many exchanges were checked, and which operations they were. */
  readonly operations: Map<string, number>;
};

/** One method on one path of the description. */
type Operation = { readonly template: string; readonly method: string; readonly schema: Schema };

/** What GitHub answers on any operation, documented there or not. */
const ANYWHERE = new Set([400, 401, 403, 404, 413, 422, 429, 500, 503]);

/**
 * Checks every request to the REST API (path, query, body, unknown keys) and every answer (status,
 * body, unknown keys) against GitHub's official description.
 */
export function createOracle(): Oracle {
  const violations: string[] = [];
  const operations = new Map<string, number>();
  return {
    violations,
    operations,
    checkExchange: (exchange) => {
      const description = githubDescription();
      const { method, path } = exchange.request;
      const found = findOperation(description, method, path);
      if (!found) return void violations.push(`${method} ${path}: GitHub has no such operation`);
      const name = `${method} ${found.operation.template}`;
      operations.set(name, (operations.get(name) ?? 0) + 1);
      const problems = [
        ...parameterProblems(description, found.operation, 'path', found.params),
        ...parameterProblems(
          description,
          found.operation,
          'query',
          Object.fromEntries(exchange.request.query),
        ),
        ...requestBodyProblems(description, found.operation, exchange),
        ...responseProblems(description, found.operation, exchange),
      ];
      violations.push(...problems.map((problem) => `${method} ${path}: ${problem}`));
    },
  };
}

function findOperation(description: Description, method: string, path: string) {
  const given = path.split('/');
  const paths = Object.entries(description.resolve(description.at('paths')));
  const candidates = paths.flatMap(([template, item]) => {
    const schema = isSchema(item) ? item[method.toLowerCase()] : undefined;
    const params = isSchema(schema) ? matchTemplate(template, given) : undefined;
    if (!isSchema(schema) || !params) return [];
    return [{ operation: { template, method, schema }, params }];
  });
  // The template that says most: `commits/{ref}/check-runs` before `commits/{ref}`.
  const length = (template: string) => template.split('/').length;
  const placeholders = (template: string) => template.split('{').length;
  return candidates.sort(
    ({ operation: one }, { operation: other }) =>
      length(other.template) - length(one.template) ||
      placeholders(one.template) - placeholders(other.template),
  )[0];
}

/** `{path}` and `{ref}` of GitHub span several parts; that is only ever the last placeholder. */
function matchTemplate(
  template: string,
  given: readonly string[],
): Record<string, string> | undefined {
  const wanted = template.split('/');
  const params: Record<string, string> = {};
  const many = /\/\{(path|ref)\}$/.test(template) && given.length > wanted.length;
  if (!many && wanted.length !== given.length) return undefined;
  for (const [at, part] of wanted.entries()) {
    const last = many && at === wanted.length - 1;
    const value = last ? given.slice(at).join('/') : (given[at] ?? '');
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== value) return undefined;
    if (name !== undefined) params[name] = decodeURIComponent(value);
  }
  return params;
}

function parameterProblems(
  description: Description,
  operation: Operation,
  place: 'path' | 'query',
  given: Readonly<Record<string, string>>,
): string[] {
  const list = Array.isArray(operation.schema.parameters) ? operation.schema.parameters : [];
  const parameters = list
    .map((parameter, at) => ({ ...description.resolve(parameter), at }))
    .map((parameter): Schema & { readonly at: number } => parameter)
    .filter((parameter) => parameter.in === place);
  const problems: string[] = [];
  for (const parameter of parameters) {
    const name = String(parameter.name);
    const text = given[name];
    if (text === undefined) {
      if (parameter.required === true) problems.push(`${place} parameter ${name} is missing`);
      continue;
    }
    const schema = description.resolve(parameter.schema);
    if (!fits(schema, text)) problems.push(`${place} parameter ${name} cannot be ${text}`);
  }
  const known = new Set(parameters.map((parameter) => parameter.name));
  const unknown = Object.keys(given).filter((name) => !known.has(name));
  return [...problems, ...unknown.map((name) => `${place} parameter ${name} is not known`)];
}

function fits(schema: Schema, text: string): boolean {
  if (Array.isArray(schema.enum) && !schema.enum.map(String).includes(text)) return false;
  if (schema.type === 'integer') return /^-?\d+$/.test(text);
  if (schema.type === 'boolean') return text === 'true' || text === 'false';
  if (schema.format === 'date-time') return !Number.isNaN(Date.parse(text));
  return true;
}

function requestBodyProblems(
  description: Description,
  operation: Operation,
  { request }: Exchange,
): string[] {
  const { requestBody } = operation.schema;
  if (requestBody === undefined) {
    const empty = request.body === undefined || JSON.stringify(request.body) === '{}';
    return empty ? [] : ['a body was sent, and none is taken'];
  }
  if (request.body === undefined) {
    const required = description.resolve(requestBody).required === true;
    return required ? ['a body is missing'] : [];
  }
  const method = operation.method.toLowerCase();
  const place = ['paths', operation.template, method, 'requestBody'];
  const keys = [...place, 'content', 'application/json', 'schema'];
  const schema = description.at(...keys);
  const unknown = unknownKeys(description, schema, request.body);
  return [
    ...description.check(keys, request.body).map((problem) => `request ${problem}`),
    ...unknown.map((key) => `request ${key} is not known`),
  ];
}

function responseProblems(
  description: Description,
  operation: Operation,
  { response }: Exchange,
): string[] {
  const method = operation.method.toLowerCase();
  const place = ['paths', operation.template, method, 'responses', String(response.status)];
  const documented = description.at(...place);
  if (documented === undefined) {
    if (!ANYWHERE.has(response.status)) return [`${response.status} is not documented`];
    return checkError(description, response.body);
  }
  const home = isSchema(documented) ? refPath(documented) : undefined;
  const answer = description.resolve(documented);
  const content = isSchema(answer.content) ? answer.content['application/json'] : undefined;
  if (content === undefined) {
    if (response.status >= 400) return checkError(description, response.body);
    return response.body === undefined ? [] : [`${response.status} has no body`];
  }
  const keys = [...(home ?? place), 'content', 'application/json', 'schema'];
  const problems = description.check(keys, response.body);
  const unknown =
    response.status < 400 ? unknownKeys(description, description.at(...keys), response.body) : [];
  return [
    ...problems.map((problem) => `answer ${response.status} ${problem}`),
    ...unknown.map((key) => `answer ${response.status} ${key} is not known`),
  ];
}

function refPath(schema: Schema): string[] | undefined {
  return typeof schema.$ref === 'string' ? schema.$ref.replace(/^#\//, '').split('/') : undefined;
}

function checkError(description: Description, body: unknown): string[] {
  const problems = description.check(['components', 'schemas', 'basic-error'], body);
  const named = isSchema(body) && typeof body.message === 'string';
  return [...problems, ...(named ? [] : ['has no message'])].map((problem) => `error ${problem}`);
}
