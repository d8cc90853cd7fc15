import { followQuotes } from './quotes.ts';

const COMMENTED = '(?:# |#)*';

/**
 * Lines that only IPython understands. A script has them behind `# `, and one that is so already gets another.
 * Source: IPython's documentation, "Built-in magic commands" and "Automagic"; Jupytext's, "Magic commands".
 */
const MAGICS: readonly RegExp[] = [
  new RegExp(String.raw`^\s*${COMMENTED}%{1,3}[a-zA-Z]`),
  /^\s*(?:(?:# |#)+\s*)?[?!]\s*[A-Za-z.~$\\/{}]/,
  new RegExp(String.raw`^${COMMENTED}\s*[a-zA-Z_][\w$]*\s*=\s*(?:%{1,3}|!)[a-zA-Z]`),
  new RegExp(
    String.raw`^${COMMENTED}(?:cat|cd|cp|mv|rm|rmdir|mkdir|copy|ddir|echo|ls|ldir|ren)(?:$|\s$|\s[^=,])`,
  ),
  /^\s*(?:# )*\S*\?\s*$/,
];
const GOES_ON = /\\\s*$/;

/** The code of a cell as a script has it. */
export function withoutMagics(lines: readonly string[], language: string): readonly string[] {
  return turned(lines, language, (line, isFirst) => {
    const bare = isFirst ? line.trimStart() : line;
    return `${line.slice(0, line.length - bare.length)}# ${bare}`;
  });
}

/** The code of a script as a notebook has it. */
export function withMagics(lines: readonly string[], language: string): readonly string[] {
  return turned(lines, language, (line) => line.replace(/^(\s*)# ?/, '$1'));
}

function turned(
  lines: readonly string[],
  language: string,
  turn: (line: string, isFirst: boolean) => string,
): readonly string[] {
  const magics = language === 'python' ? MAGICS : MAGICS.slice(0, 1);
  const quotes = followQuotes(language);
  let goesOn = false;
  return lines.map((line) => {
    const isMagic = !quotes.isInside() && (goesOn || magics.some((one) => one.test(line)));
    const made = isMagic ? turn(line, !goesOn) : line;
    goesOn = isMagic && language === 'python' && GOES_ON.test(line);
    quotes.read(made);
    return made;
  });
}
