import type { Git } from './run-git.ts';

/**
 * Fetches the blobs that a blob-less clone does not hold, all of them in one go. These are the
 * arguments with which git itself fetches a missing object (promisor-remote.c).
 */
export async function fetchBlobs(git: Git, oids: readonly string[]): Promise<void> {
  if (oids.length === 0) return;
  const present = await localObjects(git);
  const missing = [...new Set(oids)].filter((oid) => !present.has(oid));
  if (missing.length === 0) return;
  await git.run(
    [
      '-c',
      'fetch.negotiationAlgorithm=noop',
      'fetch',
      'origin',
      // See the note on FETCH in remote-branches.ts.
      '--verbose',
      '--no-progress',
      '--no-tags',
      '--no-write-fetch-head',
      '--recurse-submodules=no',
      '--filter=blob:none',
      '--stdin',
    ],
    `${missing.join('\n')}\n`,
  );
}

/** Asking git for one object by name would fetch it; listing all never does. */
async function localObjects(git: Git): Promise<ReadonlySet<string>> {
  const output = await git.run([
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--batch-check=%(objectname)',
  ]);
  return new Set(output.split('\n'));
}
