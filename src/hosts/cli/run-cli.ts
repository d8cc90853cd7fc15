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

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(first)) {
    const about = SUBCOMMANDS.filter(({ name }) => startsWith(name.split(' '), rest));
    terminal.out(helpText(about.length > 0 ? about : SUBCOMMANDS));
    return EXIT.done;
  }
  if (['version', '--version', '-v'].includes(first)) {
    terminal.out(await version());
    return EXIT.done;
  }
  const subcommand = SUBCOMMANDS.find(({ name }) => startsWith(args, name.split(' ')));
  if (subcommand !== undefined) {
    return run(subcommand, args.slice(subcommand.name.split(' ').length), terminal);
  }
  return unknownSubcommand(args, terminal);
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, at) => words[at] === word);
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

/** `said` is a first word that is none of ours, or one of several where those behind it are not right. */
function unknownSubcommand(args: readonly string[], terminal: Terminal): ExitCode {
  const [first = '', second] = args;
  const group = SUBCOMMANDS.filter(({ name }) => name.startsWith(`${first} `));
  if (group.length > 0 && (second === undefined || ['help', '--help', '-h'].includes(second))) {
    const isAsked = second !== undefined;
    (isAsked ? terminal.out : terminal.error)(helpText(group));
    return isAsked ? EXIT.done : EXIT.notUnderstood;
  }
  const said = group.length > 0 ? `${first} ${second}` : first;
  const names = group.length > 0 ? group : SUBCOMMANDS;
  const suggestion = closestName(said, ['help', ...names.map(({ name }) => name)]);
  terminal.error(
    said.startsWith('-')
      ? usageProblem({ kind: 'unknown-option', option: said })
      : wordsWithoutSay({ said, ...(suggestion === undefined ? {} : { suggestion }) }),
  );
  return EXIT.notUnderstood;
}
