import { createHash } from 'node:crypto';
import type { Change, Changeset } from '../../git/changeset.ts';
import type { TreeEntry } from '../../git/tree.ts';
import type { FetchedUnit } from '../../openlearn/fetch-unit.ts';

/** The unit's files that are not there yet exactly as they are; nothing else in the folder is touched. */
export function changedFiles(
  unit: FetchedUnit,
  folder: string,
  there: readonly TreeEntry[],
): Changeset {
  const known = new Map(there.map(({ path, oid }) => [path, oid]));
  return unit.files.flatMap(({ path: name, content }): Change[] => {
    const path = `${folder}/${name}`.normalize('NFC');
    if (known.get(path) === blobId(content)) return [];
    return [
      {
        kind: 'write',
        path,
        content:
          typeof content === 'string'
            ? { kind: 'text', text: content }
            : { kind: 'bytes', bytes: content },
      },
    ];
  });
}

/**
 * Git's name for content, so that nothing need be read to compare. In a repository that uses SHA-256
 * it equals no name there, and every file is written.
 *
 * Source: the Git book, "Git Internals: Git Objects".
 */
function blobId(content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
