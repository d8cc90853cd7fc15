import { readApt } from '../apt/read-apt.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import type { Finding } from '../finding.ts';
import { logicalLines } from '../requirements/logical-lines.ts';
import { readRequirements } from '../requirements/read-requirements.ts';
import { normalName } from '../requirements/requirement.ts';
import type { CommentedFile } from './commented-file.ts';

/** Finds the line of a merged file, from 1, that a finding is about; undefined where that is not sure. */
export type LineFinder = (finding: Finding) => number | undefined;

export function lineFinder({ syntax, text }: CommentedFile): LineFinder {
  switch (syntax) {
    case 'apt':
      return inApt(text);
    case 'requirements':
      return inRequirements(text);
    case 'environment':
      return inEnvironment(text);
    case 'toml':
      return inToml(text);
    case 'script':
      return () => undefined;
  }
}

function valuesOf({ values }: Finding, key: string): readonly string[] {
  const value = values[key];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Lines that the finding names, and those alone of them that stay where it says which. */
function linesNamed(finding: Finding): ReadonlySet<string> {
  const keys = ['kept', 'written', 'line', 'lines', 'text', 'conda', 'pip'];
  return new Set(keys.flatMap((key) => valuesOf(finding, key)).map(plain));
}

function plain(line: string): string {
  return line
    .replace(/\s--hash\b.*$/s, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function inApt(text: string): LineFinder {
  const lines = readApt(text);
  return (finding) => {
    const names = valuesOf(finding, 'name');
    return lines.find(({ packages }) => packages.some(({ name }) => names.includes(name)))?.number;
  };
}

function inRequirements(text: string): LineFinder {
  const lines = logicalLines(text).map(({ number, text: said, comment }) => {
    const leftOut = /^# left out: (.*?)(?: {2}#.*)?$/.exec(comment ?? '')?.[1];
    return { number, said: plain(said === '' ? (leftOut ?? '') : said) };
  });
  const names = readRequirements(text).flatMap((line) => {
    const name = line.kind === 'requirement' ? line.requirement.name : undefined;
    return name === undefined ? [] : [{ number: line.number, name: normalName(name) }];
  });
  return (finding) => {
    const named = linesNamed(finding);
    const options = valuesOf(finding, 'option');
    const wanted = valuesOf(finding, 'name').map(normalName);
    return (
      lines.find(({ said }) => said !== '' && named.has(said))?.number ??
      lines.find(({ said }) => options.some((option) => said.split(/[ =]/, 1)[0] === option))
        ?.number ??
      names.find(({ name }) => wanted.includes(name))?.number
    );
  };
}

/** Only above what begins a line. */
function inEnvironment(text: string): LineFinder {
  const read = readEnvironment(text);
  if (read.kind === 'problem') return () => undefined;
  const { packages, pip, variables } = read.environment;
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const begins = (line: number | undefined, start: RegExp): number | undefined =>
    line !== undefined && start.test(lines[line - 1] ?? '') ? line : undefined;
  const python = packages.find(({ spec }) => spec?.name === 'python')?.line;
  const channels = lines.findIndex((line) => /^channels\s*:/.test(line)) + 1;
  return (finding) => {
    const { kind } = finding;
    if (kind.startsWith('channel')) return begins(channels, /^channels/);
    if (kind.startsWith('python')) return begins(python, /^\s*- /);
    const [name] = valuesOf(finding, 'name');
    if (kind === 'variables') {
      return begins(variables.find((one) => one.name === name)?.line, /^\s+["']?\w+["']?\s*:/);
    }
    const named = linesNamed(finding);
    const meant =
      [...packages, ...pip].find((one) => named.has(plain(one.text))) ??
      packages.find(({ spec }) => spec !== undefined && spec.name === name?.toLowerCase());
    return begins(meant?.line, /^\s*- /);
  };
}

/** A name that stands before one equals sign alone. */
function inToml(text: string): LineFinder {
  const lines = text.split(/\r?\n/);
  return (finding) => {
    const names = new Set(valuesOf(finding, 'name'));
    const found = lines.flatMap((line, index) => {
      const key = /^\s*(?:"([^"]+)"|'([^']+)'|([\w.-]+))\s*=/.exec(line);
      const name = key?.[1] ?? key?.[2] ?? key?.[3];
      return name !== undefined && names.has(name) ? [index + 1] : [];
    });
    return found.length === 1 ? found[0] : undefined;
  };
}
