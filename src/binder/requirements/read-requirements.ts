import { type LogicalLine, logicalLines } from './logical-lines.ts';
import { type Requirement, readRequirement } from './requirement.ts';

/** One line of a requirements file, understood. */
export type RequirementsLine = LogicalLine &
  (
    | { readonly kind: 'blank' }
    | { readonly kind: 'requirement'; readonly requirement: Requirement }
    /** `-e`: what follows is installed so that its files can be edited. */
    | { readonly kind: 'editable'; readonly target: string }
    /** A folder or an archive: `.`, `./pkg[extra]`, `wheels/x.whl`. */
    | { readonly kind: 'path'; readonly path: string }
    /** `-r` and `-c`. */
    | {
        readonly kind: 'include';
        readonly as: 'requirements' | 'constraints';
        readonly file: string;
      }
    /** An option for the whole run, in its long form: `--index-url`, with its value if it takes one. */
    | { readonly kind: 'option'; readonly name: string; readonly value: string | undefined }
    /** pip would refuse the file for it. */
    | { readonly kind: 'unreadable' }
  );

/** The options that a requirements file may hold, by every name they have; true where a value follows. */
const OPTIONS: Readonly<Record<string, { readonly name: string; readonly takesValue: boolean }>> = {
  '-i': { name: '--index-url', takesValue: true },
  '--index-url': { name: '--index-url', takesValue: true },
  '--pypi-url': { name: '--index-url', takesValue: true },
  '--extra-index-url': { name: '--extra-index-url', takesValue: true },
  '--no-index': { name: '--no-index', takesValue: false },
  '-f': { name: '--find-links', takesValue: true },
  '--find-links': { name: '--find-links', takesValue: true },
  '--no-binary': { name: '--no-binary', takesValue: true },
  '--only-binary': { name: '--only-binary', takesValue: true },
  '--prefer-binary': { name: '--prefer-binary', takesValue: false },
  '--require-hashes': { name: '--require-hashes', takesValue: false },
  '--pre': { name: '--pre', takesValue: false },
  '--trusted-host': { name: '--trusted-host', takesValue: true },
  '--use-feature': { name: '--use-feature', takesValue: true },
};

/**
 * Reads a requirements file. Every line is answered, in order, also those that cannot be understood.
 *
 * Source: pip's documentation, "Requirements File Format".
 */
export function readRequirements(text: string): readonly RequirementsLine[] {
  return logicalLines(text).flatMap((line) => {
    if (line.text.length > LONGEST_LINE) return [{ ...line, ...UNREADABLE }];
    return separateOptions(line).map((one) => ({ ...one, ...meaningOf(one.text) }));
  });
}

/** pip takes several options on a line: `--index-url X --extra-index-url Y`. */
function separateOptions(line: LogicalLine): readonly LogicalLine[] {
  if (!line.text.startsWith('-')) return [line];
  const texts = line.text.split(/\s+(?=--?[a-z])/);
  const isEach = texts.every((text) => optionOf(text).kind !== 'unreadable');
  if (texts.length === 1 || !isEach) return [line];
  return texts.map((text, index) => ({
    ...line,
    text,
    comment: index === 0 ? line.comment : undefined,
  }));
}

/** Beyond this nobody wrote it by hand, and no list of hashes is that long. */
const LONGEST_LINE = 20_000;

function meaningOf(text: string) {
  if (text === '') return { kind: 'blank' } as const;
  if (text.startsWith('-')) return optionOf(text);
  const requirement = readRequirement(text);
  if (requirement !== undefined) return { kind: 'requirement', requirement } as const;
  return isPath(text) ? ({ kind: 'path', path: text } as const) : UNREADABLE;
}

const UNREADABLE = { kind: 'unreadable' } as const;

function optionOf(text: string) {
  const [, said = '', rest = ''] =
    /^(--[\w-]+|-\w)(?:\s*=\s*|\s+|(?<=^-\w))(.*)$/s.exec(`${text} `) ?? [];
  const value = unquoted(rest.trim());
  switch (said) {
    case '-e':
    case '--editable':
      return value === '' ? UNREADABLE : ({ kind: 'editable', target: value } as const);
    case '-r':
    case '--requirement':
      return include('requirements', value);
    case '-c':
    case '--constraint':
      return include('constraints', value);
    default: {
      const option = Object.hasOwn(OPTIONS, said) ? OPTIONS[said] : undefined;
      if (option === undefined || option.takesValue !== (value !== '')) return UNREADABLE;
      return {
        kind: 'option',
        name: option.name,
        value: value === '' ? undefined : value,
      } as const;
    }
  }
}

function include(as: 'requirements' | 'constraints', file: string) {
  return file === '' ? UNREADABLE : ({ kind: 'include', as, file } as const);
}

function unquoted(value: string): string {
  return /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value;
}

/** pip takes for a path what has a separator, begins with a dot, or ends like an archive. */
function isPath(text: string): boolean {
  const path = text.replace(/\[[\w\s,.-]*\]$/, '');
  if (/\s/.test(path) && !path.startsWith('.')) return false;
  return (
    path.startsWith('.') || path.includes('/') || /\.(?:whl|zip|tar\.gz|tgz|tar\.bz2)$/.test(path)
  );
}
