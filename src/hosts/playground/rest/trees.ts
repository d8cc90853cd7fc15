import { z } from 'zod';
import { objectKind } from '../world/object-kind.ts';
import { gitText } from '../world/run-git.ts';
import type { FileEdit } from '../world/write-commit.ts';
import { writeTree } from '../world/write-tree.ts';
import { created, HttpError } from './answer.ts';
import { repositoryApiUrl } from './represent/address.ts';
import { type AskedOfRepository, type Route, readBody } from './route.ts';

const path = z.string().min(1);

/** Of all that a tree can be made of: texts, and files that go. */
const entrySchema = z.union([
  z.object({ path, mode: z.enum(['100644', '100755', '120000']), content: z.string() }),
  z.object({ path, sha: z.null() }),
]);

const newTree = z.object({ tree: z.array(entrySchema), base_tree: z.string().optional() });

/** Trees, as git objects. */
export const treeRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/trees',
    needs: ['contents', 'write'],
    handle: createTree,
  },
];

/** Source: REST API, "Create a tree". */
async function createTree(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const { tree, base_tree: base } = readBody(asked, newTree, 'Tree');
  if (base !== undefined && (await objectKind(repository, base)) !== 'tree') {
    throw new HttpError(422, 'base_tree is not a tree oid');
  }
  const edits = tree.map((entry): FileEdit => {
    if (!('content' in entry)) return { kind: 'delete', path: entry.path };
    const { mode, content } = entry;
    return { kind: 'write', path: entry.path, content, mode };
  });
  const sha = await writeTree(repository, { base, edits });
  const listed = await gitText(repository.gitFolder, ['ls-tree', sha]);
  const url = (kind: string, oid: string) =>
    repositoryApiUrl(world, repository, `/git/${kind}s/${oid}`);
  return created({
    sha,
    url: url('tree', sha),
    tree: listed
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [mode = '', type = '', oid = ''] = line.split(/\s/, 3);
        const name = line.slice(line.indexOf('\t') + 1);
        return { path: name, mode, type, sha: oid, url: url(type, oid) };
      }),
    truncated: false,
  });
}
