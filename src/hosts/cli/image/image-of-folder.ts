import { basename } from 'node:path';
import type { Configuration } from '../../../configuration/configuration.ts';
import { defaultConfiguration } from '../../../configuration/read-configuration.ts';
import { isClean } from '../../../git/is-clean.ts';
import { findCommit, lookAtClone } from '../../../git/look-at-clone.ts';
import { imageName, imageTags } from '../../../image/image-reference.ts';
import { settingsInFolder } from '../../settings-in-folder.ts';
import { localFacts } from '../local-facts.ts';

/** What a folder says of the image that is built of it. */
export type ImageOfFolder = {
  /** Registry and name, without a tag. */
  readonly name: string;
  /** Whether that is a place to push to; otherwise it is a name for this machine only. */
  readonly isRemote: boolean;
  readonly labels: { readonly source?: string; readonly revision?: string; readonly title: string };
  /** The tags it gets in a registry. */
  readonly tags: readonly string[];
  readonly subfolder: string | undefined;
  /** Whether files are brought in when it starts. */
  readonly isPulledInto: boolean;
  /** The line of the first mistake in the settings, which do not count then. */
  readonly mistake: number | undefined;
};

/**
 * Looks at a folder: its settings, and the clone that it is. What is not committed has no commit to be
 * named after, and a part of a clone is not what the repository's image is called after.
 */
export async function imageOfFolder(folder: string, now: Date): Promise<ImageOfFolder> {
  const { settings, mistake } = await settingsIn(folder);
  const clone = await cloneAt(folder);
  const { registry, name: image, folder: subfolder } = settings.image;
  const title = clone?.name ?? basename(folder);
  const remote =
    clone?.owner === undefined && image === undefined
      ? undefined
      : imageName({ registry, owner: clone?.owner ?? 'you', name: title, image });
  const here = imageName({ registry: 'localhost', owner: 'sayso', name: title });
  return {
    name: remote ?? here ?? 'localhost/sayso/image',
    isRemote: remote !== undefined,
    labels: {
      title,
      ...(clone?.url === undefined ? {} : { source: clone.url }),
      ...(clone?.commit === undefined ? {} : { revision: clone.commit }),
    },
    tags: imageTags({ commit: clone?.commit, at: now }),
    subfolder,
    isPulledInto: settings.binder.environment === 'binder-build',
    mistake,
  };
}

type CloneOf = {
  readonly owner: string | undefined;
  readonly name: string;
  readonly url: string | undefined;
  /** Undefined where the folder holds something else than its commit. */
  readonly commit: string | undefined;
};

async function cloneAt(folder: string): Promise<CloneOf | undefined> {
  const clone = await lookAtClone(folder);
  if (clone.kind !== 'clone' || clone.root !== folder) return undefined;
  const { facts, onTheWeb } = localFacts({ ...clone, branch: clone.branch ?? 'HEAD' });
  const head = (await isClean(folder)) ? await findCommit(folder, 'HEAD') : undefined;
  return {
    owner: onTheWeb ? facts.owner : undefined,
    name: facts.name,
    url: onTheWeb ? facts.webUrl : undefined,
    commit: head?.oid,
  };
}

async function settingsIn(
  folder: string,
): Promise<{ readonly settings: Configuration; readonly mistake: number | undefined }> {
  const read = await settingsInFolder(folder);
  return read.kind === 'read'
    ? { settings: read.configuration, mistake: undefined }
    : { settings: defaultConfiguration, mistake: read.mistakes[0]?.line ?? 1 };
}
