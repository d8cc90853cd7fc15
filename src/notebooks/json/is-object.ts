import type { JsonObject } from '../notebook.ts';
import { isExactNumber } from './exact-json.ts';

/** Whether a value is an object of JSON, and no list, number or `null`. */
export function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value)
  );
}
