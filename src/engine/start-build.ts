import type { Repository } from '../git/repository.ts';
import type { Language } from '../words/language.ts';
import type { FollowedUp } from './follow-up.ts';
import type { Place } from './happening.ts';
import type { Engine } from './ports.ts';

/** Has the image built of what is in the repository now; `place` is where the last word will be said. */
export async function startBuild(
  {
    repository,
    place,
    language,
  }: {
    readonly repository: Pick<Repository, 'head'>;
    readonly place: Place;
    readonly language?: Language | undefined;
  },
  engine: Engine,
): Promise<Pick<FollowedUp, 'said' | 'state'>> {
  const commit = await repository.head();
  if (commit === undefined) return { said: [{ say: 'nothingToBuild' }], state: 'failed' };
  const started = await engine.host.startBuild({ commit, place, language });
  engine.log({ event: 'image asked for', result: started.kind });
  switch (started.kind) {
    case 'started': {
      const { url } = started;
      return { said: [{ say: 'imageStarted', url, at: place.kind }], state: 'pending' };
    }
    case 'not-allowed':
      return { said: [{ say: 'imageNotStarted', url: started.url }], state: 'failed' };
    case 'switched-off': {
      const { fork, url } = started;
      return { said: [{ say: 'imageSwitchedOff', fork, url }], state: 'failed' };
    }
    case 'not-here':
      return { said: [{ say: 'imageNotHere' }], state: 'done' };
  }
}
