import { fence } from './fence.ts';
import { plainText } from './plain-text.ts';

/** A stretch of a line in one kind of letters, as a story wrote it. */
export type StoryPiece = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly fixed?: true;
};

const LONGEST_LINE = 4_000;
const DEEPEST = 12;
/** What would make a heading, a list or a rule of a line that begins with it (CommonMark 4 and 5). */
const STARTS_A_BLOCK = /^(?:[#+=-]|\d{1,9}[.)])/;

/**
 * A story's lines as Markdown that reads as it was written: each line a line, indented as it was,
 * bold where it was; and in which nothing of it formats, links, mentions or closes. What stands in letters of
 * one width, a map or a menu, becomes a block of code.
 */
export function storyText(lines: readonly (readonly StoryPiece[])[]): string {
  const blocks: string[] = [];
  let block: (readonly StoryPiece[])[] = [];
  for (const line of [...lines, []]) {
    if (line.length > 0) block.push(line);
    else if (block.length > 0) {
      blocks.push(storyBlock(block));
      block = [];
    }
  }
  return blocks.join('\n\n');
}

function storyBlock(lines: readonly (readonly StoryPiece[])[]): string {
  const isFixed = lines.every((line) => line.every(({ fixed }) => fixed));
  if (isFixed) return fence(lines.map((line) => line.map(({ text }) => text).join('')));
  return lines.map(storyLine).join('\\\n');
}

function storyLine(pieces: readonly StoryPiece[]): string {
  const blanks = /^ */.exec(pieces[0]?.text ?? '')?.[0].length ?? 0;
  const text = pieces.map(storyPiece).join('').trim();
  const start = STARTS_A_BLOCK.exec(text)?.[0];
  const safe =
    start === undefined
      ? text
      : `${start.slice(0, -1)}\\${start.slice(-1)}${text.slice(start.length)}`;
  return `${'&nbsp;'.repeat(Math.min(blanks, DEEPEST))}${safe}`;
}

/** Blanks at its ends stay outside of what makes it bold. */
function storyPiece({ text, bold, italic }: StoryPiece): string {
  const plain = plainText(text, LONGEST_LINE);
  if (plain === '') return text === '' ? '' : ' ';
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  return `${before}${mark}${plain}${[...mark].reverse().join('')}${after}`;
}

/** The same as a quotation, for where a line could otherwise be taken for something that was said. */
export function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
