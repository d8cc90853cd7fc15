import type { CheckInFile } from '../read/check-schema.ts';
import { fileHas, readGrep, type Wanted } from './read-grep.ts';
import { filledIn, type ShellCommand, type ShellLine, shellLines } from './shell-commands.ts';

/** A line of a script, counted from 0. */
export type ScriptLine = { readonly text: string; readonly index: number };

/** What a script of a workflow looks at, and what of it cannot be said in a tutorial. */
export type ReadRun = {
  readonly checks: readonly CheckInFile[];
  /** Lines that look at something else. */
  readonly unread: readonly ScriptLine[];
};

type Env = Readonly<Record<string, string>>;

/** Where older courses keep how far one is; a tutorial knows that by itself. */
const OWN_FILES = /(^|\/)(STEP|-step\.txt)$/;
const UNRESOLVED = /\$[A-Za-z_{(]/;

/** Reads the script of a step: its `grep` and `test` on single files, each as a check. Nothing is run. */
export function readRun(script: string, env: Env): ReadRun {
  if (/check-file\.sh/.test(script)) return readCheckFile(env);
  const lines = shellLines(script);
  const checks: CheckInFile[] = [];
  const unread: ScriptLine[] = [];
  for (const [at, { text, index, commands = [] }] of lines.entries()) {
    for (const [number, command] of commands.entries()) {
      const looked = lookOf(command, commands[number - 1], env);
      if (looked === undefined) continue;
      if (looked === 'unread') {
        unread.push({ text: text.trim(), index });
        continue;
      }
      const failsThen = failsWhenSo(command, commands[number + 1], lines.slice(at));
      checks.push(command.isNegated !== failsThen ? opposite(looked) : looked);
    }
  }
  return { checks, unread: isLost(script, lines, [...checks, ...unread]) ?? unread };
}

/** By what older courses look into a file: which one, and for what, stands in the environment. */
function readCheckFile({ FILE: file, SEARCH: pattern }: Env): ReadRun {
  const wanted = pattern && ({ pattern, syntax: 'extended', ignoresCase: false } as const);
  const check = file && wanted ? fileHas(file, wanted) : undefined;
  return check === undefined
    ? { checks: [], unread: [{ text: 'check-file.sh', index: 0 }] }
    : { checks: [check], unread: [] };
}

/** A script that gives up for reasons unknown. One that does nothing else passes on the verdict of others. */
function isLost(
  script: string,
  lines: readonly ShellLine[],
  found: readonly unknown[],
): readonly ScriptLine[] | undefined {
  const isVerdict = lines.every(({ text }) => /^(exit \d+|echo\b.*)?$/.test(text.trim()));
  if (isVerdict || found.length > 0 || !/\bexit\s+[1-9]/.test(script)) return undefined;
  return [{ text: (lines[0]?.text ?? '').trim(), index: 0 }];
}

function opposite(check: CheckInFile): CheckInFile {
  return check.not ?? { not: check };
}

/** What one command looks at; undefined: at nothing. */
function lookOf(
  { words, isPiped }: ShellCommand,
  before: ShellCommand | undefined,
  env: Env,
): CheckInFile | 'unread' | undefined {
  const [name = ''] = words;
  if (/^[ef]?grep$/.test(name)) {
    // Looking through what git tells looks at history, to make something of it.
    if (isPiped && before?.words[0] === 'git') return undefined;
    const read = readGrep(words);
    const piped = isPiped && before?.words[0] === 'cat' ? before.words[1] : undefined;
    const file = placeOf(read?.file ?? piped, env);
    const wanted = read && resolved(read.wanted, env);
    if (file === undefined || wanted === undefined) return 'unread';
    return fileHas(file, wanted) ?? 'unread';
  }
  if (name !== 'test' && name !== '[' && name !== '[[') return undefined;
  const inside = words.slice(1).filter((word) => word !== ']' && word !== ']]');
  const isNot = inside[0] === '!';
  const [flag = '', path] = isNot ? inside.slice(1) : inside;
  if (!/^-[efs]$/.test(flag)) {
    return inside.some((word) => /STEP|step/.test(word)) ? undefined : 'unread';
  }
  const file = placeOf(path, env);
  if (file === undefined) return 'unread';
  return isNot ? { not: { file: { path: file } } } : { file: { path: file } };
}

function resolved(wanted: Wanted, env: Env): Wanted | undefined {
  const pattern = filledIn(wanted.pattern, env);
  return UNRESOLVED.test(pattern) ? undefined : { ...wanted, pattern };
}

/** A path in the repository; undefined for one that is not known before it runs. */
function placeOf(path: string | undefined, env: Env): string | undefined {
  if (path === undefined) return undefined;
  const place = filledIn(path, env).replace(/^\.\//, '');
  return /[*?[\]$`]/.test(place) || OWN_FILES.test(place) || place === '' ? undefined : place;
}

/** Whether the script gives up where this is so. */
function failsWhenSo(
  { joint }: ShellCommand,
  next: ShellCommand | undefined,
  lines: readonly ShellLine[],
): boolean {
  const isJoined = joint === '&&' || joint === '||';
  if (isJoined && next?.words[0] === 'exit') return joint === '&&' && next.words[1] !== '0';
  if (!/^\s*(if|elif)\b/.test(lines[0]?.text ?? '')) return false;
  const rest = lines.map(({ text }) => text).join('\n');
  const block = rest.slice(rest.search(/\bthen\b/));
  const until = block.search(/(^|[\n;])[ \t]*(else|elif|fi)\b/);
  return /\bexit\s+[1-9]/.test(until === -1 ? block : block.slice(0, until));
}
