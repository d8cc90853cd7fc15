import { effectivePython } from '../environment/effective-python.ts';
import type { PythonOf } from '../environment/merge-pythons.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import { convertPipfile } from '../pipfile/convert-pipfile.ts';
import type { ListSource } from '../requirements/list-source.ts';
import { readRuntime } from '../runtime/read-runtime.ts';
import { environmentName, isHeeded } from './heeded.ts';
import type { Spec } from './read-spec.ts';
import { requiredPython } from './required-python.ts';

/** The Python that each source's image has today, and the file that says so. */
export function gatherPythons(specs: readonly Spec[]): readonly PythonOf[] {
  return specs.flatMap((spec): readonly PythonOf[] => {
    const environment = spec.list(environmentName(spec));
    const read = environment && readEnvironment(environment.text);
    const runtime = spec.list('runtime.txt');
    const pipfile = spec.list('Pipfile') ?? spec.list('Pipfile.lock');
    const project = spec.folder === '' ? requiredPython(spec) : undefined;
    const python = effectivePython({
      buildpack: spec.buildpack === 'none' ? 'Python' : spec.buildpack,
      environment: read?.kind === 'environment' ? read.environment : undefined,
      runtime: runtime && readRuntime(runtime.text),
      pipfile: isHeeded(spec, 'Pipfile') ? pipfilePython(spec) : undefined,
      requiresPython: project,
    });
    if (python === undefined) return [];
    const said = {
      environment: environment?.path,
      runtime: runtime?.path,
      pipfile: pipfile?.path,
      project: 'pyproject.toml',
      default: undefined,
    };
    return [{ id: spec.id, path: said[python.from] ?? '', python }];
  });
}

function pipfilePython(spec: Spec): string | undefined {
  const { id, path, text } = spec.list('Pipfile') ?? { id: spec.id, path: 'Pipfile', text: '' };
  return convertPipfile({ id, path, text, lock: spec.list('Pipfile.lock')?.text }).python;
}

/**
 * What the `runtime.txt` of the result is made of: each source's own, and the Python of sources that say it
 * elsewhere. An environment says it for itself, wherever the result has one.
 */
export function runtimeLists(
  specs: readonly Spec[],
  pythons: readonly PythonOf[],
): readonly ListSource[] {
  return specs.flatMap((spec): readonly ListSource[] => {
    const said = pythons.find(({ id }) => id === spec.id);
    const list = spec.list('runtime.txt');
    const isElsewhere = said?.python.from === 'pipfile' || said?.python.from === 'project';
    if (isElsewhere && spec.buildpack !== 'R') {
      return [{ id: spec.id, path: said.path, text: `python-${said.python.version}` }];
    }
    const isRead = spec.buildpack !== 'Conda' && spec.buildpack !== 'Pipfile';
    return list !== undefined && isRead ? [list] : [];
  });
}
