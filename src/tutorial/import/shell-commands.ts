import { type ShellToken, shellTokens } from './shell-words.ts';

/** One command of a shell script. */
export type ShellCommand = {
  readonly words: readonly string[];
  readonly isNegated: boolean;
  readonly isPiped: boolean;
  /** What stands after it: `&&`, `|`, `>>`. */
  readonly joint: string;
};

/** One line of a shell script; a line that goes on below is one with those below. */
export type ShellLine = {
  readonly text: string;
  /** Counted from 0. */
  readonly index: number;
  /** Undefined: its quotes have no end on this line. */
  readonly commands: readonly ShellCommand[] | undefined;
};

/** No script of a course is longer. */
const MOST_LINES = 1_000;
const KEYWORDS: ReadonlySet<string> = new Set(['if', 'then', 'elif', 'else', 'while', 'do', '{']);

/** Splits a shell script into its lines and their commands; nothing is expanded and nothing is run. */
export function shellLines(script: string): readonly ShellLine[] {
  const lines: ShellLine[] = [];
  let begun: { text: string; index: number } | undefined;
  for (const [index, line] of script.split(/\r?\n/).slice(0, MOST_LINES).entries()) {
    const whole: { text: string; index: number } = {
      text: begun === undefined ? line : `${begun.text} ${line}`,
      index: begun?.index ?? index,
    };
    if (/(^|[^\\])(\\\\)*\\$/.test(line)) {
      begun = { ...whole, text: whole.text.slice(0, -1) };
      continue;
    }
    begun = undefined;
    const tokens = shellTokens(whole.text);
    lines.push({ ...whole, commands: tokens && commandsOf(tokens) });
  }
  return lines;
}

function commandsOf(tokens: readonly ShellToken[]): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
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

/** Puts the values of variables in, those of a workflow and those of the shell. */
export function filledIn(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$\{\{\s*env\.(\w+)\s*\}\}|\$\{(\w+)\}|\$(\w+)/g,
    (all, inActions, inBraces, bare) => {
      const name = String(inActions ?? inBraces ?? bare);
      return Object.hasOwn(env, name) ? (env[name] ?? all) : String(all);
    },
  );
}
