import { createHash, randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Reading } from './source.ts';

export type Ok = Extract<Reading, { kind: 'ok' }>;

const headerSchema = z.object({
  url: z.string(),
  type: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  sha256: z.string(),
});

const LONGEST_HEADER = 16 * 1024;

/** The name of the file that holds what an address gave. No address can lead anywhere with it. */
export function keptName(url: string): string {
  return `${createHash('sha256').update(url).digest('hex')}.kept`;
}

export const KEPT_NAME = /^[0-9a-f]{64}\.kept$/;

/**
 * Writes what an address gave: a line of JSON about it, then its bytes; whole, or not at all. Answers
 * how many bytes that takes on the disk.
 */
export async function writeKept(folder: string, url: string, ok: Ok): Promise<number> {
  const header = { url, type: ok.type, ...ok.validators, sha256: digest(ok.bytes) };
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  if (line.length > LONGEST_HEADER) return 0;
  const being = path.join(folder, `${randomBytes(12).toString('hex')}.being-written`);
  try {
    await writeFile(being, Buffer.concat([line, ok.bytes]), { flag: 'wx', mode: 0o600 });
    await rename(being, path.join(folder, keptName(url)));
    return line.length + ok.bytes.length;
  } catch (error) {
    await rm(being, { force: true });
    throw error;
  }
}

/** What an address gave, or undefined where it is not kept, or was damaged since. */
export async function readKept(folder: string, url: string): Promise<Ok | undefined> {
  const file = path.join(folder, keptName(url));
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf('\n');
  const header = headerSchema.safeParse(jsonOf(bytes.subarray(0, Math.max(end, 0)).toString()));
  if (!header.success || header.data.url !== url) return undefined;
  const body = bytes.subarray(end + 1);
  const { type, etag, lastModified, sha256 } = header.data;
  if (digest(body) !== sha256) return undefined;
  const validators = {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
  await touch(file);
  return { kind: 'ok', bytes: body, type, validators };
}

/** What was used last is given up last. */
async function touch(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch(() => undefined);
  const now = new Date();
  await handle?.utimes(now, now).catch(() => {});
  await handle?.close();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
