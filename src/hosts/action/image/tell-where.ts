import { binderLink } from '../../../binder/links/binder-link.ts';
import { BUILD_BRANCH, binderStart } from '../../../commands/launch/binder-start.ts';
import { repositoryOf } from '../../../commands/launch/repository-of.ts';
import { settingsOf } from '../../../commands/settings-of.ts';
import type { Tree } from '../../../git/tree.ts';
import { visibilityOfPackage } from '../../../github/package.ts';
import type { Message } from '../../../words/message.ts';
import type { PublishOptions } from './publish-image.ts';
import { pushBuildBranch } from './push-build-branch.ts';
import type { BuildEvent } from './read-build-event.ts';

export type PublishedImage = {
  readonly name: string;
  readonly digest: string;
  /** The tree that it was built of. */
  readonly tree: Tree;
  readonly seconds: number;
};

const GITHUB_REGISTRY = /^ghcr\.io\/([^/]+)\/(.+)$/;

/** Where people start from the image, and what still keeps them from it. */
export async function tellWhere(
  image: PublishedImage,
  event: BuildEvent,
  options: Pick<PublishOptions, 'request' | 'repository' | 'log'>,
): Promise<readonly Message[]> {
  const { facts } = event;
  const branch = await pushBuildBranch(image, event, options);
  const hidden = await whyHidden(image, event, options);
  if (branch !== 'pushed') {
    const say = branch === 'not-ours' ? 'imageBranchTaken' : 'imageBranchRefused';
    return [{ say, branch: BUILD_BRANCH }, ...hidden];
  }
  if (facts.private) return [...hidden, { say: 'imageOfPrivate' }];
  return [await launch(image.tree, event, options), ...hidden];
}

async function launch(
  tree: Tree,
  { facts }: BuildEvent,
  { repository }: Pick<PublishOptions, 'repository'>,
): Promise<Message> {
  const { environment } = (await settingsOf({ tree })).binder;
  const start = await binderStart(undefined, { facts, tree, repository });
  if (environment === 'binder-build' && start.kind === 'link') {
    return { say: 'imageLaunch', link: start.link, pulls: true, recipe: start.recipe };
  }
  const link = binderLink({ repository: repositoryOf(facts), ref: BUILD_BRANCH });
  return { say: 'imageLaunch', link, pulls: false };
}

/** GitHub's registry keeps what is new to itself, whatever the repository is. */
async function whyHidden(
  { name }: PublishedImage,
  { facts }: BuildEvent,
  { request, log }: Pick<PublishOptions, 'request' | 'log'>,
): Promise<readonly Message[]> {
  const [, owner, packageName] = GITHUB_REGISTRY.exec(name) ?? [];
  if (owner === undefined || packageName === undefined || facts.private) return [];
  const seen = await visibilityOfPackage(request, { owner, name: packageName });
  log({ event: 'package', visibility: seen.visibility });
  if (seen.visibility === 'public') return [];
  const owners = seen.of === 'organization' ? 'orgs' : 'users';
  const settingsUrl = `${new URL(facts.webUrl).origin}/${owners}/${owner}/packages/container/${encodeURIComponent(packageName)}/settings`;
  return [{ say: 'imageIsPrivate', settingsUrl, known: seen.visibility !== 'unknown' }];
}
