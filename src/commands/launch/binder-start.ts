import { binderLink } from '../../binder/links/binder-link.ts';
import type { PlanContext } from '../../engine/command.ts';
import { settingsOf } from '../settings-of.ts';
import { type OwnRecipe, ownRecipe } from './own-recipe.ts';
import { repositoryOf } from './repository-of.ts';

/** The branch that holds nothing but what an image is started from. */
export const BUILD_BRANCH = 'binder-build';

export type BinderStart =
  | {
      readonly kind: 'link';
      readonly link: string;
      readonly from: 'here' | 'binder-build';
      /** What nbgitpuller has to be added to, where files are brought in and `Build image` cannot. */
      readonly recipe: OwnRecipe | undefined;
    }
  /** The settings want that branch, and nothing was built yet. */
  | { readonly kind: 'nothing-built' };

/**
 * The address that launches this repository on a BinderHub, as its settings want it: from the branch
 * that is shown, or from the built image with the files of that branch brought in.
 *
 * @param path a file, or a folder with `/` at its end; undefined: the list of files
 */
export async function binderStart(
  path: string | undefined,
  context: Pick<PlanContext, 'facts' | 'tree' | 'repository'>,
  hub?: string,
): Promise<BinderStart> {
  const { facts, tree, repository } = context;
  const { binder, image } = await settingsOf(context);
  const { environment } = binder;
  const start = {
    repository: repositoryOf(facts),
    ...(hub === undefined ? {} : { hub }),
  };
  if (environment === 'here') {
    const open = path === undefined ? undefined : ({ in: 'lab', path } as const);
    const link = binderLink({ ...start, ref: facts.defaultBranch, open });
    return { kind: 'link', link, from: environment, recipe: undefined };
  }
  if ((await repository.head(BUILD_BRANCH)) === undefined) return { kind: 'nothing-built' };
  const targetPath = await freeFolder(facts.name, tree);
  const content = { url: facts.webUrl, branch: facts.defaultBranch, path, targetPath };
  const link = binderLink({ ...start, ref: BUILD_BRANCH, open: { in: 'pulled', content } });
  return { kind: 'link', link, from: environment, recipe: await ownRecipe(tree, image.folder) };
}

/**
 * Where the files go when they are brought in. The image holds them too, as they were when it was
 * built; a folder that is there already would not be pulled into. Undefined: as the repository is called.
 */
async function freeFolder(
  name: string,
  tree: Pick<PlanContext['tree'], 'list'>,
): Promise<string | undefined> {
  if ((await tree.list(name)).length === 0) return undefined;
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? `${name}-files` : `${name}-files-${count}`;
    if ((await tree.list(folder)).length === 0) return folder;
  }
}
