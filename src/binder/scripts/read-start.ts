import { commandWords, isShellScript, type Script } from './read-script.ts';
import type { ShellCommand } from './shell-commands.ts';

/**
 * What a `start` does with the command that it is given, and what it leaves behind for it.
 * `ends` says why nothing may come after it: it runs something of its own, stops, looks at the
 * arguments one by one, or is in a language whose scripts are not read here.
 */
export type StartReading = {
  readonly ends:
    | {
        readonly why: 'own-command' | 'exit' | 'arguments' | 'nothing' | 'language';
        readonly line: number;
      }
    | undefined;
  /** Line of a change of folder that outlasts the script; 0 where there is none. */
  readonly folderLine: number;
  /** `umask` and redirections by `exec`, which outlast it too. */
  readonly leaks: readonly number[];
  /** It runs the command and waits, instead of becoming it; 0 where it does not. */
  readonly waitsLine: number;
};

type Event =
  | { readonly what: 'passes' | 'waits' | 'own-command' | 'exit' | 'arguments'; line: number }
  | { readonly what: 'leak' | 'folder'; line: number };

const ALL = /^(?:"\$(?:@|\{@\})"|\$(?:[@*]|\{[@*]\}))$/;
const ONE = /\$(?:[1-9]|\{[1-9][^}]*\}|\{[@*]:)/;
/** Commands that run what follows them. */
const RUNNERS = new Set(
  `env tini dumb-init nohup nice ionice setsid stdbuf time timeout command gosu dbus-run-session
   dbus-launch xvfb-run conda mamba micromamba run`.split(/\s+/),
);

/** Source: repo2docker's documentation, "start": the last line has to be `exec "$@"` or equivalent. */
export function readStart(script: Script): StartReading {
  if (script.text === undefined) return nothingRead('language');
  if (isShellScript(script)) return readEvents(script.commands.flatMap(eventsOf));
  if (script.interpreter.kind === 'python') return readEvents(pythonEvents(script.text));
  return nothingRead('language');
}

function nothingRead(why: 'language'): StartReading {
  return { ends: { why, line: 0 }, folderLine: 0, leaks: [], waitsLine: 0 };
}

function readEvents(events: readonly Event[]): StartReading {
  const first = (...what: Event['what'][]): Event | undefined =>
    events.find((event) => what.includes(event.what));
  const passing = first('passes', 'waits');
  const ending = first('own-command', 'exit');
  const before = (event: Event | undefined): boolean =>
    event !== undefined &&
    (passing === undefined || events.indexOf(event) < events.indexOf(passing));
  const args = first('arguments');
  const endOf = (): StartReading['ends'] => {
    if (ending !== undefined && before(ending)) {
      return { why: ending.what === 'exit' ? 'exit' : 'own-command', line: ending.line };
    }
    if (passing === undefined) return { why: 'nothing', line: 0 };
    return args && { why: 'arguments', line: args.line };
  };
  return {
    ends: endOf(),
    folderLine: first('folder')?.line ?? 0,
    leaks: events.filter(({ what }) => what === 'leak').map(({ line }) => line),
    waitsLine: passing?.what === 'waits' ? passing.line : 0,
  };
}

function eventsOf(command: ShellCommand): readonly Event[] {
  const { line } = command;
  const words = commandWords(command);
  const [name = ''] = words;
  const found: Event[] = [];
  const looks = command.words.some(({ live }) => ONE.test(live)) || /^(shift|getopts)$/.test(name);
  if (looks && !command.inFunction) found.push({ what: 'arguments', line });
  if (command.inSubshell) return found;
  if (/^(cd|pushd)$/.test(name)) found.push({ what: 'folder', line });
  if (name === 'umask' && words.length > 1) found.push({ what: 'leak', line });
  if (name === 'exit' && command.isCertain) found.push({ what: 'exit', line });
  if (name === 'set' && words[1] === '--') found.push(...replaced(command));
  return [...found, ...(name === 'exec' ? replacing(command) : calling(command))];
}

/** `exec …`: the shell becomes the command, or, with nothing but redirections, goes on with them. */
function replacing(command: ShellCommand): readonly Event[] {
  const { line } = command;
  const words = command.words.slice(command.words.findIndex(({ value }) => value === 'exec') + 1);
  const first = words.findIndex(({ live }) => /^[\d&]*[<>]/.test(live));
  if (first === 0) return [{ what: 'leak', line }];
  if (runsAll(words)) return [{ what: 'passes', line }];
  return command.isCertain ? [{ what: 'own-command', line }] : [];
}

function calling(command: ShellCommand): readonly Event[] {
  return runsAll(command.words) ? [{ what: 'waits', line: command.line }] : [];
}

/** `set -- …` puts other arguments in place of the given ones; more behind them do no harm. */
function replaced(command: ShellCommand): readonly Event[] {
  const after = command.words.slice(command.words.findIndex(({ value }) => value === '--') + 1);
  const isHarmless = runsAll(after) || !command.isCertain;
  return isHarmless ? [] : [{ what: 'arguments', line: command.line }];
}

/** Whether these words run all that was given: first, or behind nothing but runners and their options. */
function runsAll(words: ShellCommand['words']): boolean {
  const at = words.findIndex(({ live }) => ALL.test(live));
  if (at === -1) return false;
  const before = words.slice(0, at).map(({ value }) => value);
  const start = before.filter((word) => !/^[A-Za-z_]\w*=|^-/.test(word));
  return start.length === 0 || RUNNERS.has(start[0]?.split('/').at(-1) ?? '');
}

function pythonEvents(text: string): readonly Event[] {
  return text.split('\n').flatMap((raw, index): readonly Event[] => {
    const code = raw.replace(/(^|\s)#.*$/, '');
    const line = index + 1;
    if (/\bos\.chdir\s*\(/.test(code)) return [{ what: 'folder', line }];
    if (/\bos\.umask\s*\(/.test(code)) return [{ what: 'leak', line }];
    if (/\bexec[lv]\w*\s*\(/.test(code)) {
      return [{ what: /\bargv\b|\bargs\b/.test(code) ? 'passes' : 'own-command', line }];
    }
    const runs = /\b(?:run|call|check_call|Popen|spawnv\w*)\s*\(.*\bargv\b/.test(code);
    return runs ? [{ what: 'waits', line }] : [];
  });
}
