import type { SpecSource } from '../../src/binder/spec/source.ts';

/** A specification from the texts of its files; what begins with `#!` is executable. */
export function specOf(id: string, files: Readonly<Record<string, string>>): SpecSource {
  return {
    id,
    files: Object.entries(files).map(([path, text]) => ({
      path,
      mode: text.startsWith('#!') ? '100755' : '100644',
      bytes: Buffer.from(text),
    })),
    paths: new Set(Object.keys(files)),
    remote: undefined,
  };
}
