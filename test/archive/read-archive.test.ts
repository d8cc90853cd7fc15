import { randomBytes } from 'node:crypto';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import type { ArchiveEntry, ArchiveLimits } from '../../src/archive/archive.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { makeZip, type ZipEntry } from './make-zip.ts';

let scratch: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'sayso-archive-'));
});

afterEach(async () => {
  await rm(scratch, { recursive: true, force: true });
});

async function read(bytes: Buffer, limits?: ArchiveLimits) {
  const file = join(scratch, 'content.zip');
  await writeFile(file, bytes);
  return readArchive(file, { into: scratch, ...(limits === undefined ? {} : { limits }) });
}

async function problemOf(bytes: Buffer, limits?: ArchiveLimits): Promise<unknown> {
  const archive = await read(bytes, limits);
  return archive.kind === 'problem' ? archive.problem : archive;
}

async function entriesOf(bytes: Buffer): Promise<readonly ArchiveEntry[]> {
  const archive = await read(bytes);
  if (archive.kind !== 'read') throw new Error(JSON.stringify(archive.problem));
  return archive.entries;
}

async function pathsOf(bytes: Buffer): Promise<readonly string[]> {
  return (await entriesOf(bytes)).map(({ path }) => path);
}

async function bytesOf({ content }: ArchiveEntry): Promise<Buffer> {
  return content.kind === 'bytes' ? content.bytes : readFile(content.file);
}

function zip(...names: readonly (string | ZipEntry)[]): Buffer {
  return makeZip(names.map((name) => (typeof name === 'string' ? { name, data: name } : name)));
}

describe('an honest archive', () => {
  test('as a zip program writes it: folders, packed and unpacked files, modes', async () => {
    const archive = new ZipFile();
    const large = Buffer.concat([randomBytes(1_500_000), Buffer.alloc(1_500_000)]);
    archive.addEmptyDirectory('content/pictures');
    archive.addBuffer(Buffer.from('# Hello'), 'content/index.md');
    archive.addBuffer(Buffer.alloc(0), 'content/empty.txt');
    archive.addBuffer(Buffer.from('#!/bin/sh'), 'content/start', { mode: 0o100755 });
    archive.addBuffer(large, 'content/pictures/large.bin');
    archive.addBuffer(large, 'content/pictures/stored.bin', { compress: false });
    archive.end();
    const entries = await entriesOf(await buffer(archive.outputStream));
    expect(entries.map(({ path, executable }) => [path, executable])).toEqual([
      ['content/index.md', false],
      ['content/empty.txt', false],
      ['content/start', true],
      ['content/pictures/large.bin', false],
      ['content/pictures/stored.bin', false],
    ]);
    const contents = await Promise.all(entries.map(bytesOf));
    expect(contents.slice(0, 3).map(String)).toEqual(['# Hello', '', '#!/bin/sh']);
    expect(contents[3]?.equals(large)).toBe(true);
    expect(contents[4]?.equals(large)).toBe(true);
    // Large ones wait on disk, in the caller's folder.
    expect(entries.map(({ content }) => content.kind)).toEqual([
      'bytes',
      'bytes',
      'bytes',
      'file',
      'file',
    ]);
  });

  test('in the zip64 format, and with a comment at its end', async () => {
    const archive = new ZipFile();
    archive.addBuffer(Buffer.from('A'), 'a.md', { forceZip64Format: true });
    archive.end({ forceZip64Format: true, comment: 'made by hand' });
    expect(await pathsOf(await buffer(archive.outputStream))).toEqual(['a.md']);
  });

  test('keeps no more than its share in memory', async () => {
    const data = Buffer.alloc(1024 * 1024, 'x');
    const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
    const entries = await entriesOf(makeZip(names.map((name) => ({ name, data }))));
    const inMemory = entries.filter(({ content }) => content.kind === 'bytes').length;
    expect(inMemory).toBe(32);
    for (const entry of entries) expect((await bytesOf(entry)).equals(data)).toBe(true);
  });

  test('leaves out what operating systems put in by themselves, and says so', async () => {
    const bytes = zip(
      'a.md',
      '__MACOSX/._a.md',
      '.DS_Store',
      'b/.DS_Store',
      'b/Thumbs.db',
      'b/b.md',
    );
    expect(await read(bytes)).toMatchObject({
      kind: 'read',
      entries: [{ path: 'a.md' }, { path: 'b/b.md' }],
      skipped: ['__MACOSX/._a.md', '.DS_Store', 'b/.DS_Store', 'b/Thumbs.db'],
    });
  });

  test('names are read in whatever alphabet they were written', async () => {
    const bytes = zip(
      { name: 'Grüße 你好.md' },
      // No UTF-8 flag: code page 437 from an old program, then UTF-8 from one that does not say so.
      { name: Buffer.from([0x47, 0x72, 0x81, 0xe1, 0x65]) },
      { name: Buffer.from('naïve.md') },
      // Decomposed, as macOS writes it: e + combining acute.
      { name: 'cafe\u0301.md' },
      { name: 'from\\windows.md' },
      { name: './here.md' },
      { name: './' },
    );
    expect(await pathsOf(bytes)).toEqual([
      'Grüße 你好.md',
      'Grüße',
      'naïve.md',
      'caf\u00e9.md',
      'from/windows.md',
      'here.md',
    ]);
  });
});

