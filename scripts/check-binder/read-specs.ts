import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SpecFile, SpecSource } from '../../src/binder/spec/source.ts';
import type { SpecOnDisk } from './pair-specs.ts';

/** What `MANIFEST.tsv` beside the specifications says of one: where it is from. */
type Origin = { readonly repository: string; readonly configDir: string; readonly commit: string };

/**
 * Reads the specifications of a folder, one a subfolder. A subfolder is as the repository it is from, unless there is a
 * `MANIFEST.tsv` with `folder`, `repository`, `config dir` and `commit`: then it holds the files of that
 * configuration folder. Copies them to where repo2docker finds them.
 */
export async function readSpecs(from: string, to: string): Promise<readonly SpecOnDisk[]> {
  const origins = readOrigins(from);
  const names = readdirSync(from).filter((name) => statSync(join(from, name)).isDirectory());
  return Promise.all(
    names.sort().map(async (name) => {
      const origin = origins.get(name);
      const folder = join(to, name);
      const inside = origin === undefined || origin.configDir === '(root)' ? '' : origin.configDir;
      await mkdir(join(folder, inside), { recursive: true });
      await cp(join(from, name), join(folder, inside), { recursive: true });
      const [own = name] = name.split('@');
      return {
        folder,
        repository: origin?.repository ?? own,
        source: readSource(name, folder, origin),
      };
    }),
  );
}

function readSource(name: string, folder: string, origin: Origin | undefined): SpecSource {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): SpecFile => {
      const full = join(entry.parentPath, entry.name);
      const mode = (statSync(full).mode & 0o100) === 0 ? '100644' : '100755';
      return { path: relative(folder, full), mode, bytes: readFileSync(full) };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const remote = origin && {
    url: `https://github.com/${origin.repository}`,
    commit: origin.commit,
    folder: '',
  };
  return { id: name, files, paths: new Set(files.map(({ path }) => path)), remote };
}

function readOrigins(from: string): ReadonlyMap<string, Origin> {
  const manifest = join(from, 'MANIFEST.tsv');
  if (!existsSync(manifest)) return new Map();
  const [head = '', ...rows] = readFileSync(manifest, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const cell = (row: readonly string[], column: string): string =>
    row[columns.indexOf(column)] ?? '';
  return new Map(
    rows.map((line) => {
      const row = line.split('\t');
      const [repository, configDir, commit] = ['repository', 'config dir', 'commit'].map((column) =>
        cell(row, column),
      );
      return [
        cell(row, 'folder'),
        { repository: repository ?? '', configDir: configDir ?? '', commit: commit ?? '' },
      ];
    }),
  );
}
