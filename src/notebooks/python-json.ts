import { isObject } from './json/is-object.ts';
import type { Json } from './notebook.ts';

/** JSON on one line as Python writes it: blanks behind `,` and `:`, nothing but ASCII. */
export function pythonJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => pythonJson(one)).join(', ')}]`;
  if (isObject(value)) {
    const pairs = Object.entries(value).map(([key, one]) => `${plain(key)}: ${pythonJson(one)}`);
    return `{${pairs.join(', ')}}`;
  }
  return typeof value === 'string' ? plain(value) : JSON.stringify(value);
}

function plain(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
