import type { Merged, MergedFile } from '../finding.ts';
import type { ScriptFinding } from '../scripts/lint-script.ts';
import type { ScriptSource } from '../scripts/read-part.ts';
import { configFile } from '../spec/config-folder.ts';

type Line = {
  readonly source: string;
  readonly path: string;
  readonly line: number;
  readonly text: string;
};

/**
 * Merges `.dockerignore` and `.containerignore`: the lines of all sources in order, each but once. Where a
 * line takes something out again (`!`) the order decides, so then all lines stay. What one source keeps out of its image
 * is kept out for all.
 *
 * Source: repo2docker, `buildpacks/base.py`, `build`; Docker's documentation, ".dockerignore files".
 */
export function mergeIgnore(sources: readonly ScriptSource[]): Merged {
  const merged = ['.dockerignore', '.containerignore'].map((name) => mergeOne(sources, name));
  return {
    files: merged.flatMap(({ files }) => files),
    findings: merged.flatMap(({ findings }) => findings),
  };
}

function mergeOne(sources: readonly ScriptSource[], name: string): Merged {
  const perSource = sources
    .map((source) => linesOf(source, name))
    .filter((lines) => lines.length > 0);
  if (perSource.length === 0) return { files: [], findings: [] };
  const all = perSource.flat();
  const exceptions = all.filter(({ text }) => text.startsWith('!'));
  const everything = all.filter(({ text }) => /^\/?\*{1,2}(?:\/\*{1,2})*$/.test(text));
  const isOrdered = exceptions.length > 0;
  const seen = new Set<string>();
  const kept = all.filter(({ text }) => isOrdered || (!seen.has(text) && seen.add(text)));
  const content = `${kept.map(({ text }) => text).join('\n')}\n`;
  const files: MergedFile[] = [{ path: name, mode: '100644', content }];
  if (sources.length === 1) return { files, findings: [] };
  const rules = all.filter(({ text }) => !text.startsWith('#'));
  return {
    files,
    findings: [
      ...(perSource.length < sources.length ? about(name, 'warning', 'ignore-for-all', rules) : []),
      ...(perSource.length > 1 ? about(name, 'warning', 'ignore-exceptions', exceptions) : []),
      ...about(name, 'clash', 'ignores-everything', everything),
    ],
  };
}

function about(
  file: string,
  level: ScriptFinding['level'],
  kind: ScriptFinding['kind'],
  lines: readonly Line[],
): readonly ScriptFinding[] {
  if (lines.length === 0) return [];
  const places = lines.map(({ source, path, line }) => ({ source, path, line }));
  return [{ level, kind, file, places, values: { lines: lines.map(({ text }) => text) } }];
}

function linesOf({ source, folder }: ScriptSource, name: string): readonly Line[] {
  const file = configFile(source, folder, name);
  if (file === undefined || file.bytes.length > 1024 * 1024) return [];
  return new TextDecoder()
    .decode(file.bytes)
    .split('\n')
    .map((text, index) => ({
      source: source.id,
      path: file.path,
      line: index + 1,
      text: text.trim(),
    }))
    .filter(({ text }) => text !== '');
}
