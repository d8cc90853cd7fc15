import { parseMatchSpec } from '../../src/binder/conda/match-spec.ts';
import { parseCondaVersion } from '../../src/binder/conda/version.ts';
import { parseVersionSpec, specAdmits } from '../../src/binder/conda/version-spec.ts';
import type { Finding } from '../../src/binder/finding.ts';
import { admits } from '../../src/binder/pep440/admits.ts';
import { parseSpecifier } from '../../src/binder/pep440/specifier.ts';
import { parseVersion } from '../../src/binder/pep440/version.ts';

const SUFFIXES = ['', '.0', '.1', '.99', 'a0', 'rc1', '.post1', '.dev0'];

/** Whether a finding claims that no version satisfies all lines, and one of many tried does. */
export function claimIsFalse({ kind, values: { lines = [] } }: Finding): boolean {
  const all = typeof lines === 'string' ? [lines] : lines;
  if (kind === 'contradiction') return satisfiable(all, pipTest(all));
  if (kind === 'conda-contradiction') return satisfiable(all, condaTest(all));
  return false;
}

type Test = ((version: string) => boolean) | undefined;

function satisfiable(lines: readonly string[], test: Test): boolean {
  return test !== undefined && versionsAround(lines).some(test);
}

/** Undefined for lines with markers or addresses: whether they hold is not told here. */
function pipTest(lines: readonly string[]): Test {
  const specifiers = lines.map((line) => {
    const [, said] = /^[\w.-]+(?:\[[^\]]*\])?\s*([^;@#]*)(?:\s#.*)?$/.exec(line.trim()) ?? [];
    return said === undefined ? undefined : parseSpecifier(said);
  });
  if (!specifiers.every((one) => one !== undefined)) return undefined;
  return (text) => {
    const version = parseVersion(text);
    return version !== undefined && specifiers.flat().every((clause) => admits(clause, version));
  };
}

function condaTest(lines: readonly string[]): Test {
  const specs = lines.map((line) => parseVersionSpec(parseMatchSpec(line)?.version ?? '*'));
  if (!specs.every((one) => one !== undefined)) return undefined;
  return (text) => {
    const version = parseCondaVersion(text);
    return version !== undefined && specs.every((spec) => specAdmits(spec, version));
  };
}

/** All versions that the lines name, their beginnings, and their neighbours. */
function versionsAround(lines: readonly string[]): readonly string[] {
  const named = lines.flatMap((line) => line.match(/\d+(?:\.\d+)*/g) ?? []);
  const starts = named.flatMap((version) =>
    version.split('.').flatMap((part, at, parts) => {
      const start = parts.slice(0, at);
      const near = [Number(part) - 1, Number(part), Number(part) + 1].filter((one) => one >= 0);
      return near.map((one) => [...start, one].join('.'));
    }),
  );
  return [...named, ...starts].flatMap((start) => SUFFIXES.map((suffix) => `${start}${suffix}`));
}
