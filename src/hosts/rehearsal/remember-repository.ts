import type { Repository } from '../../git/repository.ts';
import type { Tree } from '../../git/tree.ts';

/**
 * A repository of which nobody else moves a branch, with what was looked up kept: asking git for each is most of the
 * time that a turn takes. It stays open until `end`, however often it is closed.
 */
export function rememberRepository(repository: Repository): {
  readonly remembered: Repository;
  readonly end: () => Promise<void>;
} {
  const heads = new Map<string, string | undefined>();
  const trees = new Map<string, Tree>();

  async function head(branch?: string): Promise<string | undefined> {
    const key = branch ?? '';
    if (!heads.has(key)) heads.set(key, await repository.head(branch));
    return heads.get(key);
  }
  async function treeAt(commit: string): Promise<Tree> {
    const tree = trees.get(commit) ?? (await repository.treeAt(commit));
    // What is listed of a commit is held; older ones are hardly asked for again.
    if (trees.size > 20) trees.clear();
    trees.set(commit, tree);
    return tree;
  }
  return {
    remembered: {
      ...repository,
      head,
      treeAt,
      async tree(branch) {
        const commit = await head(branch);
        return commit === undefined ? repository.tree(branch) : treeAt(commit);
      },
      async push(request) {
        heads.clear();
        return repository.push(request);
      },
      async deleteRef(ref) {
        heads.clear();
        return repository.deleteRef(ref);
      },
      close: async () => {},
    },
    end: () => repository.close(),
  };
}
