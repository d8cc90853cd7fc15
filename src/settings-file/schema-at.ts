import { z } from 'zod';
import { isRecord } from './value-at.ts';

type Schema = z.core.$ZodType;

/**
 * The schema of what stands at a path; where there are several shapes for it, the one that the data
 * has begun. Undefined where the schema knows nothing of it.
 */
export function schemaAt(
  schema: Schema,
  data: unknown,
  path: readonly (string | number)[],
): Schema | undefined {
  const shapes = shapesOf(schema);
  const here = shapes.length === 1 ? shapes[0] : shapes[branchOf(shapes, data)];
  const [key, ...rest] = path;
  if (key === undefined || here === undefined) return here;
  const inside = childOf(here, key);
  const value = Array.isArray(data)
    ? data[Number(key)]
    : isRecord(data) && Object.hasOwn(data, key)
      ? data[String(key)]
      : undefined;
  return inside === undefined ? undefined : schemaAt(inside, value, rest);
}

/** The unions at a path: the shapes of each, outer ones first. */
export function unionsAt(
  schema: Schema,
  data: unknown,
  path: readonly (string | number)[],
): readonly (readonly Schema[])[] {
  if (path.length === 0) return nestedUnions(schema);
  const parent = schemaAt(schema, data, path.slice(0, -1));
  const child = parent === undefined ? undefined : childOf(parent, path.at(-1) ?? '');
  return child === undefined ? [] : nestedUnions(child);
}

/** Which of several shapes a value has begun: an object by the key that its shape names first. -1: none. */
export function branchOf(shapes: readonly Schema[], value: unknown): number {
  return shapes.findIndex((shape) => {
    const schema = unwrapped(shape);
    if (schema instanceof z.ZodUnion) return branchOf(schema.options, value) !== -1;
    if (schema instanceof z.ZodArray) return Array.isArray(value);
    if (schema instanceof z.ZodRecord) return isRecord(value);
    if (schema instanceof z.ZodObject) {
      const [first = ''] = Object.keys(schema.shape);
      return isRecord(value) && Object.hasOwn(value, first);
    }
    return value !== null && typeof value !== 'object';
  });
}

/** The keys that an object's schema takes, in their order; none where it is no object's. */
export function keysOf(schema: Schema | undefined): readonly string[] {
  const bare = schema === undefined ? undefined : unwrapped(schema);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

/** What people call a value of this schema. */
export function kindOf(schema: Schema | undefined): 'text' | 'list' | 'settings' {
  const bare = schema === undefined ? undefined : unwrapped(schema);
  if (bare instanceof z.ZodString) return 'text';
  return bare instanceof z.ZodArray ? 'list' : 'settings';
}

function childOf(schema: Schema, key: string | number): Schema | undefined {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) return bare.element;
  if (bare instanceof z.ZodRecord) return bare.valueType;
  if (bare instanceof z.ZodObject && Object.hasOwn(bare.shape, key)) return bare.shape[key];
  return undefined;
}

function shapesOf(schema: Schema): readonly Schema[] {
  const bare = unwrapped(schema);
  return bare instanceof z.ZodUnion ? bare.options.flatMap(shapesOf) : [bare];
}

function nestedUnions(schema: Schema): readonly (readonly Schema[])[] {
  const bare = unwrapped(schema);
  return bare instanceof z.ZodUnion ? [bare.options, ...bare.options.flatMap(nestedUnions)] : [];
}

function unwrapped(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return unwrapped(schema.unwrap());
  }
  return schema instanceof z.ZodLazy ? unwrapped(schema.def.getter()) : schema;
}
