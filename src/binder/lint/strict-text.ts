import type { Finding } from '../finding.ts';
import type { Spec } from '../merge/read-spec.ts';
import { configFile } from '../spec/config-folder.ts';
import { tellLint } from './lint-kinds.ts';

/** A file as repo2docker opens it: UTF-8 or nothing, and a byte order mark is a part of it. */
export type StrictText = { readonly name: string; readonly path: string; readonly text: string };

/** Source: Python's `open` in the image of repo2docker, whose locale is C.UTF-8. */
export function strictText(spec: Spec, name: string): StrictText | 'not-utf-8' | undefined {
  const file = configFile(spec.source, spec.folder, name);
  if (file === undefined) return undefined;
  const text = decodeStrictly(file.bytes);
  return text === undefined ? 'not-utf-8' : { name, path: file.path, text };
}

/** Undefined for what is no UTF-8. */
export function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes);
  } catch {
    return undefined;
  }
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** TOML for repo2docker may not begin with a byte order mark. */
export function withToml(
  spec: Spec,
  name: string,
  check: (file: StrictText) => readonly Finding[],
): readonly Finding[] {
  return withText(spec, name, (file) => {
    if (!file.text.startsWith('\uFEFF')) return check(file);
    const place = { source: spec.id, path: file.path, line: 1 };
    return [tellLint('error', 'byte-order-mark', name, place)];
  });
}

/** What one of the checks has to say of a file that is read as text; nothing where the file is not there. */
export function withText(
  spec: Spec,
  name: string,
  check: (file: StrictText) => readonly Finding[],
): readonly Finding[] {
  const file = strictText(spec, name);
  if (file === undefined) return [];
  if (file !== 'not-utf-8') return check(file);
  const path = spec.folder === '' ? name : `${spec.folder}/${name}`;
  return [tellLint('error', 'not-utf-8', name, { source: spec.id, path, line: 0 })];
}

/** As Python's `str.strip` has it, to which a byte order mark is no blank. */
export function pythonStrip(text: string): string {
  const blank = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
  return text.replace(new RegExp(`^${blank}+|${blank}+$`, 'g'), '');
}
