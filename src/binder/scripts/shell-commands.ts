import { endCommand, endWord, type Reading } from './end-command.ts';
import { withoutHereDocuments } from './here-documents.ts';

/** A word of a command: as written without its quotes, and without what stands in single quotes. */
export type ShellWord = {
  readonly value: string;
  /** As written, but for single-quoted parts, in which nothing is ever expanded. */
  readonly live: string;
};

export type ShellCommand = {
  /** From 1. */
  readonly line: number;
  readonly words: readonly ShellWord[];
  /** It runs, unless something before it ended the script: no condition, loop or `&&` around it. */
  readonly isCertain: boolean;
  readonly inFunction: boolean;
  /** What it changes ends with its parentheses. */
  readonly inSubshell: boolean;
};

const TOKEN =
  /(?<gone>\\\r?\n)|(?<escaped>\\[\s\S])|(?<single>'[^']*')|(?<double>"[^"\\]*(?:\\[\s\S][^"\\]*)*")|(?<braced>\$\{[^}\n]{0,200}\})|(?<define>\([ \t]*\))|(?<open>\$?\()|(?<close>\))|(?<end>\r?\n|&&|\|\||;;|[;|`])|(?<redirect>\d{0,3}(?:&>>?|[<>]{1,3}(?:[&|]\d{0,3}-?)?))|(?<both>&)|(?<space>[ \t\r]+)|(?<comment>(?<![^\s;&|()`])#[^\n]*)|(?<plain>[^\s'"\\$`();&|<>#]+|[\s\S])/y;
/**
 * The commands of a shell script, by a scan of its words. No parser: it neither expands anything nor
 * knows every form of the language, and takes what it does not know for plain words.
 *
 * Source: POSIX.1-2024, Shell Command Language, 2.3 (token recognition) and 2.9 (commands).
 */
export function shellCommands(text: string): readonly ShellCommand[] {
  const reading: Reading = {
    commands: [],
    blocks: [],
    words: [],
    word: undefined,
    line: 1,
    startLine: 1,
    isJoined: false,
    isDefining: false,
  };
  for (const match of withoutHereDocuments(text).matchAll(new RegExp(TOKEN, 'gy'))) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    take(reading, match[0], kind ?? 'plain');
    reading.line += match[0].split('\n').length - 1;
  }
  endCommand(reading, '');
  return reading.commands;
}

function take(reading: Reading, token: string, kind: string): void {
  switch (kind) {
    case 'gone':
    case 'comment':
      break;
    case 'space':
      endWord(reading);
      break;
    case 'end':
    case 'both':
      endCommand(reading, token);
      break;
    case 'define':
      define(reading);
      break;
    case 'open':
      openSubshell(reading);
      break;
    case 'close':
      closeSubshell(reading);
      break;
    case 'redirect':
      endWord(reading);
      addToWord(reading, token, token);
      endWord(reading);
      break;
    case 'single':
      addToWord(reading, token.slice(1, -1), '');
      break;
    case 'double':
      addToWord(reading, token.slice(1, -1), token);
      break;
    case 'escaped':
      addToWord(reading, token.slice(1), '');
      break;
    default:
      addToWord(reading, token, token);
  }
}

function addToWord(reading: Reading, value: string, live: string): void {
  if (reading.words.length === 0 && reading.word === undefined) reading.startLine = reading.line;
  const { word } = reading;
  reading.word = { value: (word?.value ?? '') + value, live: (word?.live ?? '') + live };
}

function define(reading: Reading): void {
  reading.word = undefined;
  reading.words = [];
  reading.isDefining = true;
}

function openSubshell(reading: Reading): void {
  endCommand(reading, '(');
  reading.blocks.push('(');
}

function closeSubshell(reading: Reading): void {
  endCommand(reading, ')');
  if (reading.blocks.at(-1) === '(') reading.blocks.pop();
}
