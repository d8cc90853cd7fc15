import { includeDirectiveTransform } from 'myst-transforms';
import { VFile } from 'vfile';
import { folderOf, joinPath } from '../content/site-paths.ts';
import { type MystRoot, walk } from '../myst-node.ts';
import type { SiteSource } from '../site.ts';
import { readFrontmatter } from './frontmatter.ts';

export type Include = (
  tree: MystRoot,
  path: string,
  parse: (markdown: string) => MystRoot,
) => Promise<void>;

/** More inclusions than any page has; each may include others. */
const MOST = 100;
/** What all inclusions of a page may bring together, in bytes: as much as a page itself may have. */
const MOST_BYTES = 1_000_000;

/** Puts the files in that `{include}` and `{literalinclude}` name: files of the same tree, nothing else. */
export function includeFiles(source: SiteSource): Include {
  return async (tree, path, parse) => {
    let wanted = false;
    walk(tree, ({ type }) => {
      wanted ||= type === 'include';
    });
    if (!wanted) return;
    let left = MOST;
    let room = MOST_BYTES;
    await includeDirectiveTransform(tree, {}, new VFile(), {
      sourceFile: path,
      sourcePath: path,
      resolveFile: (file, from) => insideOf(file, folderOf(from)),
      loadFile: async (file) => {
        left -= 1;
        const bytes = left < 0 ? undefined : await source.read(file);
        room -= bytes?.byteLength ?? 0;
        return bytes === undefined || room < 0 ? undefined : new TextDecoder().decode(bytes);
      },
      parseContent: async (_file, content) => ({
        mdast: parse(readFrontmatter(content).body),
        kind: 0,
      }),
    });
  };
}

function insideOf(file: string, folder: string): string | undefined {
  const parts = file.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of file.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  const [name, ...folders] = parts.toReversed();
  return name === undefined ? undefined : joinPath(folders.toReversed().join('/'), name);
}
