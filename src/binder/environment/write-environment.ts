import { stringify } from 'yaml';
import { asComment } from '../requirements/list-source.ts';
import type { CondaPackage, Environment, Listed } from './environment.ts';

/**
 * An environment in the common way of writing: each item on its line, one list for pip at the end.
 * Comments beside items stay; of the others only those at the top do.
 */
export function writeEnvironment(environment: Environment): string {
  const { name, channels, packages, pip, variables, more, text } = environment;
  const head = /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)?.[0] ?? '';
  const lines = [
    ...head.split('\n').filter((line) => line.trim() !== ''),
    ...(name === undefined ? [] : [`name: ${printScalar(name)}`]),
    ...(channels === undefined ? [] : ['channels:']),
    ...(channels ?? []).flatMap((one) => printItem(`- ${one.raw}`, one, 2)),
    packages.length + pip.length === 0 ? 'dependencies: []' : 'dependencies:',
    ...packages.flatMap((one) => printPackage(one, 2)),
    ...(pip.length === 0 ? [] : ['  - pip:']),
    ...pip.flatMap((one) => printItem(`- ${printScalar(one.text)}`, one, 6)),
    ...(variables.length === 0 ? [] : ['variables:']),
    ...variables.flatMap((one) => printItem(`${printScalar(one.name)}: ${one.raw}`, one, 2)),
    ...more.map(({ key, value }) => `${printScalar(key)}: ${value}`),
  ];
  return `${lines.join('\n')}\n`;
}

export function printPackage(one: CondaPackage, indent: number): readonly string[] {
  const selector = one.selector === undefined ? '' : `sel(${one.selector}): `;
  return printItem(`- ${selector}${one.raw}`, one, indent);
}

/** A line with its comments, above and beside. */
export function printItem(
  text: string,
  { above, beside }: Pick<Listed, 'above' | 'beside'>,
  indent: number,
): readonly string[] {
  const blanks = ' '.repeat(indent);
  const remark = beside === undefined ? '' : `  ${asComment(beside)}`;
  return [...above.map((line) => `${blanks}${asComment(line)}`), `${blanks}${text}${remark}`];
}

const PLAIN = /^[A-Za-z][\w.+<>=!~@/*;,()[\]"' -]*[\w)\]"'*]$/;

/** A text as YAML that everything reads as this text. */
export function printScalar(text: string): string {
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  if (PLAIN.test(text) && !isWord) return text;
  if (/\p{Cc}|[\u2028\u2029\uFEFF]/u.test(text) || isWord) return JSON.stringify(text);
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
