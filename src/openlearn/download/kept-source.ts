import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { KEPT_NAME, type Ok, readKept, writeKept } from './kept-file.ts';
import type { Reading, ReadOptions, Source } from './source.ts';

/** OpenLearn's addresses of files hold a hash of what is in them, so they never give anything else. */
const NEVER_CHANGES = /\/[0-9a-f]{8}\/[0-9a-f]{8}\/[^/?#]+$/;
/** Of the cap; below this it is worth writing for a while again. */
const AFTER_EVICTION = 0.8;
const LEFT_BEHIND_MS = 60 * 60 * 1000;

export type KeptOptions = {
  /** All that is kept together; what was not used for longest goes first. */
  readonly maxBytes: number;
};

/**
 * Reads from a source, and keeps on the disk what came, so that a job that is done again, or another
 * repository that wants the same unit, does not ask for it again. A file whose address holds the hash
 * of its content is not asked for at all; anything else is, but sent anew only when it changed.
 * A disk that is full or cannot be written is as good as none.
 *
 * @param folder belongs to this alone; several processes may share it
 */
export function keptSource(source: Source, folder: string, options: KeptOptions): Source {
  const sweep = sweeper(folder, options);
  return {
    async read(url, wanted) {
      const known = await readKept(folder, url);
      if (known !== undefined && NEVER_CHANGES.test(url)) return within(known, wanted);
      const reading = await source.read(url, known === undefined ? wanted : { ...wanted, known });
      if (reading.kind !== 'ok' || reading === known) return within(reading, wanted);
      if (isWorthKeeping(url, reading, options)) {
        await keep(folder, url, reading)
          .then(sweep)
          .catch(() => {});
      }
      return reading;
    },
  };
}

function within(reading: Reading, { maxBytes }: ReadOptions): Reading {
  const isTooBig = reading.kind === 'ok' && reading.bytes.length > maxBytes;
  return isTooBig ? { kind: 'too-big', limit: maxBytes } : reading;
}

/**
 * What may change and cannot be compared would have to be sent again anyway; and a web page in place
 * of a file says that something is wrong for the moment.
 */
function isWorthKeeping(url: string, ok: Ok, { maxBytes }: KeptOptions): boolean {
  if (/\bhtml\b/i.test(ok.type)) return false;
  const { etag, lastModified } = ok.validators ?? {};
  const isComparable = etag !== undefined || lastModified !== undefined;
  return ok.bytes.length <= maxBytes / 4 && (isComparable || NEVER_CHANGES.test(url));
}

async function keep(folder: string, url: string, ok: Ok): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return writeKept(folder, url, ok);
}

/** Gives up the oldest when there is too much; told of every write, it looks at the disk only when it must. */
function sweeper(folder: string, { maxBytes }: KeptOptions): (bytes: number) => Promise<void> {
  let size: number | undefined;
  let sweeping = Promise.resolve();
  const look = async (bytes: number): Promise<void> => {
    size = size === undefined ? undefined : size + bytes;
    if (size === undefined || size > maxBytes) size = await evict(folder, maxBytes);
  };
  return (bytes) => {
    sweeping = sweeping.then(() => look(bytes)).catch(() => {});
    return sweeping;
  };
}

/** Answers how many bytes are left. */
async function evict(folder: string, maxBytes: number): Promise<number> {
  const files = await filesOf(folder);
  let size = files.reduce((sum, file) => sum + file.size, 0);
  const room = size > maxBytes ? maxBytes * AFTER_EVICTION : maxBytes;
  for (const file of files) {
    const isLeftBehind = !file.isKept && Date.now() - file.used > LEFT_BEHIND_MS;
    if (!isLeftBehind && (!file.isKept || size <= room)) continue;
    await rm(file.path, { force: true });
    size -= file.size;
  }
  return size;
}

/** Ours only, the longest unused first; whatever else lies there is none of our business. */
async function filesOf(folder: string) {
  const names = await readdir(folder);
  const ours = names.filter((name) => KEPT_NAME.test(name) || name.endsWith('.being-written'));
  const found = await Promise.all(
    ours.map(async (name) => {
      const file = path.join(folder, name);
      const status = await stat(file).catch(() => undefined);
      if (status === undefined) return [];
      const { size, mtimeMs: used } = status;
      return [{ path: file, size, used, isKept: KEPT_NAME.test(name) }];
    }),
  );
  return found.flat().sort((a, b) => a.used - b.used);
}
