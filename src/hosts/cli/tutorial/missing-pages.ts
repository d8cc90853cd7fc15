import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { readPath } from '../../../language/read-path.ts';
import { stepFiles } from '../../../tutorial/step-files.ts';
import type { Tutorial } from '../../../tutorial/tutorial.ts';

export type MissingPage = {
  readonly step: string;
  readonly language: string;
  readonly path: string;
  /** Whether there is nothing to show without it; a page in another language may be left out. */
  readonly isNeeded: boolean;
};

/** The texts of steps that a folder does not have. */
export async function missingPages(
  tutorial: Tutorial,
  folder: string,
): Promise<readonly MissingPage[]> {
  const missing: MissingPage[] = [];
  for (const step of tutorial.steps) {
    for (const language of tutorial.languages) {
      const [path = step.text] = stepFiles(step, language, tutorial);
      if (await isFile(path, folder)) continue;
      missing.push({ step: step.name, language, path, isNeeded: language === tutorial.language });
    }
  }
  return missing;
}

async function isFile(path: string, folder: string): Promise<boolean> {
  const read = readPath(path);
  if (read.kind !== 'path') return false;
  const found = await lstat(join(folder, read.path)).catch(() => undefined);
  return found?.isFile() ?? false;
}
