import type { PlanContext } from '../../engine/command.ts';
import { BUILD_BRANCH } from '../launch/binder-start.ts';

/** Registry, name, and a tag or digest. Source: the grammar of `distribution/reference`. */
const IMAGE =
  /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?\/)?[a-z0-9]+(?:(?:[._]|__|-+|\/)[a-z0-9]+)*(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;

/** Registries that only the machine itself can reach. */
const ONLY_HERE = /^(?:localhost|127\.\d+\.\d+\.\d+)(?::\d+)?\//;
const MOST_BYTES = 65_536;

/**
 * The image that was built of this repository, as its `Dockerfile` on the branch for it names it.
 * Undefined where nothing was built, or where another machine could not pull it by that name.
 */
export async function imageOf({
  repository,
}: Pick<PlanContext, 'repository'>): Promise<string | undefined> {
  if ((await repository.head(BUILD_BRANCH)) === undefined) return undefined;
  const tree = await repository.tree(BUILD_BRANCH);
  const file = await tree.read('Dockerfile', MOST_BYTES);
  return imageNamedIn(file?.toString('utf8') ?? '');
}

/** What a `Dockerfile` starts from, if it is a plain name that can be pulled from anywhere. */
export function imageNamedIn(dockerfile: string): string | undefined {
  const from = /^[ \t]*FROM[ \t]+(?:--platform=\S+[ \t]+)?(\S{1,300})(?!\S)/im.exec(dockerfile);
  const image = from?.[1] ?? '';
  return IMAGE.test(image) && !ONLY_HERE.test(image) ? image : undefined;
}
