import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export type ImageTests = {
  /** The absolute path of `image-tests`. */
  readonly folder: string;
  /** Whether there is something for pytest. */
  readonly python: boolean;
  /** Names of shell scripts, in order. */
  readonly scripts: readonly string[];
  /** How many files hold tests. */
  readonly files: number;
};

const MOST_FILES = 2000;

/**
 * What lies in `image-tests/` of a folder: files that pytest looks for (`test_*.py`, `*_test.py`, at any
 * depth; docs.pytest.org, "Conventions for Python test discovery") and shell scripts right in it.
 * Undefined where there is neither. Links are not followed.
 */
export async function findImageTests(checkout: string): Promise<ImageTests | undefined> {
  const folder = join(checkout, 'image-tests');
  // A folder of that name; not a link that leads out of the checkout.
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) return undefined;
  const entries = (await readdir(folder, { withFileTypes: true, recursive: true })).slice(
    0,
    MOST_FILES,
  );
  const files = entries.filter((entry) => entry.isFile());
  const python = files.filter(({ name }) => /^(?:test_.*|.*_test)\.py$/.test(name));
  const scripts = files
    .filter((entry) => entry.parentPath === folder && /^[^-].*\.sh$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const count = python.length + scripts.length;
  return count === 0 ? undefined : { folder, python: python.length > 0, scripts, files: count };
}
