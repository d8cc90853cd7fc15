import { BUILD_BRANCH } from '../../../commands/launch/binder-start.ts';
import { commitMessage } from '../../../engine/commit-message.ts';
import { isOwnCommit } from '../../../engine/remember.ts';
import { binderBuildDockerfile } from '../../../image/binder-build-dockerfile.ts';
import { AUTHOR } from '../self.ts';
import type { PublishOptions } from './publish-image.ts';
import type { BuildEvent } from './read-build-event.ts';
import type { PublishedImage } from './tell-where.ts';

/**
 * Lets the branch from which Binder starts name this image. It holds nothing else, so that no file of
 * the branches with content is in the way; and a branch of that name which is not ours stays as it is.
 */
export async function pushBuildBranch(
  { name, digest }: PublishedImage,
  { request, facts }: BuildEvent,
  { repository, log }: Pick<PublishOptions, 'repository' | 'log'>,
): Promise<'pushed' | 'not-ours' | 'refused'> {
  // Twice: another image may have come between the look and the push.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const [last] = await repository.log(1, BUILD_BRANCH);
    if (last !== undefined && !isOwnCommit(last)) return 'not-ours';
    const commit = await repository.commit({
      parent: last?.oid,
      base: 'empty',
      changes: [
        {
          kind: 'write',
          path: 'Dockerfile',
          content: { kind: 'text', text: binderBuildDockerfile(name, digest) },
        },
      ],
      message: commitMessage({
        subject: `Image of ${facts.name} at ${request.commit.slice(0, 7)}`,
        command: 'build-image',
        key: request.key,
        trailers: { 'Sayso-From': request.commit },
        sender: undefined,
      }),
      author: AUTHOR,
    });
    const result = await repository.push({
      commit,
      ref: `refs/heads/${BUILD_BRANCH}`,
      expect: last?.oid,
    });
    if (result.kind === 'pushed') return 'pushed';
    log({ event: 'build branch not pushed', result: result.kind });
    await repository.refresh();
  }
  return 'refused';
}
