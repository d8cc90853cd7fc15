import type { Finding, MergedFile } from '../finding.ts';
import type { MergeOptions, TargetBuildpack } from '../merged-spec.ts';
import type { SpecSource } from '../spec/source.ts';
import { fingerprint, sha256 } from './fingerprint.ts';
import { LOCK_NAME, LOCK_VERSION, type Lock } from './lock-schema.ts';
import { textWithoutSecrets, withoutSecrets } from './without-secrets.ts';

/** What a merge was given and what it gave. */
export type MergeRecord = {
  readonly sources: readonly SpecSource[];
  readonly options: MergeOptions;
  readonly files: readonly MergedFile[];
  readonly findings: readonly Finding[];
  readonly buildpack: TargetBuildpack;
};

/**
 * Writes what was merged into `merge-lock.json`: enough to merge anew and to see what was changed by hand since.
 * The same merge gives the same text: no dates, no paths of the machine. Nothing secret of addresses is in it.
 */
export function writeLock(record: MergeRecord): MergedFile {
  const { sources, options, files, findings, buildpack } = record;
  const lock = {
    version: LOCK_VERSION,
    buildpack,
    options: writtenOptions(options),
    sources: sources.map((source) => ({
      id: source.id,
      remote: writtenRemote(source.remote),
      fingerprint: fingerprint(source),
    })),
    files: files
      .filter(({ path }) => path !== LOCK_NAME)
      .toSorted((one, other) => (one.path < other.path ? -1 : 1))
      .map(({ path, mode, content }) => ({ path, mode, sha256: sha256(content) })),
    findings: findings.map(writtenFinding),
  } satisfies Lock;
  return { path: LOCK_NAME, mode: '100644', content: `${JSON.stringify(lock, null, 2)}\n` };
}

/** Without what is no data, and what is the repository's own and not the merge's. */
function writtenOptions(options: MergeOptions): Lock['options'] {
  const { prefer, folder, hashes, dormant, missing, snapshot, juliaAndR } = options;
  return {
    ...(prefer === undefined ? {} : { prefer: [...prefer] }),
    ...(folder === undefined ? {} : { folder }),
    ...(hashes === undefined ? {} : { hashes }),
    ...(dormant === undefined ? {} : { dormant }),
    ...(missing === undefined || missing === 'leave' ? {} : { missing }),
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(juliaAndR === undefined ? {} : { juliaAndR }),
  };
}

function writtenRemote(remote: SpecSource['remote']): Lock['sources'][number]['remote'] {
  if (remote === undefined) return null;
  const { url, commit, folder, ref } = remote;
  return { url: withoutSecrets(url), commit, folder, ...(ref === undefined ? {} : { ref }) };
}

/** Longer texts nobody reads. */
const LONGEST = 2000;

function writtenFinding({ level, kind, file, places, values }: Finding) {
  const said = (text: string): string => textWithoutSecrets(text).slice(0, LONGEST);
  const names = Object.keys(values).sort();
  return {
    level,
    kind,
    file,
    places: places.map(({ source, path, line }) => ({ source, path, line })),
    values: Object.fromEntries(
      names.map((name) => {
        const value = values[name] ?? '';
        return [name, typeof value === 'string' ? said(value) : value.map(said)];
      }),
    ),
  };
}
