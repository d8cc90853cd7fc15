import { usageProblem, wordsWithoutSay } from '../../words/terminal-english.ts';
import { closestName } from './closest-name.ts';
import { helpText } from './help-text.ts';
import { readOptions } from './read-options.ts';
import { SUBCOMMANDS, type Subcommand } from './subcommands.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Runs `sayso ARGUMENTS…`; answers the exit code and never throws. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    terminal.error(error instanceof Error ? error.message : String(error));
    return EXIT.failed;
  }
}

async function dispatch(
  [first = 'help', ...rest]: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  if (['help', '--help', '-h'].includes(first)) {
    terminal.out(helpText(SUBCOMMANDS));
    return EXIT.done;
  }
  if (['version', '--version', '-v'].includes(first)) {
    terminal.out(await version());
    return EXIT.done;
  }
  const subcommand = SUBCOMMANDS.find(({ name }) => name === first);
  if (subcommand === undefined) return unknownSubcommand(first, terminal);
  return run(subcommand, rest, terminal);
}

async function run(
  subcommand: Subcommand,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const help = { type: 'boolean', about: 'Shows this.' } as const;
  const read = readOptions(args, { ...subcommand.options, help });
  if (read.kind !== 'options') {
    terminal.error(usageProblem(read));
    return EXIT.notUnderstood;
  }
  if (read.flags.has('help')) {
    terminal.out(helpText([subcommand]));
    return EXIT.done;
  }
  return subcommand.run(read, terminal);
}

function unknownSubcommand(said: string, terminal: Terminal): ExitCode {
  const names = ['help', ...SUBCOMMANDS.map(({ name }) => name)];
  const suggestion = closestName(said, names);
  terminal.error(
    said.startsWith('-')
      ? usageProblem({ kind: 'unknown-option', option: said })
      : wordsWithoutSay({ said, ...(suggestion === undefined ? {} : { suggestion }) }),
  );
  return EXIT.notUnderstood;
}
