import type { Finding } from '../finding.ts';
import { readRuntime } from '../runtime/read-runtime.ts';
import { configFile } from '../spec/config-folder.ts';
import type { SpecFile, SpecSource } from '../spec/source.ts';
import { tellMerge } from './merge-kinds.ts';
import { readSpec, type Spec } from './read-spec.ts';

/**
 * Brings R into an image that Julia takes: R and its kernel by conda, and each `install.R` as a stage of
 * `postBuild`. The day of CRAN and RStudio are lost, which is told.
 *
 * Source: repo2docker, `buildpacks/julia` and `buildpacks/r.py`: one image is never built by both.
 */
export function bridgeR(specs: readonly Spec[]): {
  readonly specs: readonly Spec[];
  readonly findings: readonly Finding[];
} {
  const ofR = specs.filter(({ buildpack }) => buildpack === 'R');
  const places = ofR.map(({ id, list }) => {
    const { path = 'DESCRIPTION' } = list('runtime.txt') ?? {};
    return { source: id, path, line: 1 };
  });
  return {
    specs: specs.flatMap((spec) => {
      const bridge = spec.buildpack === 'R' ? readSpec(bridgeOf(spec)).spec : undefined;
      return bridge === undefined ? [spec] : [bridge, spec];
    }),
    findings:
      ofR.length === 0 ? [] : [tellMerge('clash', 'r-bridged', { file: 'runtime.txt', places })],
  };
}

/** What stands for R in a source: a specification of its own, before the one that it comes from. */
function bridgeOf(spec: Spec): SpecSource {
  const runtime = readRuntime(spec.list('runtime.txt')?.text ?? '');
  const version = runtime?.name === 'r' ? runtime.version : undefined;
  const base = version === undefined ? 'r-base' : `r-base=${version}`;
  const install = configFile(spec.source, spec.folder, 'install.R');
  const files = [
    fileOf('environment.yml', `dependencies:\n  - ${base}\n  - r-irkernel\n`),
    ...(install === undefined
      ? []
      : [
          fileOf('postBuild', STAGE, '100755'),
          { path: 'binder/packages.R', mode: '100644' as const, bytes: install.bytes },
        ]),
  ];
  const paths = new Set(files.map(({ path }) => path));
  return { id: `${spec.id} (R)`, files, paths, remote: undefined };
}

const STAGE = `#!/bin/sh
set -eu
Rscript --no-save --no-restore --no-init-file "$(dirname -- "$0")/packages.R"
`;

function fileOf(name: string, text: string, mode: SpecFile['mode'] = '100644'): SpecFile {
  return { path: `binder/${name}`, mode, bytes: new TextEncoder().encode(text) };
}
