import type { Finding } from '../finding.ts';
import type { Spec } from '../merge/read-spec.ts';
import { configFile } from '../spec/config-folder.ts';
import type { SpecSource } from '../spec/source.ts';
import { tellLint } from './lint-kinds.ts';
import { pickedBuildpack } from './picked-buildpack.ts';
import { refusedApt } from './refused-apt.ts';
import { refusedEnvironment } from './refused-environment.ts';
import { refusedJulia } from './refused-julia.ts';
import { refusedPipfile } from './refused-pipfile.ts';
import { refusedProject } from './refused-project.ts';
import { refusedPython, refusedR, refusedRuntime } from './refused-runtime.ts';
import { saidRuntime } from './said-runtime.ts';
import { decodeStrictly, withText } from './strict-text.ts';

/**
 * Why repo2docker would not even write the Dockerfile of a source; nothing where it does. `REQUIRE` is not among
 * these: there it stops only when it builds.
 *
 * Source: repo2docker, `app.py` and `buildpacks/`, as `repo2docker --no-build` carries it out.
 */
export function refusals(spec: Spec): readonly Finding[] {
  const legacy = legacyDocker(spec.source);
  if (legacy.length > 0) return legacy;
  if (spec.buildpack === 'Docker') return withText(spec, 'Dockerfile', () => []);
  if (spec.buildpack === 'Nix') return refusedApt(spec);
  const unreadable = refusedRuntime(spec);
  const said = saidRuntime(spec);
  if (unreadable.length > 0 || said === undefined) return unreadable;
  const buildpack = pickedBuildpack(spec, said);
  const conda = (): readonly Finding[] => refusedEnvironment(spec, buildpack === 'Conda');
  const python = (): readonly Finding[] => [
    ...refusedPython(spec, said),
    ...refusedProject(spec, said),
  ];
  switch (buildpack) {
    case 'Conda':
      return [...refusedApt(spec), ...conda()];
    case 'Pipfile':
      return [...refusedApt(spec), ...refusedPipfile(spec)];
    case 'JuliaProject':
      return [...refusedApt(spec), ...conda(), ...python(), ...refusedJulia(spec)];
    case 'R':
      return [...refusedApt(spec), ...conda(), ...python(), ...refusedR(spec, said)];
    case 'JuliaRequire':
      return [...refusedApt(spec), ...conda(), ...python()];
    default:
      return [...refusedApt(spec), ...python()];
  }
}

/** Asked before all else, whether there is a folder for configuration or not. */
export function legacyDocker(source: SpecSource): readonly Finding[] {
  const file = configFile(source, '', 'Dockerfile');
  if (file === undefined) return [];
  const text = decodeStrictly(file.bytes);
  const lines = text?.split('\n') ?? [];
  const at = lines.findIndex((line) => line.startsWith('FROM'));
  const from = lines[at]?.split('#', 1)[0]?.toLowerCase() ?? '';
  const place = { source: source.id, path: file.path, line: at + 1 };
  if (text === undefined) return [tellLint('error', 'not-utf-8', 'Dockerfile', place)];
  if (!from.includes('andrewosh/binder-base')) return [];
  return [tellLint('error', 'legacy-docker', 'Dockerfile', place)];
}
