import { z } from 'zod';
import type { RepositoryName, Request } from './request.ts';

const treeSchema = z.object({ sha: z.string() });

/** One file of a new tree: its text, or null for one that goes. `mode` is git's. */
export type TreeChange = {
  readonly path: string;
  readonly mode: string;
  readonly text: string | null;
};

/**
 * Makes a tree on top of another one; answers its id. Making the same tree again is no harm.
 * Source: "Create a tree"; a null `sha` deletes the file.
 */
export async function createTree(
  request: Request,
  name: RepositoryName,
  { base, changes }: { readonly base: string; readonly changes: readonly TreeChange[] },
): Promise<string> {
  const { data } = await request('POST /repos/{owner}/{repo}/git/trees', {
    ...name,
    base_tree: base,
    tree: changes.map(({ path, mode, text }) => ({
      path,
      mode,
      type: 'blob',
      ...(text === null ? { sha: null } : { content: text }),
    })),
  });
  return treeSchema.parse(data).sha;
}
