import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Probot } from 'probot';
import type { Handle } from '../../engine/ports.ts';
import type { Shelf } from '../book.ts';
import type { Self } from '../deliveries/reading.ts';
import type { Log } from '../github-host/context.ts';
import { identityOf } from './app-identity.ts';
import { carryOutDelivery } from './carry-out-delivery.ts';
import { dispatchThrough } from './dispatch.ts';
import { createAccess } from './installation-access.ts';
import { createReceiver, listenOn, stopListening } from './listen.ts';
import { createListeners } from './listeners.ts';
import { octokitClass } from './octokit-class.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { takeIn } from './take-in.ts';
import { startWorker } from './worker.ts';

export type AppOptions = {
  readonly appId: number;
  /** The App's private key, PEM. */
  readonly privateKey: string;
  /** The webhook secret, and an older one that still counts while it is being replaced. */
  readonly secrets: readonly [string, ...string[]];
  /** `https://HOST/api/v3` for GitHub Enterprise Server, or a stand-in's address. */
  readonly baseUrl?: string;
  readonly databaseFile: string;
  /** A folder of our own; clones live in it while they are needed. */
  readonly scratchFolder: string;
  readonly shelf: Shelf;
  readonly handle: Handle;
  /** Our own login (`sayso[bot]`), where it need not be asked from GitHub. */
  readonly login?: string;
  /** False: requests are neither spaced nor repeated. For a stand-in on the same machine. */
  readonly throttle?: boolean;
  readonly log?: Log;
  readonly atOnce?: number;
  /** Milliseconds before the second, third, … attempt at a delivery. */
  readonly pauses?: readonly number[];
  readonly betweenEdits?: number;
  /** Milliseconds that one job may take; a job that hangs must not hold its repository. */
  readonly longestJob?: number;
};

export type App = {
  readonly self: Self;
  /** Takes webhooks at `/api/github/webhooks`; answers the port. */
  listen(port: number, address?: string): Promise<number>;
  /** Resolves when everything that came in is done. */
  idle(): Promise<void>;
  /** Stops listening, finishes what is running, and leaves the rest for the next start. */
  close(): Promise<void>;
};

/** Sayso as a GitHub App. What an earlier process left undone is taken up at once. */
export async function createApp(options: AppOptions): Promise<App> {
  const { appId, privateKey, secrets, baseUrl, log = () => undefined } = options;
  const Octokit = octokitClass({ throttle: options.throttle ?? true });
  const probot = new Probot({
    appId,
    privateKey,
    secret: secrets[0],
    Octokit,
    // Probot logs whole events; our own lines say what operators need.
    logLevel: 'fatal',
    logFormat: 'json',
    ...(baseUrl === undefined ? {} : { baseUrl }),
  });
  await probot.ready();
  const self: Self =
    options.login === undefined ? await identityOf(probot) : { appId, login: options.login };

  // Only one process can have the store, so from here on the clones are ours alone.
  const store = openSqliteStore(options.databaseFile);
  const clonesFolder = join(options.scratchFolder, 'clones');
  // What a process that was killed could not remove.
  await rm(clonesFolder, { recursive: true, force: true });
  await mkdir(clonesFolder, { recursive: true });

  const listeners = createListeners(options.shelf.listens ?? []);
  const carryOut = carryOutDelivery({
    store,
    handle: options.handle,
    shelf: options.shelf,
    listeners,
    self,
    accessTo: createAccess({ probot, Octokit, baseUrl }),
    clonesFolder,
    log,
    ...(options.betweenEdits === undefined ? {} : { betweenEdits: options.betweenEdits }),
    ...(options.longestJob === undefined ? {} : { longestJob: options.longestJob }),
  });
  const worker = startWorker({
    store,
    run: dispatchThrough(probot, carryOut),
    log,
    ...(options.atOnce === undefined ? {} : { atOnce: options.atOnce }),
    ...(options.pauses === undefined ? {} : { pauses: options.pauses }),
  });
  const server = createReceiver({
    secrets,
    intake: takeIn({ store, self, listeners, wake: worker.wake, log }),
    health: () => store.waiting(),
    log,
  });

  return {
    self,
    listen: (port, address) => listenOn(server, port, address),
    idle: () => worker.idle(),
    async close() {
      await stopListening(server);
      await worker.close();
      await store.close();
    },
  };
}
