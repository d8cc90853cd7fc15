import type { MergedFile } from '../../binder/finding.ts';
import { LOCK_FILE } from './own-environment.ts';

type Place = { readonly source: string; readonly path: string; readonly line: number };

/** The files of a merge, with the places in its lock as they are in this repository. */
export function lockWithRealPlaces(
  files: readonly MergedFile[],
  real: (place: Place) => Place,
): readonly MergedFile[] {
  return files.map((file) => {
    if (file.path !== LOCK_FILE || typeof file.content !== 'string') return file;
    const lock: unknown = JSON.parse(file.content, (_key, value: unknown) =>
      isPlace(value) ? { ...value, path: real(value).path } : value,
    );
    return { ...file, content: `${JSON.stringify(lock, undefined, 2)}\n` };
  });
}

function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    'path' in value &&
    'line' in value &&
    typeof value.source === 'string' &&
    typeof value.path === 'string' &&
    typeof value.line === 'number'
  );
}
