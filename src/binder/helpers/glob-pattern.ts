import { nameFits } from '../../globs/name-fits.ts';

/**
 * The shell's `*` and `?` for paths, also of what lies in a folder that they match; without going back and forth over
 * long names of strangers.
 */
export function globPattern(glob: string): (path: string) => boolean {
  const parts = glob.split('/');
  return (path) => {
    const names = path.split('/');
    if (names.length < parts.length) return false;
    return parts.every((part, index) => nameFits(part, names[index] ?? ''));
  };
}
