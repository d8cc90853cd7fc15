import type { SpecFile } from '../spec/source.ts';
import { type ShellCommand, shellCommands } from './shell-commands.ts';

/** What a script says it is run by; `none`: it has no first line that says so. */
export type Interpreter =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'shell' | 'python' | 'other';
      /** `bash`, `python3`, `Rscript` */
      readonly name: string;
      /** As the first line has it: `/usr/bin/env`. */
      readonly path: string;
      /** What follows, in one piece: `-e`. */
      readonly options: string;
    };

export type Script = {
  readonly path: string;
  readonly isExecutable: boolean;
  readonly bytes: Uint8Array;
  /** Without a byte order mark; undefined for what is no text or larger than a script may be. */
  readonly text: string | undefined;
  readonly interpreter: Interpreter;
  /** Of a shell script only, also of one that does not say so. */
  readonly commands: readonly ShellCommand[];
  readonly hasByteOrderMark: boolean;
  /** The first line ends as Windows ends lines, which Linux takes for a part of the name. */
  readonly firstLineIsWindows: boolean;
  /** Line of the first other one that does; 0 where there is none. */
  readonly windowsLine: number;
};

/** Larger than this nothing is read as a script. */
export const MOST_SCRIPT_BYTES = 256 * 1024;

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh']);

/**
 * Reads a `postBuild`, a `start` or a helper script. It runs nothing.
 *
 * Source: Linux, `execve(2)`, "Interpreter scripts".
 */
export function readScript(file: SpecFile): Script {
  const text = textOf(file.bytes);
  const mark = text?.startsWith('\uFEFF') ?? false;
  const body = mark ? text?.slice(1) : text;
  // With a mark before it, the kernel does not see the first line.
  const interpreter: Interpreter =
    mark || body === undefined ? { kind: 'none' } : interpreterOf(body);
  const lines = body?.split('\n') ?? [];
  const isShell = interpreter.kind === 'none' || interpreter.kind === 'shell';
  return {
    path: file.path,
    isExecutable: file.mode === '100755',
    bytes: file.bytes,
    text: body,
    interpreter,
    commands: isShell && body !== undefined ? shellCommands(body) : [],
    hasByteOrderMark: mark,
    firstLineIsWindows: lines[0]?.startsWith('#!') === true && lines[0].endsWith('\r'),
    windowsLine: lines.findIndex((line, at) => at > 0 && line.endsWith('\r')) + 1,
  };
}

/** Whether its lines are the shell's, said or not. */
export function isShellScript({ interpreter }: Pick<Script, 'interpreter'>): boolean {
  return interpreter.kind === 'none' || interpreter.kind === 'shell';
}

/** The command's own name, after assignments such as `LANG=C`. */
export function commandWords(command: ShellCommand): readonly string[] {
  const words = command.words.map(({ value }) => value);
  const start = words.findIndex((word) => !/^[A-Za-z_]\w*\+?=/.test(word));
  return start === -1 ? [] : words.slice(start);
}

function interpreterOf(text: string): Interpreter {
  const [, path, rest = ''] = /^#![ \t]*([^\s]+)[ \t]*([^\r\n]*)/.exec(text) ?? [];
  if (path === undefined) return { kind: 'none' };
  const words = rest.split(/[ \t]+/).filter(Boolean);
  const isEnv = /(^|\/)env$/.test(path);
  if (isEnv) while (/^-|=/.test(words[0] ?? '')) words.shift();
  const name = (isEnv ? words.shift() : path)?.split('/').at(-1) ?? '';
  const options = isEnv ? words.join(' ') : rest.trim();
  if (SHELLS.has(name)) return { kind: 'shell', name, path, options };
  return { kind: /^python[\d.]*$/.test(name) ? 'python' : 'other', name, path, options };
}

/** The text of a file, a byte order mark included; undefined for what is no text or too large. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_SCRIPT_BYTES || bytes.includes(0)) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
