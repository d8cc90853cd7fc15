import type { Person } from '../../engine/happening.ts';
import type { Repository } from '../../git/repository.ts';
import type { Git } from '../../git/run-git.ts';

export type Merged = {
  readonly oid: string;
  readonly parent: string;
  readonly message: string;
  readonly touched: readonly string[];
  readonly added: readonly string[];
};

/** Merges a branch into the default one as GitHub does it; undefined: the branches do not go together. */
export async function mergeBranch(
  {
    number,
    title,
    branch,
  }: { readonly number: number; readonly title: string; readonly branch: string },
  {
    repository,
    git,
    by,
  }: { readonly repository: Repository; readonly git: Git; readonly by: Person },
): Promise<Merged | undefined> {
  const parent = await repository.head();
  const head = await repository.head(branch);
  if (parent === undefined || head === undefined) return undefined;
  const answer = await git.attempt(['merge-tree', '--write-tree', parent, head]);
  if (answer.exitCode !== 0) return undefined;
  const tree = answer.stdout.split('\n', 1)[0] ?? '';
  const message = `Merge pull request #${number} from ${by.login}/${branch}\n\n${title}`;
  const person = `${by.login} <${by.login}@localhost> ${Math.floor(Date.now() / 1000)} +0000`;
  const oid = await repository.adopt(
    `tree ${tree}\nparent ${parent}\nparent ${head}\nauthor ${person}\ncommitter ${person}\n\n${message}\n`,
  );
  await repository.push({ commit: oid, ref: 'refs/heads/main', expect: parent });
  const changed = await git.run(['diff', '--name-status', '--no-renames', '-z', parent, oid]);
  const parts = changed.split('\0').filter((part) => part !== '');
  const paths = parts.flatMap((path, index) =>
    index % 2 === 1 ? [{ path, isNew: parts[index - 1] === 'A' }] : [],
  );
  return {
    oid,
    parent,
    message,
    touched: paths.map(({ path }) => path),
    added: paths.flatMap(({ path, isNew }) => (isNew ? [path] : [])),
  };
}
