import { type ChildProcess, spawn } from 'node:child_process';
import { cleanLine } from './clean-line.ts';
import { tellLines } from './tell-lines.ts';

/** Where a child process says what it does, and how it is told to stop. */
export type ImageIo = {
  /** Told of every line as it comes: no colours, no control characters, secrets masked, cut. */
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
};

export type Run = {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  readonly input?: string;
};

export type Ran = {
  /** `exited` with a code, or stopped by us; `absent` where the program could not be started. */
  readonly end: 'exited' | 'time' | 'cancelled' | 'absent';
  /** 0 only where it ended well. */
  readonly exitCode: number;
  /** The last lines of both its outputs, in the order in which they came. */
  readonly lines: readonly string[];
};

const LOG_LINE = 1000;
/** Lines that are told and lines that are kept: what prints for ever must fill neither a log nor the memory. */
const MOST_TOLD = 50_000;
const MOST_KEPT = 4000;
/** What a program may take to end when it is asked to. */
const GRACE_MS = 10_000;

/** Runs a program without a shell, in a process group of its own, so that what it started ends with it. */
export async function runProgram(run: Run, { log, signal }: ImageIo): Promise<Ran> {
  if (signal?.aborted === true) return { end: 'cancelled', exitCode: 1, lines: [] };
  const child = spawn(run.program, [...run.args], {
    cwd: run.cwd,
    env: run.environment,
    detached: true,
  });
  const kept = keepLines(log);
  tellLines(child.stdout, kept.take);
  tellLines(child.stderr, kept.take);
  // A program that reads nothing closes its end early; how it ends says more than that.
  child.stdin.on('error', () => undefined);
  child.stdin.end(run.input ?? '');

  let stopped: 'time' | 'cancelled' | undefined;
  let killing: NodeJS.Timeout | undefined;
  const stop = (why: 'time' | 'cancelled'): void => {
    stopped ??= why;
    endGroup(child, 'SIGTERM');
    killing ??= setTimeout(() => endGroup(child, 'SIGKILL'), GRACE_MS);
  };
  const waiting = setTimeout(() => stop('time'), run.timeoutMs);
  const cancel = (): void => stop('cancelled');
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const exitCode = await endOf(child);
    if (exitCode === undefined) return { end: 'absent', exitCode: 127, lines: [] };
    return { end: stopped ?? 'exited', exitCode, lines: kept.lines() };
  } finally {
    clearTimeout(waiting);
    clearTimeout(killing);
    signal?.removeEventListener('abort', cancel);
  }
}

/** The exit code, 128 where a signal ended it; undefined where there is no such program. */
function endOf(child: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code ?? 128));
  });
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

function keepLines(log: (line: string) => void): {
  readonly take: (line: string) => void;
  readonly lines: () => readonly string[];
} {
  const lines: string[] = [];
  let told = 0;
  return {
    take(raw) {
      const line = cleanLine(raw, LOG_LINE);
      lines.push(line);
      if (lines.length > MOST_KEPT * 2) lines.splice(0, MOST_KEPT);
      told += 1;
      if (told <= MOST_TOLD) log(line);
    },
    lines: () => lines.slice(-MOST_KEPT),
  };
}
