import { mergeApt } from '../apt/merge-apt.ts';
import { seenByRepo2docker } from '../environment/effective-python.ts';
import type { Environment } from '../environment/environment.ts';
import { type Member, placeIn, tellEnvironment } from '../environment/environment-kinds.ts';
import { ownFindings, problemFinding } from '../environment/own-findings.ts';
import { pipSource } from '../environment/pip-source.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import type { Finding } from '../finding.ts';
import { readProject } from '../julia/read-project.ts';
import { linesOf } from '../merge/dormant-findings.ts';
import { gatherPythons } from '../merge/gather-pythons.ts';
import { environmentName } from '../merge/heeded.ts';
import { tellMerge } from '../merge/merge-kinds.ts';
import type { Spec } from '../merge/read-spec.ts';
import { convertPipfile } from '../pipfile/convert-pipfile.ts';
import { gatherRequirements } from '../requirements/gather-requirements.ts';
import type { ListSource } from '../requirements/list-source.ts';
import { mergeRuntime } from '../runtime/merge-runtime.ts';
import { tellLint } from './lint-kinds.ts';

/** What of a list stands by itself, in whatever company it is merged. */
const OWN = new Set([
  'apt-refused',
  'apt-too-large',
  'apt-pinned',
  'runtime-ignored',
  'unreadable',
  'include-missing',
  'include-circle',
  'file-too-large',
  'address-not-fixed',
  'pipfile-unreadable',
  'pipfile-lock-unreadable',
]);

/** What is wrong with the lists that `isRead` takes, told in the kinds and shapes of the mergers. */
export function lintLists(spec: Spec, isRead: (name: string) => boolean): readonly Finding[] {
  const read = (name: string): ListSource | undefined =>
    isRead(name) ? spec.list(name) : undefined;
  const apt = read('apt.txt');
  const runtime = read('runtime.txt');
  const environment = read(environmentName(spec));
  const requirements = read('requirements.txt');
  const project = isRead('Project.toml') ? readProject(spec) : undefined;
  const found: readonly Finding[] = [
    ...(apt === undefined ? [] : mergeApt([apt]).findings),
    ...(runtime === undefined ? [] : mergeRuntime([runtime]).findings),
    ...(requirements === undefined ? [] : lintRequirements(spec, requirements)),
    ...(isRead('Pipfile') ? lintPipfile(spec) : []),
  ];
  return [
    ...found.filter(({ kind }) => OWN.has(kind)),
    ...(environment === undefined ? [] : lintEnvironment(spec, environment)),
    ...(project !== undefined && 'level' in project ? [project] : []),
    ...(isRead('requirements3.txt') ? forServers(spec) : []),
  ];
}

/** Reading other files takes time, and few lists name any. */
function filesFor(spec: Spec, text: string): ReadonlyMap<string, string> {
  return /^\s*(?:-\s*)?["']?-(?:r|c|-req|-con)/m.test(text) ? spec.texts() : new Map();
}

function lintRequirements(spec: Spec, list: ListSource): readonly Finding[] {
  const files = filesFor(spec, list.text);
  return gatherRequirements({ ...list, files }, 'root').findings;
}

function lintPipfile(spec: Spec): readonly Finding[] {
  const pipfile = spec.list('Pipfile');
  const lock = spec.list('Pipfile.lock');
  const [first] = [pipfile, lock].filter((list) => list !== undefined);
  if (first === undefined) return [];
  return convertPipfile({ ...first, text: pipfile?.text ?? '', lock: lock?.text }).findings;
}

function lintEnvironment(spec: Spec, list: ListSource): readonly Finding[] {
  const read = readEnvironment(list.text);
  if (read.kind === 'problem') return [problemFinding(list, read)];
  const { environment } = read;
  const member: Member = { ...list, environment, files: filesFor(spec, list.text) };
  const pip = gatherRequirements(pipSource(member, environment.pip), 'folder').findings;
  return [
    ...ownFindings([member]),
    ...unreadPackages(member),
    ...pip
      .filter(({ kind }) => OWN.has(kind))
      .map((finding) => ({ ...finding, file: 'environment.yml' })),
    ...unseenPython(spec, member),
  ];
}

/** In the shape in which the merger tells it. */
function unreadPackages(member: Member): readonly Finding[] {
  return member.environment.packages.flatMap(({ spec, text, line }) => {
    if (spec !== undefined || /:\/\/|\.(?:conda|tar\.bz2)$/.test(text)) return [];
    const values = { text: text.slice(0, 200) };
    return [tellEnvironment('warning', 'conda-unreadable', [placeIn(member, line)], values)];
  });
}

/** `python>=3.11` is conda's affair alone: repo2docker makes ready what is its default. */
function unseenPython(spec: Spec, member: Member): readonly Finding[] {
  const said = pythonLine(member.environment);
  const seen = seenByRepo2docker(member.environment.packages);
  if (said === undefined || seen !== undefined) return [];
  const [python] = gatherPythons([spec]);
  if (python === undefined || python.python.startsFrom === python.python.version) return [];
  const { startsFrom, version } = python.python;
  const values = { said: said.text.slice(0, 200), startsFrom, version };
  return [tellLint('note', 'python-unseen', 'environment.yml', placeIn(member, said.line), values)];
}

function pythonLine({ packages }: Environment) {
  return packages.find(({ spec }) => spec?.name === 'python');
}

/** Only a Python before 3.7 leaves the server one of its own. In the shape in which the merge tells it. */
function forServers(spec: Spec): readonly Finding[] {
  const list = spec.list('requirements3.txt');
  const [said] = list === undefined ? [] : gatherPythons([spec]);
  const [major = 0, minor = 0] = (said?.python.version ?? '3.10').split('.').map(Number);
  if (list === undefined || major < 3 || (major === 3 && minor < 7)) return [];
  const values = { name: 'requirements3.txt', lines: linesOf(list.text) };
  const places = [{ source: list.id, path: list.path, line: 0 }];
  return [tellMerge('note', 'dormant', { file: 'requirements3.txt', places, values })];
}
