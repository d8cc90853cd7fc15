import type { ShellCommand, ShellWord } from './shell-commands.ts';

type Block = '(' | 'block' | 'function';

/** How far a script has been read. */
export type Reading = {
  readonly commands: ShellCommand[];
  readonly blocks: Block[];
  words: ShellWord[];
  word: { value: string; live: string } | undefined;
  line: number;
  startLine: number;
  isJoined: boolean;
  /** `name()` was just read, so the next `{` begins its body. */
  isDefining: boolean;
};

const OPENING = new Set(['if', 'while', 'until', 'for', 'case', 'select']);
const CLOSING = new Set(['fi', 'done', 'esac', '}']);
const LEADING = new Set(['then', 'else', 'elif', 'do', '!', 'time', 'in']);

export function endWord(reading: Reading): void {
  if (reading.word !== undefined) reading.words.push(reading.word);
  reading.word = undefined;
}

/** Takes the words read so far for a command, once the keywords before it are understood. */
export function endCommand(reading: Reading, separator: string): void {
  endWord(reading);
  const words = [...reading.words];
  reading.words = [];
  while (words[0] !== undefined && isKeyword(reading, words[0].value, words)) words.shift();
  if (words.length > 0) {
    const { blocks } = reading;
    reading.commands.push({
      line: reading.startLine,
      words,
      isCertain: blocks.length === 0 && !reading.isJoined,
      inFunction: blocks.includes('function'),
      inSubshell: blocks.includes('('),
    });
  }
  const goesOn = /\n/.test(separator) && words.length === 0;
  if (!goesOn) reading.isJoined = separator === '&&' || separator === '||';
}

function isKeyword(reading: Reading, word: string, words: readonly ShellWord[]): boolean {
  if (OPENING.has(word)) reading.blocks.push('block');
  else if (CLOSING.has(word)) reading.blocks.pop();
  else if (word === '{') {
    reading.blocks.push(reading.isDefining ? 'function' : 'block');
    reading.isDefining = false;
  } else if (word === 'function') {
    reading.isDefining = true;
    if (words.at(-1)?.value === '{') reading.blocks.push('function');
  } else return LEADING.has(word);
  return true;
}
