import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildResult, readBuildResult } from '../../../image/build-result.ts';

/** What the job that builds hands to the job that publishes, in one folder. */
export const RESULT_FILE = 'result.json';
export const ARCHIVE_FILE = 'image.tar';

/** The name of the image while it is on its way; what it will be called is not for the build to say. */
export const LOCAL_NAME = 'sayso.invalid/image:built';

const LARGEST_RESULT = 256 * 1024;
const LARGEST_ARCHIVE = 30 * 1024 ** 3;

/** What the build handed over; undefined where it is not what a build of ours would have written. */
export async function readBuilt(
  folder: string,
): Promise<{ readonly result: BuildResult; readonly archive: string } | undefined> {
  const [file, archive] = [join(folder, RESULT_FILE), join(folder, ARCHIVE_FILE)];
  if (!(await isFile(file, LARGEST_RESULT))) return undefined;
  const result = readBuildResult(await readFile(file, 'utf8'));
  if (result === undefined) return undefined;
  if (result.kind === 'built' && !(await isFile(archive, LARGEST_ARCHIVE))) return undefined;
  return { result, archive };
}

/** A file by itself: a link could lead to anything on this machine. */
async function isFile(path: string, most: number): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isFile() === true && found.size > 0 && found.size <= most;
}
