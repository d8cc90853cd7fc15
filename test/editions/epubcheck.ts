import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CHECKER = '/usr/bin/epubcheck';

/** Whether EPUBCheck is here to be asked. */
export const hasEpubcheck = existsSync(CHECKER);

/** What EPUBCheck says of a book besides its greeting; nothing for one without fault. */
export async function epubcheck(epub: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-epub-'));
  const file = join(folder, 'book.epub');
  await writeFile(file, epub);
  const { stdout, stderr } = await promisify(execFile)('java', ['-jar', CHECKER, file]).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  await rm(folder, { recursive: true });
  return `${stdout}${stderr}`
    .split('\n')
    .filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line))
    .map((line) => line.replace(folder, ''))
    .join('\n');
}
