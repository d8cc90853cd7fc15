import { readApt } from '../apt/read-apt.ts';
import { type EffectivePython, effectivePython } from '../environment/effective-python.ts';
import type { Environment } from '../environment/environment.ts';
import { environmentName, isHeeded } from '../merge/heeded.ts';
import { readSpec, type Spec } from '../merge/read-spec.ts';
import { requiredPython } from '../merge/required-python.ts';
import { convertPipfile } from '../pipfile/convert-pipfile.ts';
import { type Runtime, readRuntime } from '../runtime/read-runtime.ts';
import { type Buildpack, isPackage } from '../spec/buildpack.ts';
import { type ConfigFolder, configFile } from '../spec/config-folder.ts';
import type { SpecFile, SpecSource } from '../spec/source.ts';
import type { Asked } from './asked.ts';
import { askedOfEnvironment } from './asked-environment.ts';
import { askedOfJulia } from './asked-julia.ts';
import { askedOfPip } from './asked-pip.ts';
import { askedOfPipfile } from './asked-pipfile.ts';

/** What repo2docker would install and run of a source, whatever else lies in it. */
export type EffectiveModel = {
  readonly id: string;
  readonly folder: ConfigFolder;
  readonly buildpack: Buildpack;
  /** Undefined where the buildpack has none of its own. */
  readonly python: EffectivePython | undefined;
  /** `runtime.txt`, where R comes by the buildpack. */
  readonly r: Extract<Runtime, { name: 'r' }> | undefined;
  /** Packages, places that they come from, and settings. */
  readonly asked: readonly Asked[];
  readonly installR: SpecFile | undefined;
  readonly postBuild: SpecFile | undefined;
  readonly start: SpecFile | undefined;
};

/** Reads a source as repo2docker would; undefined for what it refuses for its two folders. */
export function effectiveModel(source: SpecSource): EffectiveModel | undefined {
  const { spec } = readSpec(source);
  return spec === undefined ? undefined : modelOf(spec);
}

function modelOf(spec: Spec): EffectiveModel {
  const { id, source, folder, buildpack } = spec;
  const file = (name: string): SpecFile | undefined =>
    buildpack === 'Docker' ? undefined : configFile(source, folder, name);
  const environment = readEnvironmentOf(spec);
  const runtime = spec.list('runtime.txt');
  const said = runtime === undefined ? undefined : readRuntime(runtime.text);
  return {
    id,
    folder,
    buildpack,
    python: pythonOf(spec, environment?.environment, said),
    r: buildpack === 'R' && said?.name === 'r' ? said : undefined,
    asked: buildpack === 'Docker' ? [] : askedOf(spec, environment?.asked ?? []),
    installR: buildpack === 'R' ? file('install.R') : undefined,
    postBuild: file('postBuild'),
    start: file('start'),
  };
}

function readEnvironmentOf(spec: Spec) {
  const list = isHeeded(spec, 'environment.yml') ? spec.list(environmentName(spec)) : undefined;
  return list === undefined ? undefined : askedOfEnvironment(list, spec.source, textsOf(spec));
}

function textsOf(spec: Spec): (path: string) => string | undefined {
  return (path) => spec.texts().get(path);
}

function askedOf(spec: Spec, ofEnvironment: readonly Asked[]): readonly Asked[] {
  const { source, folder, buildpack } = spec;
  const apt = spec.list('apt.txt');
  const requirements = isHeeded(spec, 'requirements.txt')
    ? spec.list('requirements.txt')
    : undefined;
  const installsItself =
    ['Python', 'R', 'JuliaProject'].includes(buildpack) && isPackage(source, folder);
  return [
    ...ofEnvironment,
    ...(apt === undefined ? [] : askedOfApt(apt)),
    ...(requirements === undefined
      ? []
      : askedOfPip({ ...requirements, pathsFrom: '' }, source, textsOf(spec))),
    ...(installsItself
      ? askedOfPip({ path: 'pyproject.toml', text: '.', pathsFrom: '' }, source, textsOf(spec))
      : []),
    ...(buildpack === 'Pipfile'
      ? askedOfPipfile(spec.list('Pipfile'), spec.list('Pipfile.lock'))
      : []),
    ...(buildpack === 'JuliaProject' ? askedOfJulia(spec) : []),
    ...['.dockerignore', '.containerignore'].flatMap((name) => askedOfIgnore(spec, name)),
  ];
}

function askedOfApt({ path, text }: { readonly path: string; readonly text: string }) {
  return readApt(text).flatMap(({ number, packages }) =>
    packages.map(({ name }): Asked => {
      return { what: 'apt', key: `apt ${name}`, name, said: name, path, line: number };
    }),
  );
}

function askedOfIgnore(spec: Spec, name: string): readonly Asked[] {
  const { path, text } = spec.list(name) ?? { path: name, text: '' };
  return text.split('\n').flatMap((raw, index): readonly Asked[] => {
    const said = raw.trim();
    if (said === '' || said.startsWith('#')) return [];
    const key = `ignore ${name} ${said}`;
    return [{ what: 'ignore', key, name: undefined, said, path, line: index + 1 }];
  });
}

function pythonOf(
  spec: Spec,
  environment: Environment | undefined,
  runtime: Runtime | undefined,
): EffectivePython | undefined {
  const pipfile = spec.list('Pipfile') ?? spec.list('Pipfile.lock');
  const isPipfile = spec.buildpack === 'Pipfile' && pipfile !== undefined;
  return effectivePython({
    buildpack: spec.buildpack === 'none' ? 'Python' : spec.buildpack,
    environment,
    runtime,
    pipfile: isPipfile
      ? convertPipfile({ ...pipfile, lock: spec.list('Pipfile.lock')?.text }).python
      : undefined,
    requiresPython: spec.folder === '' ? requiredPython(spec) : undefined,
  });
}
