import type { MergedFile } from '../finding.ts';
import { CONFIGURATION } from '../helpers/helper-files.ts';
import { configFile } from '../spec/config-folder.ts';
import type { SpecFile, SpecSource } from '../spec/source.ts';
import type { EffectiveModel } from './effective-model.ts';
import type { Told } from './told.ts';

export type LostFile = {
  readonly what: 'script' | 'start' | 'helper' | 'r';
  readonly path: string;
};

/** The files of a result, so that they are found by how their paths end. */
export type FilesByName = ReadonlyMap<string, readonly MergedFile[]>;

/** By the whole path, and by the path without the folder of its source. */
export function filesByName(files: readonly MergedFile[]): FilesByName {
  const named = files.flatMap((file) => {
    const inside = file.path.split('/').slice(1).join('/');
    return inside === ''
      ? [[file.path, file] as const]
      : ([
          [file.path, file],
          [inside, file],
        ] as const);
  });
  const grouped = Map.groupBy(named, ([name]) => name);
  return new Map([...grouped].map(([name, all]) => [name, all.map(([, file]) => file)]));
}

/**
 * Scripts and helper files of a source that are nowhere in the result, or that nothing runs there. One whose mentions
 * of its folder were turned is told by a finding that names it.
 */
export function lostFiles(
  model: EffectiveModel,
  source: SpecSource,
  files: FilesByName,
  told: Told,
): readonly LostFile[] {
  return [
    ...lostScript('postBuild', 'script', model.postBuild, model.id, files, told),
    ...lostScript('start', 'start', model.start, model.id, files, told),
    ...lostInstall(model, files, told),
    ...lostHelpers(model, source, files, told),
  ];
}

function lostScript(
  name: 'postBuild' | 'start',
  what: LostFile['what'],
  script: SpecFile | undefined,
  id: string,
  files: FilesByName,
  told: Told,
): readonly LostFile[] {
  if (script === undefined || told.tellsOf(id, /^(?:same-script|script-unreadable)$/)) return [];
  const [top] = files.get(name)?.filter(({ path }) => path === name) ?? [];
  const isRewritten = told.tellsOf(id, /^reference-rewritten$/, script.path);
  const there = (files.get(name) ?? []).filter(
    (file) =>
      file.mode === '100755' &&
      (isRewritten || isSame(file, script.bytes) || isRemarked(file, script.bytes)),
  );
  // That it may be run is not yet that it is.
  const runs = textOf(top).replace(/^chmod .*$/gm, '');
  const isRun = there.some(({ path }) => path === name || runs.includes(`/${path}"`));
  return isRun ? [] : [{ what, path: script.path }];
}

function textOf(file: MergedFile | undefined): string {
  if (file === undefined) return '';
  return typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content);
}

function isSame({ content }: MergedFile, bytes: Uint8Array): boolean {
  return Buffer.compare(Buffer.from(content), bytes) === 0;
}

/** The same but for comments on what clashes. */
function isRemarked(file: MergedFile, bytes: Uint8Array): boolean {
  const text = textOf(file).replace(/^# (?:clash|warning): .*\n/gm, '');
  return text === new TextDecoder().decode(bytes);
}

/** By itself, or as a part of one that has all. */
function lostInstall(
  { installR, id }: EffectiveModel,
  files: FilesByName,
  told: Told,
): readonly LostFile[] {
  if (installR === undefined || told.tellsOf(id, /^(?:same-install|install-r-unreadable)$/))
    return [];
  const said = new TextDecoder().decode(installR.bytes).replaceAll('\r\n', '\n').trim();
  const all = [...(files.get('install.R') ?? []), ...(files.get('packages.R') ?? [])];
  const isThere = all.some((file) => textOf(file).replaceAll('\r\n', '\n').includes(said));
  return isThere ? [] : [{ what: 'r', path: installR.path }];
}

function lostHelpers(
  { folder, id }: EffectiveModel,
  source: SpecSource,
  files: FilesByName,
  told: Told,
): readonly LostFile[] {
  if (folder === '' || told.tellsOf(id, /^(?:helpers-too-large|same-script)$/)) return [];
  return source.files.flatMap(({ path }): readonly LostFile[] => {
    const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
    if (name === '' || CONFIGURATION.has(name)) return [];
    const file = configFile(source, folder, name);
    const isTold =
      file === undefined
        ? told.tellsOf(id, /^helper-lost$/)
        : told.tellsOf(id, /^reference-rewritten$/, path);
    if (isTold) return [];
    const isThere = files.get(name)?.some((one) => file !== undefined && isSame(one, file.bytes));
    return isThere === true ? [] : [{ what: 'helper', path }];
  });
}
