import { gitText } from './run-git.ts';
import type { Repository } from './state/repository.ts';
import { editCommands, type FileEdit } from './write-commit.ts';

/**
 * Writes a tree on top of another one, and answers its object id.
 *
 * @throws WorldError `not-valid` for a path that leaves the tree or reaches into `.git`
 */
export async function writeTree(
  repository: Repository,
  { base, edits }: { readonly base: string | undefined; readonly edits: readonly FileEdit[] },
): Promise<string> {
  const commands = await Promise.all(
    edits.map((edit) => editCommands(repository, undefined, edit)),
  );
  // fast-import makes no trees by themselves; this commit and its ref are never seen by anyone.
  const ref = `refs/playground/${crypto.randomUUID()}`;
  const head = [
    `commit ${ref}`,
    'mark :1',
    'committer playground <playground@localhost> 0 +0000',
    'data 0',
    '',
    ...(base === undefined ? [] : [`M 040000 ${base} ""`]),
    '',
  ];
  const input = [Buffer.from(head.join('\n')), ...commands.flat(), Buffer.from('get-mark :1\n')];
  const oid = await gitText(repository.gitFolder, ['fast-import', '--quiet'], { input });
  await gitText(repository.gitFolder, ['update-ref', '-d', ref]);
  return gitText(repository.gitFolder, ['rev-parse', `${oid}^{tree}`]);
}
