/** A word of a shell command, or what stands between two commands. */
export type ShellToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string };

const OPERATORS = ['&&', '||', ';;', '|', ';', '(', ')', '>>', '>', '<', '&'] as const;

/**
 * Splits one line of a shell script into words and operators, as far as quotes go; nothing is expanded and nothing is
 * run. Undefined: a quote has no end on this line. Source: Bash manual, "Quoting".
 */
export function shellTokens(line: string): readonly ShellToken[] | undefined {
  const tokens: ShellToken[] = [];
  let word: string | undefined;
  const end = () => {
    if (word !== undefined) tokens.push({ kind: 'word', text: word });
    word = undefined;
  };
  let at = 0;
  while (at < line.length) {
    const sign = line[at] ?? '';
    if (/\s/.test(sign)) {
      end();
      at += 1;
    } else if (sign === '#' && word === undefined) {
      break;
    } else if (sign === "'") {
      const close = line.indexOf("'", at + 1);
      if (close === -1) return undefined;
      word = (word ?? '') + line.slice(at + 1, close);
      at = close + 1;
    } else if (sign === '"') {
      const quoted = doubleQuoted(line, at + 1);
      if (quoted === undefined) return undefined;
      word = (word ?? '') + quoted.text;
      at = quoted.end;
    } else if (sign === '\\') {
      word = (word ?? '') + (line[at + 1] ?? '');
      at += 2;
    } else {
      const operator = OPERATORS.find((one) => line.startsWith(one, at));
      if (operator === undefined) {
        word = (word ?? '') + sign;
        at += 1;
      } else {
        end();
        tokens.push({ kind: 'operator', text: operator });
        at += operator.length;
      }
    }
  }
  end();
  return tokens;
}

/** Between double quotes a backslash counts only before these. */
function doubleQuoted(line: string, from: number): { text: string; end: number } | undefined {
  let text = '';
  for (let at = from; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (sign === '"') return { text, end: at + 1 };
    if (sign === '\\' && /["\\$`]/.test(line[at + 1] ?? '')) {
      text += line[at + 1];
      at += 1;
    } else text += sign;
  }
  return undefined;
}
