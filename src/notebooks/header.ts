import { Document, parse, visit } from 'yaml';
import { isNoPlainText } from './is-no-plain-text.ts';
import { isObject } from './json/is-object.ts';
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
  const document = new Document(plain(data), { sortMapEntries: true });
  visit(document, {
    Scalar(_key, scalar) {
      const { value } = scalar;
      if (typeof value === 'string' && isNoPlainText(value)) scalar.type = 'QUOTE_SINGLE';
    },
  });
  const text = document.toString({ lineWidth: 0, singleQuote: true, indentSeq: false });
  return text.trimEnd().split('\n');
}

/** With numbers as YAML's own, of which those that JSON keeps to the letter are none. */
export function plain(data: JsonObject): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(data));
  return copy;
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

/** Without what stands above a script's header rather than in it. */
export function withoutFirstLines(metadata: JsonObject): JsonObject {
  const { executable: _executable, encoding: _encoding, ...jupytext } = objectOf(metadata.jupytext);
  return metadata.jupytext === undefined ? metadata : { ...metadata, jupytext };
}

/** What a notebook keeps of a header: without the form of the text that it came from. */
export function withoutForm(metadata: JsonObject): Notebook['metadata'] {
  const { text_representation: _form, ...jupytext } = objectOf(metadata.jupytext);
  const { jupytext: _said, ...rest } = metadata;
  return Object.keys(jupytext).length === 0 ? rest : { ...rest, jupytext };
}

/**
 * The name that a text's header has for its form, as Jupytext writes it (`percent`, `light`, `markdown`); undefined where it says none.
 */
export function formatNameOf(text: string): string | undefined {
  const [, header = ''] =
    /^\uFEFF?((?:# )?---[ \t]*\r?\n[\s\S]{0,100000}?\n(?:# )?---)/.exec(text) ?? [];
  return /^[# \t]*format_name:[ \t]*['"]?([\w:-]+)/m.exec(header)?.[1];
}

export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
