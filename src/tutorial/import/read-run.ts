import type { CheckInFile } from '../read/check-schema.ts';
import { fileHas, readGrep, type Wanted } from './read-grep.ts';
import { type ShellToken, shellTokens } from './shell-words.ts';

/** What a script of a workflow looks at, and what of it cannot be said in a tutorial. */
export type ReadRun = {
  readonly checks: readonly CheckInFile[];
  /** Lines that look at something else. */
  readonly unread: readonly string[];
  /** Lines that make something for the learner. */
  readonly prepares: readonly string[];
};

type Command = {
  readonly words: readonly string[];
  readonly isNegated: boolean;
  readonly isPiped: boolean;
  /** What stands after it, and the command there. */
  readonly joint: string;
};

/** No script of a course is longer. */
const MOST_LINES = 1_000;
const KEYWORDS: ReadonlySet<string> = new Set(['if', 'then', 'elif', 'else', 'while', 'do', '{']);
const PREPARES = /\bgit (checkout -b|switch -c|push)\b|\bgh (pr|issue) create\b|\bgh repo edit\b/;
/** Where older courses keep how far one is; a tutorial knows that by itself. */
const OWN_FILES = /(^|\/)(STEP|-step\.txt)$/;
const UNRESOLVED = /\$[A-Za-z_{(]/;

/** Reads the script of a step: its `grep` and `test` on single files, each as a check. Nothing is run. */
export function readRun(script: string, env: Readonly<Record<string, string>>): ReadRun {
  const text = script.replace(/\\\r?\n/g, ' ');
  const lines = text.split(/\r?\n/).slice(0, MOST_LINES);
  const checks: CheckInFile[] = [];
  const unread: string[] = [];
  const prepares: string[] = [];
  if (/check-file\.sh/.test(text)) {
    const { FILE: file, SEARCH: pattern } = env;
    const check =
      file === undefined || pattern === undefined
        ? undefined
        : fileHas(file, { pattern, syntax: 'extended', ignoresCase: false });
    return check === undefined
      ? { checks, unread: ['check-file.sh'], prepares }
      : { checks: [check], unread, prepares };
  }
  for (const [index, line] of lines.entries()) {
    if (PREPARES.test(line)) prepares.push(line.trim());
    const tokens = shellTokens(line);
    if (tokens === undefined) continue;
    const commands = commandsOf(tokens);
    for (const [at, command] of commands.entries()) {
      const looked = lookOf(command, commands[at - 1], env);
      if (looked === undefined) continue;
      if (looked === 'unread') {
        unread.push(line.trim());
        continue;
      }
      const failsThen = failsWhenSo(command, commands[at + 1], lines.slice(index));
      checks.push(command.isNegated !== failsThen ? opposite(looked) : looked);
    }
  }
  // A script that does nothing but give up passes on the verdict of others.
  const isVerdict = lines.every((line) => /^(exit \d+|echo\b.*)?$/.test(line.trim()));
  const isLost =
    !isVerdict && checks.length === 0 && unread.length === 0 && /\bexit\s+[1-9]/.test(text);
  return { checks, unread: isLost ? [(lines[0] ?? '').trim()] : unread, prepares };
}

function opposite(check: CheckInFile): CheckInFile {
  return check.not ?? { not: check };
}

function commandsOf(tokens: readonly ShellToken[]): readonly Command[] {
  const commands: Command[] = [];
  let words: string[] = [];
  let isPiped = false;
  const end = (joint: string) => {
    const isNegated = words.includes('!') && words.slice(0, words.indexOf('!')).every(isKeyword);
    const rest = words.filter(
      (word, at) => !isKeyword(word) && !(word === '!' && at < 2 && isNegated),
    );
    if (rest.length > 0) commands.push({ words: rest, isNegated, isPiped, joint });
    isPiped = joint === '|';
    words = [];
  };
  for (const token of tokens) {
    if (token.kind === 'word') words.push(token.text);
    else end(token.text);
  }
  end('');
  return commands;
}

function isKeyword(word: string): boolean {
  return KEYWORDS.has(word);
}

/** What one command looks at; undefined: at nothing. */
function lookOf(
  { words, isPiped }: Command,
  before: Command | undefined,
  env: Readonly<Record<string, string>>,
): CheckInFile | 'unread' | undefined {
  const [name = ''] = words;
  if (/^[ef]?grep$/.test(name)) {
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

function resolved(wanted: Wanted, env: Readonly<Record<string, string>>): Wanted | undefined {
  const pattern = filledIn(wanted.pattern, env);
  return UNRESOLVED.test(pattern) ? undefined : { ...wanted, pattern };
}

/** A path in the repository; undefined for one that is not known before it runs. */
function placeOf(
  path: string | undefined,
  env: Readonly<Record<string, string>>,
): string | undefined {
  if (path === undefined) return undefined;
  const place = filledIn(path, env).replace(/^\.\//, '');
  return /[*?[\]$`]/.test(place) || OWN_FILES.test(place) || place === '' ? undefined : place;
}

/** Puts the values of a workflow's own variables in. */
export function filledIn(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$\{\{\s*env\.(\w+)\s*\}\}|\$\{(\w+)\}|\$(\w+)/g,
    (all, inActions, inBraces, bare) => {
      const name = String(inActions ?? inBraces ?? bare);
      return Object.hasOwn(env, name) ? (env[name] ?? all) : String(all);
    },
  );
}

/** Whether the script gives up where this is so. */
function failsWhenSo(
  { joint }: Command,
  next: Command | undefined,
  lines: readonly string[],
): boolean {
  const isJoined = joint === '&&' || joint === '||';
  if (isJoined && next?.words[0] === 'exit') return joint === '&&' && next.words[1] !== '0';
  if (!/^\s*(if|elif)\b/.test(lines[0] ?? '')) return false;
  const rest = lines.join('\n');
  const block = rest.slice(rest.search(/\bthen\b/));
  const until = block.search(/(^|[\n;])[ \t]*(else|elif|fi)\b/);
  return /\bexit\s+[1-9]/.test(until === -1 ? block : block.slice(0, until));
}
