import type { Finding } from '../finding.ts';
import { type ListSource, MOST_CHARACTERS } from '../requirements/list-source.ts';
import { type Buildpack, buildpackOf } from '../spec/buildpack.ts';
import { type ConfigFolder, configFile, configFolder } from '../spec/config-folder.ts';
import type { SpecSource } from '../spec/source.ts';
import { decodeText } from './decode-text.ts';
import { tellMerge } from './merge-kinds.ts';

/** A source with what repo2docker would make of it. */
export type Spec = {
  readonly id: string;
  readonly source: SpecSource;
  readonly folder: ConfigFolder;
  readonly buildpack: Buildpack;
  /** The text of a file of its configuration; undefined where there is none, or no text. */
  readonly list: (name: string) => ListSource | undefined;
  /** The texts of its files by path, for what lists include. */
  readonly texts: () => ReadonlyMap<string, string>;
};

/** Reads a source; `findings` says what of it is no text. A source with two folders has no specification. */
export function readSpec(source: SpecSource): {
  readonly spec: Spec | undefined;
  readonly findings: readonly Finding[];
} {
  const { id } = source;
  const folder = configFolder(source);
  if (folder === 'both') {
    const places = ['binder', '.binder'].map((path) => ({ source: id, path, line: 0 }));
    return { spec: undefined, findings: [tellMerge('error', 'two-folders', { places })] };
  }
  let texts: ReadonlyMap<string, string> | undefined;
  const spec: Spec = {
    id,
    source,
    folder,
    buildpack: buildpackOf(source, folder),
    list(name) {
      const file = configFile(source, folder, name);
      const text = file && decodeText(file.bytes);
      return file === undefined || text === undefined ? undefined : { id, path: file.path, text };
    },
    texts() {
      texts ??= readTexts(source);
      return texts;
    },
  };
  return { spec, findings: notText(source, folder) };
}

const LISTS = [
  'apt.txt',
  'environment.yml',
  'environment.yaml',
  'requirements.txt',
  'requirements3.txt',
  'runtime.txt',
  'Project.toml',
  'JuliaProject.toml',
  'Pipfile',
  'Pipfile.lock',
];

function notText(source: SpecSource, folder: ConfigFolder): readonly Finding[] {
  return LISTS.flatMap((name) => {
    const file = configFile(source, folder, name);
    if (file === undefined || decodeText(file.bytes) !== undefined) return [];
    const places = [{ source: source.id, path: file.path, line: 0 }];
    return [tellMerge('error', 'not-text', { file: name, places })];
  });
}

function readTexts(source: SpecSource): ReadonlyMap<string, string> {
  return new Map(
    source.files.flatMap(({ path, bytes, mode }): readonly (readonly [string, string])[] => {
      if (bytes.length > MOST_CHARACTERS) return [];
      const file = mode === '120000' ? configFile(source, '', path) : { bytes };
      const text = file && decodeText(file.bytes);
      return text === undefined ? [] : [[path, text]];
    }),
  );
}
