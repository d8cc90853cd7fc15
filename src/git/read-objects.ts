import { spawn } from 'node:child_process';
import type { GitEnvironment } from './git-environment.ts';
import { GitError, TooLargeError } from './git-error.ts';
import { lastWords } from './run-git.ts';

/** Reads objects by id, through one git process that lives until `close`. */
export type ObjectReader = {
  /**
   * The bytes of an object; a blob that the clone does not hold is fetched by git on the way.
   * Undefined: there is no such object. Rejects with `TooLargeError` above `atMost` bytes.
   */
  read(oid: string, atMost?: number): Promise<Buffer | undefined>;
  close(): Promise<void>;
};

type Waiting = {
  readonly atMost: number;
  resolve(content: Buffer | undefined): void;
  reject(error: Error): void;
};

/** One answer that is being received: its size in bytes, and what has come of it so far. */
type Receiving = { readonly size: number; left: number; readonly parts: Buffer[] | undefined };

const NEWLINE = 0x0a;

/** Source of the protocol: git-cat-file(1), "BATCH OUTPUT". */
export function readObjects(folder: string, environment: GitEnvironment): ObjectReader {
  let running: ReturnType<typeof startCatFile> | undefined;

  return {
    read(oid, atMost = Number.POSITIVE_INFINITY) {
      if (!/^[0-9a-f]{40,64}$/.test(oid)) return Promise.resolve(undefined);
      if (running === undefined || running.ended()) running = startCatFile(folder, environment);
      return running.ask(oid, atMost);
    },
    async close() {
      await running?.end();
      running = undefined;
    },
  };
}

function startCatFile(folder: string, environment: GitEnvironment) {
  const child = spawn('git', ['cat-file', '--batch'], { cwd: folder, env: environment });
  const waiting: Waiting[] = [];
  const parser = answerParser(waiting);
  let stderr = '';
  let over = false;

  function fail(error: Error): void {
    over = true;
    for (const one of waiting.splice(0)) one.reject(error);
  }
  child.stdout.on('data', (chunk: Buffer) => parser(chunk));
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-4000);
  });
  child.stdin.on('error', () => {}); // The 'close' below tells what happened, and why.
  child.on('error', (error) => fail(error));
  child.on('close', (code) =>
    fail(new GitError(`git cat-file: ${lastWords(stderr)}`, code ?? 128)),
  );

  return {
    ended: () => over,
    ask(oid: string, atMost: number): Promise<Buffer | undefined> {
      return new Promise((resolve, reject) => {
        waiting.push({ atMost, resolve, reject });
        child.stdin.write(`${oid}\n`);
      });
    },
    async end(): Promise<void> {
      if (over) return;
      const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
      child.stdin.end();
      // It may be in the middle of an answer that nobody waits for any more.
      child.kill();
      await closed;
    },
  };
}

/** Cuts git's output into answers and hands each to whoever has waited longest. */
function answerParser(waiting: Waiting[]): (chunk: Buffer) => void {
  let header = Buffer.alloc(0);
  let receiving: Receiving | undefined;

  function startOf(line: string): void {
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(line)?.[1];
    if (size === undefined) {
      waiting.shift()?.resolve(undefined);
      return;
    }
    const bytes = Number(size);
    const wanted = bytes <= (waiting[0]?.atMost ?? 0);
    receiving = { size: bytes, left: bytes, parts: wanted ? [] : undefined };
  }

  /** Takes what belongs to the answer; answers where in the chunk the next one starts. */
  function take(answer: Receiving, chunk: Buffer, from: number): number {
    const part = chunk.subarray(from, from + answer.left);
    answer.parts?.push(part);
    answer.left -= part.length;
    const next = from + part.length;
    if (answer.left > 0 || next >= chunk.length) return next;
    // A line feed that belongs to the protocol ends the answer.
    const asker = waiting.shift();
    if (answer.parts === undefined) asker?.reject(new TooLargeError(answer.size));
    else asker?.resolve(Buffer.concat(answer.parts, answer.size));
    receiving = undefined;
    return next + 1;
  }

  return function parse(chunk) {
    let position = 0;
    while (position < chunk.length) {
      if (receiving !== undefined) {
        position = take(receiving, chunk, position);
        continue;
      }
      const end = chunk.indexOf(NEWLINE, position);
      if (end === -1) {
        header = Buffer.concat([header, chunk.subarray(position)]);
        return;
      }
      const line = Buffer.concat([header, chunk.subarray(position, end)]).toString('latin1');
      header = Buffer.alloc(0);
      position = end + 1;
      startOf(line);
    }
  };
}
