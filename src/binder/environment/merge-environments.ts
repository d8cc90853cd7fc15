import type { Finding, Merged, MergedFile } from '../finding.ts';
import { mergeRequirements } from '../requirements/merge-requirements.ts';
import type { RequirementsSource } from '../requirements/requirement-entries.ts';
import { crossManagers } from './cross-managers.ts';
import { DEFAULT_PYTHON } from './effective-python.ts';
import type { Member } from './environment-kinds.ts';
import { mergeChannels } from './merge-channels.ts';
import { mergePackages } from './merge-packages.ts';
import { mergePip } from './merge-pip.ts';
import { mergePythons, type PythonOf } from './merge-pythons.ts';
import { mergeVariables } from './merge-variables.ts';
import { ownFindings, problemFinding, upgrades } from './own-findings.ts';
import { printMerged } from './print-merged.ts';
import { readEnvironment } from './read-environment.ts';

/** An environment of a source; `path` tells where its own paths begin. */
export type EnvironmentSource = Omit<RequirementsSource, 'lineOf'>;

export type EnvironmentOptions = {
  /** Ids of sources that win where things clash, the strongest first. */
  readonly prefer?: readonly string[];
  /** Requirements of sources that conda would pass over: each source's own, not yet merged. */
  readonly folded?: readonly RequirementsSource[];
  /** `postBuild`: they get a file of their own, and a stage installs it without bringing anything up to date. */
  readonly fold?: 'environment' | 'postBuild';
  /** The Pythons of sources whose environment is not all that says it, such as those folded. */
  readonly pythons?: readonly PythonOf[];
  readonly hashes?: 'keep' | 'strip';
  /** Where the result will lie. */
  readonly folder?: 'binder' | '.binder';
  /** Where constraints go; a list for pip beside the environment is a run of its own and has its own. */
  readonly constraints?: string;
};

export type MergedEnvironments = Merged & {
  /** The Python of the result, `3.11`; undefined where no source asks for one. */
  readonly python: string | undefined;
  /** The first stage of `postBuild` that the result needs, to be run in the base folder. */
  readonly stage: string | undefined;
};

/**
 * Merges environments into one `environment.yml`: the first source's stays as it is written, and what the
 * others add stands behind it under their names. Requirements of other sources are folded into its list for pip.
 *
 * Source: mamba's documentation, "YAML specification files"; conda's `MatchSpec.merge`; repo2docker,
 * `buildpacks/conda/__init__.py`.
 */
export function mergeEnvironments(
  sources: readonly EnvironmentSource[],
  options: EnvironmentOptions = {},
): MergedEnvironments {
  const { prefer = [], fold = 'environment', folded = [], hashes = 'keep' } = options;
  const { constraints = 'constraints.txt' } = options;
  const read = sources.map((source) => ({ source, ...readEnvironment(source.text) }));
  const problems = read.flatMap((one) =>
    one.kind === 'problem' ? [problemFinding(one.source, one)] : [],
  );
  const members = read.flatMap((one): readonly Member[] =>
    one.kind === 'problem' ? [] : [{ ...one.source, environment: one.environment }],
  );
  const [first] = members;
  if (first === undefined) {
    return { files: [], findings: problems, python: undefined, stage: undefined };
  }
  const pythons = mergePythons(members, options.pythons ?? [], prefer);
  const packages = mergePackages(members, pythons, prefer);
  const channels = mergeChannels(members, prefer);
  const variables = mergeVariables(members, prefer);
  const forPip = { prefer, python: pythons.version ?? DEFAULT_PYTHON, hashes, constraints };
  const pip = mergePip(members, fold === 'environment' ? folded : [], forPip);
  const apart =
    fold === 'postBuild' ? mergeRequirements(folded, forPip) : { files: [], findings: [] };
  const parts = { pythons, packages, channels, variables, pip };
  const content = printMerged(first.environment, parts);
  const folder = options.folder ?? 'binder';
  return {
    files: [
      { path: 'environment.yml', mode: '100644', content },
      ...joinedConstraints([...pip.files, ...apart.files]),
    ],
    findings: [
      ...problems,
      ...ownFindings(members),
      ...Object.values(parts).flatMap((part): readonly Finding[] => part.findings),
      ...apart.findings,
      ...crossManagers(packages.asked, pip.items),
      ...upgrades(pip.items, folded),
    ],
    python: pythons.version,
    stage:
      apart.files.length === 0
        ? undefined
        : `"$KERNEL_PYTHON_PREFIX/bin/pip" install --no-cache-dir -r ${folder}/requirements.txt`,
  };
}

/** Those of the environment and of a file apart have one place, and a name that both know. */
function joinedConstraints(files: readonly MergedFile[]): readonly MergedFile[] {
  const byPath = Map.groupBy(files, ({ path }) => path);
  return [...byPath].map(([path, same]) => {
    const lines = same.flatMap(({ content }) => String(content).trimEnd().split('\n'));
    return { path, mode: '100644', content: `${[...new Set(lines)].join('\n')}\n` };
  });
}