describe('is refused as a whole', () => {
  test.each([
    ['../up.md', 'outside'],
    ['a/../../up.md', 'outside'],
    ['a/..', 'outside'],
    ['..\\up.md', 'outside'],
    ['../', 'outside'],
    ['/etc/passwd', 'outside'],
    ['\\\\server\\share', 'outside'],
    ['C:\\Windows\\x', 'outside'],
    ['c:x', 'outside'],
    ['nul\0byte', 'bad-name'],
    ['new\nline', 'bad-name'],
    ['escape\u001b[31m', 'bad-name'],
    ['a/con.txt', 'bad-name'],
    ['LPT1', 'bad-name'],
    ['dots...', 'bad-name'],
    ['x'.repeat(300), 'bad-name'],
    ['deep/'.repeat(300), 'bad-name'],
    ['.git/config', 'forbidden'],
    ['a/.GIT/hooks/post-checkout', 'forbidden'],
    ['a/.git', 'forbidden'],
    ['.g\u200dit/config', 'forbidden'],
    ['.git./config', 'forbidden'],
    ['GIT~1/config', 'forbidden'],
    ['.git::$INDEX_ALLOCATION/config', 'forbidden'],
  ])('for a name such as %j', async (name, problem) => {
    expect(await problemOf(zip('fine.md', name))).toMatchObject({ problem });
    expect(await readdir(scratch)).toEqual(['content.zip']);
  });

  test('for a control character that code page 437 would show as a picture', async () => {
    expect(await problemOf(zip({ name: Buffer.from([0x07, 0xff]) }))).toMatchObject({
      problem: 'bad-name',
    });
  });

  test('for a second name hidden in the extra field', async () => {
    const name = Buffer.from('fine.md');
    const inner = Buffer.from('../up.md');
    const field = Buffer.alloc(9 + inner.length);
    field.writeUInt16LE(0x7075, 0);
    field.writeUInt16LE(5 + inner.length, 2);
    field.writeUInt8(1, 4);
    // The checksum of the name in the header, without which the field would not count.
    field.writeUInt32LE(crc32(name), 5);
    inner.copy(field, 9);
    expect(await problemOf(zip({ name, extra: field }))).toEqual({
      problem: 'outside',
      path: '../up.md',
    });
  });

  test.each([
    ['a link', 0o120777],
    ['a device', 0o060644],
    ['a pipe', 0o010644],
  ])('for %s', async (_what, mode) => {
    expect(await problemOf(zip('a.md', { name: 'b', data: '/etc/passwd', mode }))).toEqual({
      problem: 'link',
      path: 'b',
    });
  });

  test.each([
    ['Notes.md', 'notes.md'],
    ['twice.md', 'twice.md'],
    ['a/./b.md', 'a/b.md'],
    ['Folder/a.md', 'folder/b.md'],
    ['place', 'place/inner.md'],
    ['place/inner.md', 'place'],
    ['caf\u00e9.md', 'cafe\u0301.md'],
    ['STRASSE', 'strasse'],
  ])('for two names that are one: %j and %j', async (one, other) => {
    expect(await problemOf(zip(one, other))).toMatchObject({ problem: 'same-name' });
  });

  test('for a password', async () => {
    const problem = { problem: 'encrypted' };
    expect(await problemOf(zip({ name: 'a.md', data: 'A', flags: 1 }))).toEqual(problem);
    expect(await problemOf(zip({ name: 'a.md', data: 'A', flags: 0x41 }))).toEqual(problem);
    expect(await problemOf(zip({ name: 'a.md', data: 'A', flags: 1, method: 99 }))).toEqual(
      problem,
    );
  });

  test('for a way of packing that we do not know', async () => {
    expect(await problemOf(zip({ name: 'a.md', data: 'A', method: 14 }))).toEqual({
      problem: 'unsupported',
      path: 'a.md',
    });
  });

  test('for having no files', async () => {
    expect(await problemOf(makeZip([]))).toEqual({ problem: 'empty' });
    expect(await problemOf(zip('folder/', '.DS_Store'))).toEqual({ problem: 'empty' });
  });
});

