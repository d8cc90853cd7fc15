import type { SpecFile, SpecSource } from './source.ts';

/** The folder that repo2docker takes a source's configuration from; '' is the base folder itself. */
export type ConfigFolder = 'binder' | '.binder' | '';

/**
 * Finds it. An empty `binder/` counts too, but git keeps no empty folders, so none is ever seen. A file of that name is
 * no folder; a link is taken for one, wherever it leads.
 * `both`: repo2docker refuses a repository that has the two of them.
 *
 * Source: repo2docker, `buildpacks/base.py`, `binder_dir`.
 */
export function configFolder({
  paths,
  files,
}: Pick<SpecSource, 'paths' | 'files'>): ConfigFolder | 'both' {
  const has = (folder: string): boolean =>
    [...paths].some((path) => path.startsWith(`${folder}/`)) ||
    files.some(({ path, mode }) => path === folder && mode === '120000');
  const [plain, hidden] = [has('binder'), has('.binder')];
  if (plain && hidden) return 'both';
  return plain ? 'binder' : hidden ? '.binder' : '';
}

/** A file of the configuration folder by its name there, links followed inside the source. */
export function configFile(
  source: Pick<SpecSource, 'files'>,
  folder: ConfigFolder,
  name: string,
): SpecFile | undefined {
  const path = folder === '' ? name : `${folder}/${name}`;
  return behindLinks(
    source,
    source.files.find((file) => file.path === path),
  );
}

/** A file of the source as it is read: what a link leads to, under the path of the link. */
export function behindLinks(
  source: Pick<SpecSource, 'files'>,
  file: SpecFile | undefined,
): SpecFile | undefined {
  return followed(source, file, 8);
}

/** What leads out of the source, nowhere, or in circles is not there. */
function followed(
  source: Pick<SpecSource, 'files'>,
  file: SpecFile | undefined,
  left: number,
): SpecFile | undefined {
  if (file?.mode !== '120000') return file;
  if (left === 0) return undefined;
  const target = resolved(file.path, new TextDecoder().decode(file.bytes));
  const next = source.files.find(({ path }) => path === target);
  const found = followed(source, next, left - 1);
  return found === undefined ? undefined : { ...found, path: file.path };
}

function resolved(from: string, target: string): string | undefined {
  if (target.startsWith('/') || target.length > 500) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
