import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Happening } from '../../engine/happening.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { Engine, Handle, Host } from '../../engine/ports.ts';
import { cloneRepository } from '../../git/clone-repository.ts';
import { hasFile } from '../../github/has-file.ts';
import { render } from '../../words/render.ts';
import type { Shelf } from '../book.ts';
import { readDelivery } from '../deliveries/read-delivery.ts';
import type { Self } from '../deliveries/reading.ts';
import type { Log } from '../github-host/context.ts';
import type { Memory } from '../github-host/memory.ts';
import { createGitHubHost } from '../github-host.ts';
import { watchClaim } from '../watch-claim.ts';
import type { DeliveryStore, TakenDelivery } from './delivery-store.ts';
import type { Access, AccessTo } from './installation-access.ts';
import type { Listeners } from './listeners.ts';
import { TookTooLong, withinTime } from './within-time.ts';

const TEN_MINUTES = 10 * 60 * 1000;
/** The largest unit with its pictures and a large site take one or two. */
const LONGEST_JOB = TEN_MINUTES;

export type CarryOutOptions = {
  readonly store: DeliveryStore;
  readonly handle: Handle;
  readonly shelf: Shelf;
  readonly listeners: Listeners;
  readonly self: Self;
  readonly accessTo: (to: AccessTo) => Promise<Access>;
  /** Where clones are made while they are needed. */
  readonly clonesFolder: string;
  readonly log: Log;
  readonly betweenEdits?: number;
  /** Milliseconds that the work on one delivery may take. */
  readonly longestJob?: number;
};

/** Carries out one stored delivery: gets access, and lets the engine handle what happened. */
export function carryOutDelivery(options: CarryOutOptions) {
  const { store, handle, self, log } = options;
  return async function carryOut(
    delivery: TakenDelivery,
    { last }: { readonly last: boolean },
  ): Promise<{ readonly outcome: string }> {
    // Read again: who we are, or how we read, may have changed since it was stored.
    const happening = readDelivery(delivery.name, JSON.parse(delivery.payload), { self });
    if (happening.kind === 'ignored') return { outcome: 'nothing' };
    if (await store.outdated(delivery.id)) return { outcome: 'nothing' };
    const { id } = happening.repository;
    if (happening.kind === 'occurred' && options.listeners.isDeaf(id))
      return { outcome: 'nothing' };
    const access = await options.accessTo(delivery);
    if (happening.kind === 'occurred') {
      const { owner, name: repo } = happening.repository;
      const look = (path: string) => hasFile(access.request, { owner, repo }, path);
      if (!(await options.listeners.listens(id, look))) return { outcome: 'nothing' };
    }
    const { host, isOurs } = hostFor(happening, access, options);
    const engine: Omit<Engine, 'host'> = {
      ...options.shelf,
      self: self.login,
      author: { name: self.login, email: `${self.login}@users.noreply.github.com` },
      log: (line) => log({ ...line, delivery: delivery.id, key: happening.key }),
    };
    try {
      const outcome = await withinTime(host, options.longestJob ?? LONGEST_JOB, (bounded) =>
        handle(happening, { ...engine, host: bounded }),
      );
      return { outcome: outcome.kind };
    } catch (error) {
      access.forget();
      const isLast = last || error instanceof TookTooLong;
      if (isLast && (await isOurs())) await admitFailure(happening, host);
      throw error;
    }
  };
}

function hostFor(happening: Happening, access: Access, options: CarryOutOptions) {
  const { facts, key } = { facts: happening.repository, key: happening.key };
  const host = createGitHubHost({
    request: access.request,
    settingsRequest: access.settingsRequest,
    facts,
    mode: 'app',
    self: options.self,
    memory: memoryOf(facts.id, key, options.store),
    log: (line) => options.log({ ...line, key }),
    async openClone() {
      return cloneRepository({
        url: facts.cloneUrl,
        branch: facts.defaultBranch,
        folder: await mkdtemp(join(options.clonesFolder, 'clone-')),
        authorization: basic(access.token),
      });
    },
    ...(options.betweenEdits === undefined ? {} : { betweenEdits: options.betweenEdits }),
  });
  return watchClaim(host);
}

function memoryOf(repository: number, key: string, store: DeliveryStore): Memory {
  return {
    remember: (wanted) => store.remember(wanted, repository, Date.now()),
    forget: (wanted) => store.forget(wanted),
    recentCommands: () => store.commandsSince(repository, Date.now() - TEN_MINUTES, key),
  };
}

/** Nobody will try again: whoever saw that they were heard must not be left waiting. */
async function admitFailure({ place, repository }: Happening, host: Host): Promise<void> {
  const links = linksTo(repository);
  await host.reply(place, render({ say: 'failed' }, links), 'failed').catch(() => undefined);
}

/** How git logs in with an installation's token ("Authenticating as a GitHub App installation"). */
function basic(token: string): string {
  return `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}
