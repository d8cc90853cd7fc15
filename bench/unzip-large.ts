import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { ZipFile } from 'yazl';
import { readArchive } from '../src/archive/read-archive.ts';
import { type Figure, medianOf, timed } from './figure.ts';

const run = promisify(execFile);
const FILES = 2_000;
const SIZE = 52_429;

/** A zip of 2,000 files and 100 MB: ours with all its checks, beside the `unzip` of this machine. */
export async function measureUnzip(folder: string): Promise<Figure[]> {
  const file = join(folder, 'large.zip');
  await writeZip(file);
  const ours = await medianOf(3, async () => {
    const into = join(folder, 'ours');
    await mkdir(into);
    const time = await timed(async () => {
      const read = await readArchive(file, { into });
      if (read.kind !== 'read') throw new Error(JSON.stringify(read));
    });
    await rm(into, { recursive: true });
    return time;
  });
  const figures: Figure[] = [{ name: 'zip of 100 MB, 2,000 files', value: ours, unit: 'ms' }];
  const theirs = await medianOf(3, async () => {
    const into = join(folder, 'theirs');
    const time = await timed(() => run('unzip', ['-q', file, '-d', into]));
    await rm(into, { recursive: true, force: true });
    return time;
  }).catch(() => undefined);
  if (theirs !== undefined) {
    figures.push({ name: 'the same with unzip', value: theirs, unit: 'ms' });
  }
  await rm(file);
  return figures;
}

/** Words rather than noise, so that unpacking has something to do. */
async function writeZip(file: string): Promise<void> {
  const zip = new ZipFile();
  for (let index = 0; index < FILES; index += 1) {
    const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(SIZE / 2))).toString('hex');
    zip.addBuffer(Buffer.from(noise), `folder-${index % 40}/file-${index}.txt`);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