describe('something else than a zip', () => {
  test.each([
    ['Rar!\x1a\x07', 'rar'],
    ['7z\xbc\xaf\x27\x1c', '7z'],
    ['\x1f\x8b\x08', 'gzip'],
    ['version https://git-lfs.github.com/spec/v1\n', 'git-lfs'],
    ['  <!DOCTYPE html><title>Sign in</title>', 'web-page'],
    ['', undefined],
    ['words', undefined],
  ])('%j', async (start, looksLike) => {
    expect(await problemOf(Buffer.from(start, 'latin1'))).toEqual({
      problem: 'not-a-zip',
      looksLike,
    });
  });
});

describe('a broken archive', () => {
  const whole = makeZip([
    { name: 'a.md', data: 'A'.repeat(500), deflate: true },
    { name: 'b.md', data: 'B'.repeat(500) },
  ]);

  test('cut off anywhere, it is a problem and never an accident', async () => {
    for (let length = 1; length < whole.length; length += 7) {
      const problem = await problemOf(whole.subarray(0, length));
      expect(problem).toMatchObject({ problem: length < 2 ? 'not-a-zip' : 'broken' });
    }
  });

  test('with any one byte turned over, it is a problem or reads as it should', async () => {
    for (let position = 0; position < whole.length; position += 3) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8((bytes[position] ?? 0) ^ 0xff, position);
      const archive = await read(bytes);
      if (archive.kind === 'problem') continue;
      for (const entry of archive.entries) {
        expect(['A'.repeat(500), 'B'.repeat(500)]).toContain(String(await bytesOf(entry)));
      }
    }
  });

  test('with fewer entries in its count than in its table', async () => {
    const bytes = makeZip([{ name: 'a.md' }, { name: 'hidden.md' }], 1);
    expect(await problemOf(bytes)).toEqual({ problem: 'broken', path: undefined });
  });

  test.each([
    ['more than it said', 10],
    ['less than it said', 5000],
  ])('holding %s', async (_what, size) => {
    for (const length of [1000, 3_000_000]) {
      const data = Buffer.alloc(length, 'x');
      const said = length === 1000 ? size : size * 500;
      const bytes = zip({ name: 'a.md', data, deflate: true, size: said });
      expect(await problemOf(bytes)).toEqual({ problem: 'broken', path: 'a.md' });
    }
  });

  test('whose bytes are not the ones that were packed', async () => {
    for (const deflate of [true, false]) {
      for (const length of [100, 3_000_000]) {
        const bytes = zip({ name: 'a.md', data: Buffer.alloc(length, 'x'), deflate, crc: 1 });
        expect(await problemOf(bytes)).toEqual({ problem: 'broken', path: 'a.md' });
      }
    }
  });
});

