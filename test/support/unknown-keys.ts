import type { Description } from './github-description.ts';
import { isSchema, type Schema } from './is-schema.ts';

/**
 * The keys of a value that a schema does not name, each with where: what GitHub would ignore in a
 * request, or does not send in an answer. A schema without properties takes anything.
 */
export function unknownKeys(description: Description, schema: unknown, value: unknown): string[] {
  return walk(description, [description.resolve(schema)], value, '');
}

function walk(
  description: Description,
  schemas: readonly Schema[],
  value: unknown,
  where: string,
): string[] {
  const parts = schemas.flatMap((schema) => alternatives(description, schema));
  if (Array.isArray(value)) {
    const items = parts.flatMap((part) => (part.items ? [description.resolve(part.items)] : []));
    if (items.length === 0) return [];
    return value.flatMap((item, at) => walk(description, items, item, `${where}/${at}`));
  }
  if (!isSchema(value)) return [];
  if (parts.every((part) => !isSchema(part.properties))) return [];
  const free = parts.some(
    (part) => part.additionalProperties !== undefined && part.additionalProperties !== false,
  );
  return Object.entries(value).flatMap(([key, child]) => {
    const named = parts.flatMap((part) => {
      const property = isSchema(part.properties) ? part.properties[key] : undefined;
      return property === undefined ? [] : [description.resolve(property)];
    });
    if (named.length === 0) return free ? [] : [`${where}/${key}`];
    return walk(description, named, child, `${where}/${key}`);
  });
}

/** The schema itself and all that it is made of. */
function alternatives(description: Description, schema: Schema): Schema[] {
  const inner = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => {
    const list = schema[keyword];
    return Array.isArray(list) ? list : [];
  });
  return [schema, ...inner.flatMap((part) => alternatives(description, description.resolve(part)))];
}
