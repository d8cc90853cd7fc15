import { isScalar, visit } from 'yaml';
import type { Change } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';
import { editYaml } from '../../openlearn/layout/contents/edit-yaml.ts';

/** Tables of contents that name pages with their endings. */
const CONTENTS = ['_toc.yml', '_toc.yaml', 'myst.yml', 'myst.yaml'];
const LARGEST = 1_000_000;

/**
 * Has the tables of contents at the top of a repository name pages by their new paths. Entries without an ending
 * stay: they name a page whatever its form.
 *
 * @param renamed new paths by the old ones
 */
export async function renameInContents(
  renamed: ReadonlyMap<string, string>,
  tree: Tree,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const path of CONTENTS) {
    const bytes = await tree.read(path, LARGEST).catch(() => undefined);
    if (bytes === undefined) continue;
    const edited = editYaml(bytes.toString('utf8'), (document) => {
      let isChanged = false;
      visit(document, {
        Scalar(_key, node) {
          if (!isScalar(node) || typeof node.value !== 'string') return;
          const [, before = '', page = ''] = /^((?:\.?\/)*)(.*)$/s.exec(node.value) ?? [];
          const now = renamed.get(page);
          if (now === undefined) return;
          node.value = before + now;
          isChanged = true;
        },
      });
      return isChanged ? 'changed' : 'unchanged';
    });
    if (edited.kind !== 'text' || edited.text === undefined) continue;
    changes.push({ kind: 'write', path, content: { kind: 'text', text: edited.text } });
  }
  return changes;
}
