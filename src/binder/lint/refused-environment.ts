import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { problemFinding } from '../environment/own-findings.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import type { Finding } from '../finding.ts';
import { environmentName } from '../merge/heeded.ts';
import type { Spec } from '../merge/read-spec.ts';
import { pythonOf } from './known-pythons.ts';
import { tellLint } from './lint-kinds.ts';
import { type StrictText, withText } from './strict-text.ts';

/** What no YAML for repo2docker may be, whatever stands in it. */
const NEVER = new Set(['not-yaml', 'key-twice', 'several-documents']);
/** What YAML may not hold. Source: YAML 1.2, section 5.1. */
const UNPRINTABLE = /[^\t\n\r -~\u0085\u00a0-\ufffd\u{10000}-\u{10ffff}]/u;
const SEEN = /^python\s*=+\s*([\d.]*)/;

/**
 * What of an environment stops repo2docker, which is less than what stops conda later. `givesPython`: the image
 * takes its Python from it.
 *
 * Source: repo2docker, `buildpacks/conda/__init__.py` (`environment_yaml`, `_should_preassemble_env`,
 * `python_version`).
 */
export function refusedEnvironment(spec: Spec, givesPython: boolean): readonly Finding[] {
  return withText(spec, environmentName(spec), (file) => {
    if (UNPRINTABLE.test(file.text)) {
      const problem = { problem: 'not-yaml', line: 0, text: 'CONTROL_CHARACTER' } as const;
      return [problemFinding({ id: spec.id, path: file.path }, problem)];
    }
    const read = readEnvironment(file.text);
    const python =
      givesPython && read.kind === 'environment' ? refusedPython(read.environment.packages) : [];
    const told = python.map(({ line, version }) => about(spec, file, line, { version }));
    if (read.kind === 'environment') {
      const mayHaveHoles = read.environment.oddities.some(({ kind }) => kind === 'item-empty');
      return [...told, ...(mayHaveHoles && hasHoles(file.text) ? [hole(spec, file)] : [])];
    }
    return isRefused(read, file.text, givesPython)
      ? [problemFinding({ id: spec.id, path: file.path }, read)]
      : [];
  });
}

/** The first that repo2docker takes for a version of Python decides. */
function refusedPython(
  packages: readonly {
    readonly text: string;
    readonly line: number;
    readonly selector?: unknown;
  }[],
): readonly { readonly line: number; readonly version: string }[] {
  for (const { text, line, selector } of packages) {
    const version = selector === undefined ? SEEN.exec(text)?.[1] : undefined;
    if (version === undefined) continue;
    return version === '' || pythonOf(version, true) !== undefined ? [] : [{ line, version }];
  }
  return [];
}

function isRefused(
  { problem, text }: { readonly problem: string; readonly text: string },
  said: string,
  givesPython: boolean,
): boolean {
  if (NEVER.has(problem) && text !== 'NON_STRING_KEY') return true;
  const document = parseDocument(said, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0 || hasOpenAliases(document)) return true;
  const { contents } = document;
  if (problem === 'not-a-mapping') return contents !== null && !isEmptyScalar(contents);
  if (problem === 'not-a-list' && text === 'channels' && !isMap(contents)) return false;
  if (!isMap(contents)) return false;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'dependencies');
  if (pair === undefined) return false;
  const list: unknown = pair.value;
  if (isAlias(list)) return false;
  if (isScalar(list) || list === null) return !(isScalar(list) && typeof list.value === 'string');
  if (!isSeq(list)) return false;
  const texts = list.items.flatMap((item) =>
    isScalar(item) && typeof item.value === 'string' ? [{ text: item.value, line: 0 }] : [],
  );
  return hasHoles(said) || (givesPython && refusedPython(texts).length > 0);
}

function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

/** Whether a list for pip has something in it that is no text: repo2docker looks at each line of the last one. */
function hasHoles(said: string): boolean {
  const { contents } = parseDocument(said, { schema: 'core', logLevel: 'silent' });
  const list: unknown = isMap(contents) ? contents.get('dependencies') : undefined;
  const items: readonly unknown[] = isSeq(list) ? list.items : [];
  const pips = items.flatMap((item) => (isMap(item) ? item.items.filter(isPip) : []));
  const last: unknown = pips.at(-1)?.value;
  if (!isSeq(last)) return false;
  // It looks no further than the first that is a folder of the repository.
  const texts = last.items.map((item) => (isScalar(item) ? item.value : undefined));
  const local = texts.findIndex((text) => typeof text === 'string' && isLocal(text));
  const seen = local === -1 ? texts : texts.slice(0, local);
  return seen.some((text) => typeof text !== 'string');
}

/** Source: repo2docker, `utils.py` (`is_local_pip_requirement`). */
function isLocal(line: string): boolean {
  const said = line.split('#', 1)[0]?.trim() ?? '';
  return /^-[rc]|^--(?:requirement|constraint)|file:\/\/|^(?:-\S+\s+)?\./.test(said);
}

function hasOpenAliases(document: Document): boolean {
  const anchors = new Set<string>();
  let isOpen = false;
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) isOpen ||= !anchors.has(node.source);
      else if (node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  return isOpen;
}

function isPip({ key, value }: Pair): boolean {
  const isFilled = !isEmptyScalar(value) && !(isSeq(value) && value.items.length === 0);
  return isScalar(key) && key.value === 'pip' && value !== null && isFilled;
}

function hole(spec: Spec, { path }: StrictText): Finding {
  const place = { source: spec.id, path, line: 0 };
  return tellLint('error', 'environment-pip-empty-line', 'environment.yml', place);
}

function about(spec: Spec, { path }: StrictText, line: number, values: Finding['values']): Finding {
  const place = { source: spec.id, path, line };
  return tellLint('error', 'python-unsupported', 'environment.yml', place, values);
}
