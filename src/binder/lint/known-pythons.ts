/** Pythons that repo2docker has environments for. Source: repo2docker, `buildpacks/conda/environment.py-*.lock`. */
const LOCKED = new Set('2.7 3.5 3.6 3.7 3.8 3.9 3.10 3.11 3.12 3.13 3.14'.split(' '));

/** Those that it takes by itself where a project wants another than the default. */
export const OFFERED: readonly string[] = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];

/**
 * The Python that a number stands for, or undefined where repo2docker refuses it. `isCut` where what follows the
 * second number is not looked at.
 */
export function pythonOf(said: string, isCut: boolean): string | undefined {
  const parts = said.split('.');
  if (parts.length === 1) return { '2': '2.7', '3': '3.10' }[said];
  const version = isCut ? parts.slice(0, 2).join('.') : said;
  return LOCKED.has(version) ? version : undefined;
}
