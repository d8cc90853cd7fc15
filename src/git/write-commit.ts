import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { assertWritablePath } from './assert-writable-path.ts';
import type { Change, Content } from './changeset.ts';
import type { GitEnvironment } from './git-environment.ts';
import { GitError } from './git-error.ts';
import type { CommitRequest } from './repository.ts';
import { lastWords } from './run-git.ts';

/** Above this size git streams a file into its pack instead of holding it whole to look for a delta. */
const BIG_FILE = '8m';

/**
 * Writes one commit through `git fast-import` and answers its object id. Contents are streamed, so
 * memory stays flat however large the changeset is. No ref is left behind.
 *
 * Rejects with a `GitError` when git refuses, and with an `Error` for a path that may not be written.
 * Source of the stream's grammar: git-fast-import(1).
 */
export async function writeCommit(
  folder: string,
  environment: GitEnvironment,
  request: CommitRequest,
): Promise<string> {
  for (const change of request.changes) assertWritablePath(change.path);
  const child = spawn(
    'git',
    ['fast-import', '--quiet', '--done', '--date-format=raw', `--big-file-threshold=${BIG_FILE}`],
    { cwd: folder, env: environment },
  );
  const ended = endOf(child);
  try {
    await pipeline(Readable.from(commitStream(request), { objectMode: false }), child.stdin);
  } catch (error) {
    child.kill();
    // When git itself ended, its last words say more than a broken pipe.
    const { exitCode, stderr } = await ended;
    if (isBrokenPipe(error)) throw new GitError(`git fast-import: ${lastWords(stderr)}`, exitCode);
    throw error;
  }
  const { exitCode, stdout, stderr } = await ended;
  const oid = /^[0-9a-f]{40,64}$/m.exec(stdout)?.[0];
  if (exitCode !== 0 || oid === undefined) {
    throw new GitError(`git fast-import: ${lastWords(stderr)}`, exitCode);
  }
  return oid;
}

async function* commitStream(request: CommitRequest): AsyncGenerator<Buffer> {
  // The ref exists in the stream only: it is reset to nothing at the end, so nothing is visible.
  const ref = `refs/sayso/${randomUUID()}`;
  const nothing = '0'.repeat(request.parent?.length ?? 40);
  const time = request.time ?? Math.floor(Date.now() / 1000);
  const message = Buffer.from(request.message.replaceAll('\0', ''));
  yield Buffer.from(
    `commit ${ref}\nmark :1\n${identity('author', request.author, time)}` +
      `${identity('committer', request.author, time)}data ${message.length}\n`,
  );
  yield message;
  yield Buffer.from('\n');
  if (request.parent !== undefined) yield Buffer.from(`from ${request.parent}\n`);
  if (request.merges !== undefined) yield Buffer.from(`merge ${objectId(request.merges)}\n`);
  if (request.base === 'empty') yield Buffer.from('deleteall\n');
  for (const change of request.changes) yield* changeStream(change);
  yield Buffer.from(`\nget-mark :1\nreset ${ref}\nfrom ${nothing}\n\ndone\n`);
}

async function* changeStream(change: Change): AsyncGenerator<Buffer> {
  const path = quotedPath(change.path);
  if (change.kind === 'delete') {
    yield Buffer.from(`D ${path}\n`);
    return;
  }
  const mode = change.mode ?? '100644';
  if (change.content.kind === 'blob') {
    yield Buffer.from(`M ${mode} ${objectId(change.content.oid)} ${path}\n`);
    return;
  }
  yield Buffer.from(`M ${mode} inline ${path}\n`);
  yield* dataStream(change.content);
}

async function* dataStream(content: Exclude<Content, { kind: 'blob' }>): AsyncGenerator<Buffer> {
  if (content.kind === 'file') {
    yield Buffer.from(`data ${content.size}\n`);
    yield* exactly(createReadStream(content.file), content.size, content.file);
  } else {
    const bytes = content.kind === 'text' ? Buffer.from(content.text) : Buffer.from(content.bytes);
    yield Buffer.from(`data ${bytes.length}\n`);
    yield bytes;
  }
  yield Buffer.from('\n');
}

/** A file that changed its size since it was planned would be read as commands. */
async function* exactly(stream: Readable, size: number, file: string): AsyncGenerator<Buffer> {
  let seen = 0;
  for await (const chunk of stream) {
    const bytes: Buffer = chunk;
    seen += bytes.length;
    if (seen > size) break;
    yield bytes;
  }
  if (seen !== size) throw new Error(`${file} does not have the ${size} bytes it was said to have`);
}

function identity(
  role: 'author' | 'committer',
  person: CommitRequest['author'],
  time: number,
): string {
  const name = person.name.replace(/[<>\p{Cc}]/gu, '').trim() || 'unknown';
  const email = person.email.replace(/[<>\s\p{Cc}]/gu, '');
  return `${role} ${name} <${email}> ${time} +0000\n`;
}

function objectId(oid: string): string {
  if (!/^[0-9a-f]{40,64}$/.test(oid)) throw new Error(`Not an object id: ${oid}`);
  return oid;
}

/** Always quoted, so that a newline or a quote in a name cannot end the command. */
function quotedPath(path: string): string {
  return `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

function isBrokenPipe(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET';
}

type Process = {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  on(event: 'close', listener: (code: number | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
};

function endOf(child: Process): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('latin1');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-4000);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ exitCode: 128, stdout, stderr: error.message }));
    child.on('close', (code) => resolve({ exitCode: code ?? 128, stdout, stderr }));
  });
}
