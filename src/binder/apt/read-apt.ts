/** One line of an `apt.txt`, understood. `number` counts from 1. */
export type AptLine = {
  readonly number: number;
  readonly packages: readonly AptPackage[];
  /** From its `#` on; undefined where there is none. */
  readonly comment: string | undefined;
  /** The words that are not names of packages. repo2docker would pass most of them to a root shell. */
  readonly refused: readonly { readonly word: string; readonly why: AptRefusal }[];
};

export type AptPackage = {
  /** With its architecture: `libc6:amd64`. */
  readonly name: string;
  readonly version: string | undefined;
  /** `/noble-backports` */
  readonly release: string | undefined;
};

export type AptRefusal = 'capitals' | 'option' | 'command' | 'address' | 'shell' | 'not-a-name';

const PACKAGE =
  /^([a-z0-9][a-z0-9+.-]*(?::[a-z0-9]+)?)(?:=([A-Za-z0-9.+:~-]+))?(?:\/([a-z0-9-]+))?$/;
const COMMANDS = new Set(['apt', 'apt-get', 'aptitude', 'sudo', 'install']);

/**
 * Reads an `apt.txt`: names of packages, one or several a line, and comments.
 *
 * repo2docker looks only at how a line begins and puts all of it, unquoted, into a command that root
 * runs. So this takes only what can be nothing but a package.
 *
 * Source: repo2docker, `buildpacks/base.py`; Debian Policy, section 5.6.7 (names of packages).
 */
export function readApt(text: string): readonly AptLine[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => readLine(line, index + 1));
}

function readLine(line: string, number: number): AptLine {
  const start = line.indexOf('#');
  const words = (start === -1 ? line : line.slice(0, start)).split(/[ \t]+/).filter(Boolean);
  const isCommand = COMMANDS.has(words[0]?.toLowerCase() ?? '');
  const read = words.map((word) => (isCommand ? refuse(word, 'command') : readWord(word)));
  return {
    number,
    packages: read.filter((one) => 'name' in one),
    comment: start === -1 ? undefined : line.slice(start).trim(),
    refused: read.filter((one) => 'why' in one),
  };
}

function readWord(word: string): AptPackage | { readonly word: string; readonly why: AptRefusal } {
  const [, name, version, release] = PACKAGE.exec(word) ?? [];
  if (name !== undefined && name.length > 1) return { name, version, release };
  if (word.startsWith('-')) return refuse(word, 'option');
  if (word.includes('://')) return refuse(word, 'address');
  if (/[;&|$`<>()\\'"*?!{}]/.test(word)) return refuse(word, 'shell');
  const inCapitals = word !== word.toLowerCase() && PACKAGE.test(word.toLowerCase());
  return refuse(word, inCapitals ? 'capitals' : 'not-a-name');
}

function refuse(word: string, why: AptRefusal) {
  return { word, why };
}
