import { fileAt, isPlainPath } from './read-files.ts';
import { gitText } from './run-git.ts';
import type { Repository } from './state/repository.ts';
import { WorldError } from './world-error.ts';

/** One change to a file. Paths are relative, with `/`; deleting a folder deletes all in it. */
export type FileEdit =
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly content: string | Uint8Array;
      /** Undefined: as it was, or a plain file. */
      readonly mode?: '100644' | '100755' | '120000';
    }
  | { readonly kind: 'delete'; readonly path: string };

export type Person = { readonly name: string; readonly email: string };

/** GitHub itself, as the committer of what is made in the browser or through its API. */
export const WEB_FLOW: Person = { name: 'GitHub', email: 'noreply@github.com' };

/**
 * Writes a commit into the bare repository without moving any ref, and answers its object id.
 *
 * @throws WorldError `not-valid` for a path that leaves the tree or reaches into `.git`
 */
export async function writeCommit(
  repository: Repository,
  request: {
    readonly parents: readonly string[];
    readonly edits: readonly FileEdit[];
    readonly message: string;
    readonly author: Person;
    readonly committer: Person;
    readonly at: Date;
  },
): Promise<string> {
  const [parent, ...others] = request.parents;
  const edits = await Promise.all(
    request.edits.map((edit) => editCommands(repository, parent, edit)),
  );
  // fast-import needs a ref to write to; this one is never seen by anyone.
  const ref = `refs/playground/${crypto.randomUUID()}`;
  const time = `${Math.floor(request.at.getTime() / 1000)} +0000`;
  const head = [
    `commit ${ref}`,
    'mark :1',
    `author ${signature(request.author)} ${time}`,
    `committer ${signature(request.committer)} ${time}`,
    `data ${Buffer.byteLength(request.message)}`,
    request.message,
    ...(parent ? [`from ${parent}`] : []),
    ...others.map((other) => `merge ${other}`),
    '',
  ];
  const stream = [Buffer.from(head.join('\n')), ...edits.flat(), Buffer.from('get-mark :1\n')];
  const oid = await gitText(repository.gitFolder, ['fast-import', '--quiet'], { input: stream });
  await gitText(repository.gitFolder, ['update-ref', '-d', ref]);
  return oid;
}

/** One change as a command of git-fast-import(1). */
export async function editCommands(
  repository: Repository,
  parent: string | undefined,
  edit: FileEdit,
): Promise<Buffer[]> {
  const { path } = edit;
  const parts = path.split('/');
  if (path === '' || !isPlainPath(path) || /\p{Cc}/u.test(path) || parts.some(isGitFolder)) {
    throw new WorldError('not-valid', `path cannot be used: ${path}`);
  }
  const quoted = `"${path.replace(/["\\]/g, '\\$&')}"`;
  if (edit.kind === 'delete') return [Buffer.from(`D ${quoted}\n`)];
  const bytes = Buffer.from(edit.content);
  const before = parent && !edit.mode ? await fileAt(repository, parent, path) : undefined;
  const mode = edit.mode ?? (before?.kind === 'file' ? before.mode : '100644');
  return [
    Buffer.from(`M ${mode} inline ${quoted}\ndata ${bytes.length}\n`),
    bytes,
    Buffer.from('\n'),
  ];
}

function isGitFolder(part: string): boolean {
  return part.toLowerCase() === '.git';
}

/** Names cannot hold what ends a name in a commit object. */
function signature(person: Person): string {
  const clean = (text: string) => text.replace(/[<>\p{Cc}]/gu, '').trim();
  return `${clean(person.name)} <${clean(person.email)}>`;
}
