import { parse, type TomlTable } from 'smol-toml';
import { DEFAULT_PYTHON } from '../environment/effective-python.ts';
import type { Finding } from '../finding.ts';
import type { Spec } from '../merge/read-spec.ts';
import { admits } from '../pep440/admits.ts';
import { type Clause, parseSpecifier } from '../pep440/specifier.ts';
import { parseVersion } from '../pep440/version.ts';
import { configFile } from '../spec/config-folder.ts';
import { OFFERED, pythonOf } from './known-pythons.ts';
import { tellLint } from './lint-kinds.ts';
import type { SaidRuntime } from './said-runtime.ts';
import { type StrictText, strictText, withToml } from './strict-text.ts';

/**
 * What of a `pyproject.toml` stops repo2docker: what is no TOML, and a Python that the project does not take.
 *
 * Source: repo2docker, `buildpacks/python/__init__.py` (`python_version`, `_is_python_package`).
 */
export function refusedProject(spec: Spec, said: SaidRuntime): readonly Finding[] {
  if (spec.folder !== '') return [];
  const asksForPython = said.name === undefined || said.name === 'python';
  const isRead = asksForPython || configFile(spec.source, '', 'setup.py') === undefined;
  if (!isRead) return [];
  return withToml(spec, 'pyproject.toml', (file) => {
    const table = tableOf(file);
    if (typeof table !== 'string') return asksForPython ? refusedBy(table, said, file, spec) : [];
    return [about(spec, file, 'project-unreadable', { why: table })];
  });
}

function refusedBy(
  { project }: TomlTable,
  said: SaidRuntime,
  file: StrictText,
  spec: Spec,
): readonly Finding[] {
  const isNumber = typeof project !== 'object' && typeof project !== 'string';
  if (project !== undefined && isNumber) {
    return [about(spec, file, 'project-unreadable', { why: 'project' })];
  }
  if (typeof project !== 'object' || !('requires-python' in project)) return [];
  const requires = project['requires-python'];
  const clauses = typeof requires === 'string' ? parseSpecifier(requires) : undefined;
  const why = 'requires-python';
  if (clauses === undefined) return [about(spec, file, 'project-unreadable', { why })];
  const version = said.version === undefined ? DEFAULT_PYTHON : pythonOf(said.version, false);
  if (version === undefined || takes(clauses, version)) return [];
  // A Python that somebody asked for stays; for the default repo2docker takes another.
  const isAsked = said.version?.includes('.') === true;
  if (!isAsked && OFFERED.some((one) => takes(clauses, one))) return [];
  const values = { version, requires: String(requires).slice(0, 200) };
  return [about(spec, file, 'python-refused-by-project', values)];
}

function takes(clauses: readonly Clause[], minor: string): boolean {
  const version = parseVersion(minor);
  return version !== undefined && clauses.every((clause) => admits(clause, version));
}

function about(
  spec: Spec,
  { path, text }: StrictText,
  kind: 'project-unreadable' | 'python-refused-by-project',
  values: Finding['values'],
): Finding {
  const isLine = (line: string): boolean => /^\s*requires-python\s*=/.test(line);
  const line = text.split('\n').findIndex(isLine) + 1;
  return tellLint('error', kind, 'pyproject.toml', { source: spec.id, path, line }, values);
}

function tableOf({ text }: StrictText): TomlTable | string {
  try {
    return parse(text);
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : '';
  }
}

/** Whether the base folder is a package that repo2docker installs, which takes it for Python. */
export function isPackage(spec: Spec): boolean {
  if (spec.folder !== '') return false;
  if (configFile(spec.source, '', 'setup.py') !== undefined) return true;
  const file = strictText(spec, 'pyproject.toml');
  if (file === undefined || file === 'not-utf-8') return false;
  const table = tableOf(file);
  return typeof table === 'object' && 'project' in table && 'build-system' in table;
}
