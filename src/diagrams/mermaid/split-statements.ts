import { DiagramMistakeError } from '../mistake-error.ts';

export type Statement = {
  readonly text: string;
  /** The line on which it begins, counted from 1. */
  readonly line: number;
};

const ENTITY = /#\w+;/y;

/**
 * Splits a diagram at the ends of lines and at semicolons, but not inside of quotation marks, brackets
 * and labels between bars. A quoted text may go on over lines.
 */
export function splitStatements(lines: readonly string[]): readonly Statement[] {
  const text = lines.join('\n');
  const statements: Statement[] = [];
  let begin = 0;
  let line = 1;
  let beginLine = 1;
  let quoted = false;
  let open = 0;
  const end = (at: number): void => {
    const statement = text.slice(begin, at).trim();
    if (statement !== '') statements.push({ text: statement, line: beginLine });
    begin = at + 1;
    open = 0;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    if (!quoted && '[({'.includes(character)) open += 1;
    if (!quoted && '])}'.includes(character)) open = Math.max(0, open - 1);
    ENTITY.lastIndex = at;
    const entity = character === '#' ? ENTITY.exec(text)?.[0] : undefined;
    if (entity !== undefined) at += entity.length - 1;
    const ends = !quoted && (character === '\n' || (character === ';' && open === 0));
    if (ends) end(at);
    if (character === '\n') line += 1;
    if (text.slice(begin, at + 1).trim() === '') beginLine = line;
  }
  if (quoted) throw new DiagramMistakeError({ why: 'unclosed', line: beginLine });
  end(text.length);
  return statements;
}
