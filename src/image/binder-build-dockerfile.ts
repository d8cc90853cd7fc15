import { isDigest, isImageName } from './image-reference.ts';

/**
 * The one line that has Binder start from a prebuilt image: repo2docker builds a `Dockerfile` as it is and
 * ignores everything beside it. Pinned by digest, so that what was tested is what starts.
 * @throws RangeError for what is no name (with its registry, without a tag) or no digest
 */
export function binderBuildDockerfile(name: string, digest: string): string {
  if (!isImageName(name)) throw new RangeError('Not the name of an image');
  if (!isDigest(digest)) throw new RangeError('Not a digest');
  return `FROM ${name}@${digest}\n`;
}
