import { parse, stringify } from 'yaml';
import type { JsonObject, Notebook } from './notebook.ts';

/** The newest version of Jupytext that this was compared with; it says how the text was written. */
const JUPYTEXT_VERSION = '1.19.6';
const LONGEST_HEADER = 100_000;

export type TextForm = {
  readonly extension: string;
  readonly format_name: 'percent' | 'myst';
  readonly format_version: string | number;
};

/** What a text keeps of its notebook, with the form that it is written in. */
export function withForm(metadata: JsonObject, form: TextForm): JsonObject {
  const jupytext = objectOf(metadata.jupytext);
  const representation = { ...form, jupytext_version: JUPYTEXT_VERSION };
  return { ...metadata, jupytext: { ...jupytext, text_representation: representation } };
}

/** The lines of a YAML header, keys in order, without the `---`. */
export function headerLines(data: JsonObject): readonly string[] {
  const text = stringify(data, { sortMapEntries: true, lineWidth: 0, singleQuote: true });
  return text.trimEnd().split('\n');
}

/** Reads the YAML of a header; undefined where it is none. */
export function readHeader(lines: readonly string[]): JsonObject | undefined {
  const text = lines.join('\n');
  if (text.length > LONGEST_HEADER) return undefined;
  try {
    const data: unknown = parse(text, { maxAliasCount: 0, schema: 'core', logLevel: 'silent' });
    return isObject(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** What a notebook keeps of a header: without the form of the text that it came from. */
export function withoutForm(metadata: JsonObject): Notebook['metadata'] {
  const { text_representation: _form, ...jupytext } = objectOf(metadata.jupytext);
  const { jupytext: _said, ...rest } = metadata;
  return Object.keys(jupytext).length === 0 ? rest : { ...rest, jupytext };
}

export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
