import { exitCodes, helpBeginning, helpEnd } from '../../words/terminal-english.ts';
import type { Option } from './read-options.ts';
import type { Subcommand } from './subcommands.ts';

const WIDEST = 22;

/** The help of the command line: how each subcommand is called, and every option. */
export function helpText(subcommands: readonly Subcommand[]): string {
  return [helpBeginning(), ...subcommands.map(about), exitCodes(), helpEnd()].join('\n\n');
}

function about({ usage, about: what, options }: Subcommand): string {
  const lines = Object.entries(options).map(([name, option]) => line(name, option));
  return [`  sayso ${usage}`, `      ${what}`, ...lines].join('\n');
}

function line(name: string, { value, about: what }: Option): string {
  return `      ${`--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(WIDEST)}${what}`;
}
