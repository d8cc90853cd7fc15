const LONGEST_LINE = 300;
const MOST_LINES = 40;

/** Characters that people cannot see but that change what they see; colours of terminals begin with one. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Quotes a stranger's lines as a block of code, in which GitHub neither mentions, links nor runs
 * anything: the last 40 lines, 300 characters each, without unseen characters. A hidden mark of ours in
 * them is one no more, and no line begins with what could run as a command.
 *
 * The fence is longer than any run of backticks inside (CommonMark 4.5, fenced code blocks).
 */
export function fence(lines: readonly string[]): string {
  const shown = lines.slice(-MOST_LINES).map(plain);
  const runs = shown.flatMap((line) => line.match(/`+/g) ?? []);
  const ticks = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  return `${ticks}text\n${shown.map((line) => `| ${line}`.trimEnd()).join('\n')}\n${ticks}`;
}

function plain(line: string): string {
  const seen = line.replace(COLOURS, '').replace(/\t/g, '    ').replace(UNSEEN, '');
  const characters = [...seen.replaceAll('<!--', '<! --').trimEnd()];
  return characters.length > LONGEST_LINE
    ? `${characters.slice(0, LONGEST_LINE).join('')}…`
    : characters.join('');
}
