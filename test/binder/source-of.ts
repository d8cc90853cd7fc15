import type { SpecFile, SpecSource } from '../../src/binder/spec/source.ts';

/** A source from the texts of its files; `-> path` is a link, `#!` at the start makes a file executable. */
export function sourceOf(
  files: Readonly<Record<string, string>>,
  { id = 'owner/one@1234567', others = [] }: { id?: string; others?: readonly string[] } = {},
): SpecSource {
  const made = Object.entries(files).map(([path, text]): SpecFile => {
    const link = /^-> (.*)$/.exec(text)?.[1];
    const mode = link !== undefined ? '120000' : text.startsWith('#!') ? '100755' : '100644';
    return { path, mode, bytes: Buffer.from(link ?? text) };
  });
  return { id, files: made, paths: new Set([...Object.keys(files), ...others]), remote: undefined };
}
