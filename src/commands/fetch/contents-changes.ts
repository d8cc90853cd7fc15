import type { Change } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';
import { CONTENTS_FILES, extendContents } from '../../openlearn/layout/contents/extend-contents.ts';
import type { UnitContents } from '../../openlearn/layout/contents/unit-contents.ts';
import type { Message } from '../../words/message.ts';
import { readTexts } from './choose-layout.ts';

/** Puts a unit into the tables of contents that a repository has; a repository without any gets none. */
export async function contentsChanges(
  unit: UnitContents,
  removed: readonly string[],
  tree: Tree,
): Promise<{ readonly changes: readonly Change[]; readonly said: readonly Message[] }> {
  const paths = (await tree.list()).map(({ path }) => path);
  const texts = await readTexts(CONTENTS_FILES, tree);
  const { files, problems } = extendContents(unit, { paths, removed, texts });
  return {
    changes: files.map(({ path, text }) => ({
      kind: 'write',
      path,
      content: { kind: 'text', text },
    })),
    said: [
      ...files.map(({ path }): Message => ({ say: 'contentsExtended', path })),
      ...problems.map(({ path }): Message => ({ say: 'contentsLeft', path })),
    ],
  };
}
