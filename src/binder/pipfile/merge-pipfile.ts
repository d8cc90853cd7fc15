import type { Merged, MergedFile } from '../finding.ts';
import { mergeRequirements, type RequirementsOptions } from '../requirements/merge-requirements.ts';
import { convertPipfile, type PipfileSource } from './convert-pipfile.ts';

/**
 * Merges Pipfiles. One, or several that are the same to the byte with their locks, stay as they are; others
 * become a requirements file. `pythons` is what each source asks for, in order.
 */
export function mergePipfile(
  sources: readonly PipfileSource[],
  options: RequirementsOptions & { readonly useLock?: boolean } = {},
): Merged & { readonly pythons: readonly (string | undefined)[] } {
  const [first, ...others] = sources;
  const converted = sources.map((source) => convertPipfile(source, options));
  const pythons = converted.map(({ python }) => python);
  if (first === undefined) return { files: [], findings: [], pythons };
  if (others.every(({ text, lock }) => text === first.text && lock === first.lock)) {
    const findings = converted
      .flatMap((one) => one.findings)
      .filter(({ kind }) => kind === 'pipfile-unreadable' || kind === 'pipfile-lock-unreadable');
    return { files: asTheyAre(first), findings, pythons };
  }
  const merged = mergeRequirements(
    converted.map(({ source }) => source),
    options,
  );
  const findings = [...converted.flatMap((one) => one.findings), ...merged.findings];
  return { ...merged, findings, pythons };
}

function asTheyAre({ text, lock }: PipfileSource): readonly MergedFile[] {
  const mode = '100644';
  const pipfile: MergedFile = { path: 'Pipfile', mode, content: text };
  return lock === undefined ? [pipfile] : [pipfile, { path: 'Pipfile.lock', mode, content: lock }];
}