describe('too much', () => {
  test('a hundred thousand entries are refused by their count', async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => ({ name: String(index) }));
    const bytes = makeZip(names);
    // The count has 16 bits; it is more than ten thousand all the same.
    expect(await problemOf(bytes)).toMatchObject({ problem: 'too-many', limit: 10_000 });
  });

  test('an entry that unpacks to hundreds of times its size', async () => {
    const bytes = zip({ name: 'a.txt', data: Buffer.alloc(20 * 1024 * 1024), deflate: true });
    expect(bytes.length).toBeLessThan(50_000);
    expect(await problemOf(bytes)).toEqual({ problem: 'bomb' });
    expect(await readdir(scratch)).toEqual(['content.zip']);
  });

  test('entries that share their bytes, as in the better zip bomb', async () => {
    const bytes = zip(
      { name: 'a', data: 'kernel'.repeat(100), deflate: true },
      { name: 'b', data: 'kernel'.repeat(100), deflate: true, sharesWith: 0 },
    );
    expect(await problemOf(bytes)).toEqual({ problem: 'bomb' });
  });

  const small: ArchiveLimits = { entries: 3, total: 100, file: 60, ratio: 200 };

  test('more files, larger files, more of everything than the limits say', async () => {
    const of = (name: string, length: number) => ({ name, data: 'x'.repeat(length) });
    expect(await problemOf(zip('a', 'b', 'c', 'd'), small)).toEqual({
      problem: 'too-many',
      entries: 4,
      limit: 3,
    });
    expect(await problemOf(zip(of('a', 61)), small)).toEqual({
      problem: 'file-too-big',
      path: 'a',
      size: 61,
      limit: 60,
    });
    expect(await problemOf(zip(of('a', 60), of('b', 41)), small)).toEqual({
      problem: 'too-big',
      size: 101,
      limit: 100,
    });
    expect(await read(zip(of('a', 60), of('b', 40)), small)).toMatchObject({ kind: 'read' });
  });

  test.each([
    ['memory', 10],
    ['disk', 2_000_000],
  ])('a lie about its size fills no %s', async (_what, size) => {
    const data = Buffer.alloc(150 * 1024 * 1024);
    const bytes = zip({ name: 'a', data, deflate: true, size });
    const before = process.memoryUsage().arrayBuffers;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }, 5);
    expect(await problemOf(bytes)).toEqual({ problem: 'broken', path: 'a' });
    clearInterval(watch);
    expect(most - before).toBeLessThan(32 * 1024 * 1024);
    const left = await readdir(scratch, { recursive: true, withFileTypes: true });
    const files = left.filter((one) => one.isFile() && one.name !== 'content.zip');
    for (const { parentPath, name } of files) {
      expect((await readFile(join(parentPath, name))).length).toBeLessThanOrEqual(size);
    }
  });

  test('nothing is read from a file that says it is enormous', async () => {
    const bytes = zip({ name: 'a', data: 'x', deflate: true, size: 0xfffffff0 });
    expect(await problemOf(bytes)).toEqual({ problem: 'bomb' });
  });
});

test('trouble with the disk is not blamed on the archive', async () => {
  await expect(readArchive(join(scratch, 'gone.zip'), { into: scratch })).rejects.toThrow('ENOENT');
  const bytes = zip({ name: 'a', data: randomBytes(2_000_000) });
  const file = join(scratch, 'content.zip');
  await writeFile(file, bytes);
  const blocked = join(scratch, 'a file');
  await (await open(blocked, 'w')).close();
  await expect(readArchive(file, { into: blocked })).rejects.toThrow('ENOTDIR');
});
