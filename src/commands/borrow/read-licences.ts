import type { ChosenFile } from '../../borrow/choose-files.ts';
import { licenceFiles } from '../../borrow/licence/licence-files.ts';
import { nameLicence } from '../../borrow/licence/name-licence.ts';
import type { Tree } from '../../git/tree.ts';
import { readAtMost } from './read-at-most.ts';
import type { Licence } from './warehouse.ts';

const LONGEST_LICENCE = 256 * 1024;

/** What a repository says may be done with these files of it. */
export async function readLicences(
  paths: readonly string[],
  files: readonly ChosenFile[],
  tree: Tree,
): Promise<readonly Licence[]> {
  const found = licenceFiles(
    paths,
    files.map(({ path }) => path),
  );
  const entries = await Promise.all(found.map((path) => tree.entry(path)));
  const plain = entries.flatMap((entry) => (entry?.mode.startsWith('100') ? [entry] : []));
  await tree.prefetch(plain);
  const licences = await Promise.all(
    plain.map(async ({ path, oid }): Promise<readonly Licence[]> => {
      const content = await readAtMost(tree, path, LONGEST_LICENCE);
      if (content === undefined) return [];
      const text = content.toString('utf8');
      // What cannot be kept as it is would get another fingerprint with every look.
      if (!Buffer.from(text).equals(content)) return [];
      return [{ from: path, oid, text, name: nameLicence(text) }];
    }),
  );
  return licences.flat();
}
