import { settingsOf } from '../../../commands/settings-of.ts';
import type { ImageSettings } from '../../../configuration/configuration.ts';
import type { Repository } from '../../../git/repository.ts';
import type { Tree } from '../../../git/tree.ts';
import type { Request } from '../../../github/request.ts';
import { findTools } from '../../../image/find-tools.ts';
import { imageName, imageTags } from '../../../image/image-reference.ts';
import { pushArchive } from '../../../image/push-archive.ts';
import type { Message } from '../../../words/message.ts';
import type { Log } from '../../github-host/context.ts';
import { LOCAL_NAME, readBuilt } from './image-files.ts';
import type { BuildEvent } from './read-build-event.ts';
import { tellWhere } from './tell-where.ts';

/** How it ended, and all that there is to say about it. */
export type Published = {
  readonly kind: 'published' | 'failed';
  readonly said: readonly Message[];
};

export type PublishOptions = {
  readonly request: Request;
  readonly repository: Repository;
  /** What the build left. */
  readonly folder: string;
  /** For GitHub's own registry, and for no other. */
  readonly token: string;
  /** For any other registry. */
  readonly other: Credentials | undefined;
  readonly log: Log;
  readonly now?: Date;
};

type Credentials = { readonly username: string; readonly password: string };

/** A commit of a fork can be had under the repository's name too, so that its history is asked. */
const RECENT = 200;

const GITHUB_REGISTRY = 'ghcr.io';

/**
 * Sends the image that was built to the registry. What it is called, and of which commit it is, is what
 * the event and the repository say; of what the build left, nothing is believed but that it is an image.
 */
export async function publishImage(event: BuildEvent, options: PublishOptions): Promise<Published> {
  const { request, facts } = event;
  const { repository, folder, log, now = new Date() } = options;
  const recent = await repository.log(RECENT);
  if (!recent.some(({ oid }) => oid === request.commit)) return failed({ say: 'imageOldCommit' });
  const built = await readBuilt(folder);
  if (built === undefined) return failed({ say: 'imageNoResult' });
  if (built.result.kind === 'failed') {
    const { step, lines } = built.result;
    return failed({ say: 'imageNotBuilt', step, lines, commit: request.commit });
  }
  const tree = await repository.treeAt(request.commit);
  const { registry, name: image } = await imageSettings(tree);
  const name = imageName({ registry, owner: facts.owner, name: facts.name, image });
  if (name === undefined) return failed({ say: 'imageNameRefused', name: image ?? facts.name });
  const credentials =
    registry === GITHUB_REGISTRY
      ? { username: facts.owner, password: options.token }
      : options.other;
  const pushed = await pushArchive(
    {
      tools: await findTools(),
      archive: built.archive,
      image: LOCAL_NAME,
      name,
      tags: imageTags({ commit: request.commit, at: now }),
      credentials,
    },
    { log: (line) => log({ event: 'registry', line }) },
  );
  if (pushed.kind === 'failed') {
    const needsPassword = pushed.why === 'credentials' && credentials === undefined;
    return failed(
      needsPassword
        ? { say: 'imageNeedsPassword', registry }
        : { say: 'imageNotPushed', registry, why: pushed.why, lines: pushed.lines },
    );
  }
  const seconds = Math.max(0, Math.round(now.getTime() / 1000) - request.asked);
  const { tests } = built.result;
  const { digest, tags } = pushed;
  const said: Message = {
    say: 'imageBuilt',
    name,
    digest,
    tags,
    seconds,
    tested: tests !== 'none',
  };
  const where = await tellWhere({ name, digest, tree, seconds }, event, options);
  return { kind: 'published', said: [said, ...where] };
}

async function imageSettings(tree: Tree): Promise<ImageSettings> {
  return (await settingsOf({ tree })).image;
}

function failed(said: Message): Published {
  return { kind: 'failed', said: [said] };
}
