import type { Host } from '../engine/ports.ts';
import type { Repository } from '../git/repository.ts';

/** A host of which is known whether what it works on is its own to answer. */
export type WatchedHost = {
  readonly host: Host;
  /** Asked when the work broke off: whose claim was still to go out with a push claims it now. Never rejects. */
  isOurs(): Promise<boolean>;
};

/** Watches what a host claims: by itself, or with the push that carries out what it claims. */
export function watchClaim(host: Host): WatchedHost {
  let isOurs = false;
  let late: { readonly key: string; readonly ref: string } | undefined;

  function watchPushes(repository: Repository): Repository {
    return {
      ...repository,
      async push(request) {
        const result = await repository.push(request);
        const claims = request.also?.some(({ ref }) => ref === late?.ref) === true;
        isOurs ||= claims && result.kind === 'pushed';
        return result;
      },
    };
  }

  async function claim(key: string): ReturnType<Host['claim']> {
    const answer = await host.claim(key);
    if (key === late?.key) late = undefined;
    isOurs ||= answer !== 'taken';
    return answer;
  }

  return {
    host: {
      ...host,
      claim,
      async claimRef(key) {
        const ref = await host.claimRef(key);
        if (ref !== undefined) late = { key, ref };
        return ref;
      },
      openRepository: async () => watchPushes(await host.openRepository()),
    },
    async isOurs() {
      if (!isOurs && late !== undefined) await claim(late.key).catch(() => undefined);
      return isOurs;
    },
  };
}
