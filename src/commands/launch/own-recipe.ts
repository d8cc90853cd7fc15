import type { Tree } from '../../git/tree.ts';

/** Files that say all that is in an image, so that nothing can be added to it beside them. */
export type OwnRecipe = 'Dockerfile' | 'default.nix';

/** What repo2docker uses before it asks for `default.nix`. */
const BEFORE_NIX = ['Project.toml', 'JuliaProject.toml', 'REQUIRE'];

/**
 * Which of these the image is made of; undefined where repo2docker makes one by itself.
 *
 * @param folder the folder that the image is built of; undefined: the whole repository
 *
 * Source: repo2docker, `app.py` (`buildpacks`), `buildpacks/base.py` (`binder_dir`).
 */
export async function ownRecipe(
  tree: Pick<Tree, 'list' | 'entry'>,
  folder: string | undefined,
): Promise<OwnRecipe | undefined> {
  const start = folder === undefined ? '' : `${folder}/`;
  const where = await configurationIn(tree, start);
  const has = async (name: string): Promise<boolean> =>
    (await tree.entry(`${where}${name}`)) !== undefined;
  if (await has('Dockerfile')) return 'Dockerfile';
  for (const name of BEFORE_NIX) if (await has(name)) return undefined;
  return (await has('default.nix')) ? 'default.nix' : undefined;
}

async function configurationIn(tree: Pick<Tree, 'list'>, start: string): Promise<string> {
  for (const folder of ['binder', '.binder']) {
    if ((await tree.list(`${start}${folder}`)).length > 0) return `${start}${folder}/`;
  }
  return start;
}
