import { join } from 'node:path';
import { handle } from '../../engine/handle.ts';
import type { Source } from '../../openlearn/download/source.ts';
import { type App, createApp } from '../app/create-app.ts';
import { createShelf, type Shelf } from '../book.ts';
import type { Log } from '../github-host/context.ts';
import { answerBuilds } from './answer-builds.ts';
import {
  type PlaygroundOptions as ServerOptions,
  startPlaygroundServer,
} from './start-playground-server.ts';
import { createWorld } from './world/create-world.ts';
import type { World } from './world/state/world.ts';

/** Nobody waits longer than a blink in the playground, where no other machine is to be spared. */
const BETWEEN_EDITS = 300;

export type PlaygroundOptions = Pick<ServerOptions, 'onExchange' | 'onGit' | 'onWebhook'> & {
  /** An empty or missing folder; everything the playground keeps on disk is in it. */
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Where units of OpenLearn come from. */
  readonly source: Source;
  /** What the App understands, where it is not to be all that is shipped and nothing else. */
  readonly shelf?: (shipped: Shelf) => Shelf;
  /** False: the App is not installed; the pages and the stand-in are there without it. */
  readonly installed?: boolean;
  /** Whether whoever asks for an image is told that none is built here; otherwise the word is given and kept by nobody. */
  readonly tellOfBuilds?: boolean;
  readonly log?: Log;
};

export type Playground = {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly url: string;
  readonly world: World;
  /** Resolves when everything that happened has been told to the App, and the App is done with it. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

/** The stand-in for GitHub, and the real App connected to it by signed webhooks. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { folder, port, source, installed = true, log, onExchange, onGit, onWebhook } = options;
  const { world, privateKey } = await createWorld({ folder: join(folder, 'world'), installed });
  const server = await startPlaygroundServer({
    world,
    port,
    ...(onExchange === undefined ? {} : { onExchange }),
    ...(onGit === undefined ? {} : { onGit }),
    ...(onWebhook === undefined ? {} : { onWebhook }),
  });
  const app = await createApp({
    appId: world.app.id,
    privateKey,
    secrets: [world.app.webhookSecret],
    baseUrl: `${server.url}/api/v3`,
    databaseFile: join(folder, 'deliveries.db'),
    scratchFolder: join(folder, 'scratch'),
    shelf: (options.shelf ?? ((shipped) => shipped))(createShelf({ source })),
    handle,
    throttle: false,
    betweenEdits: BETWEEN_EDITS,
    ...(log === undefined ? {} : { log }),
  });
  const appPort = await app.listen(0, '127.0.0.1');
  const quiet = () => untilQuiet(world, server, app);
  const builds = options.tellOfBuilds
    ? answerBuilds(world, { quiet, log: log ?? (() => undefined) })
    : undefined;
  world.app.webhookUrl = `http://127.0.0.1:${appPort}/api/github/webhooks`;
  return {
    url: server.url,
    world,
    async idle() {
      await quiet();
      await builds?.idle();
      if (builds !== undefined) await quiet();
    },
    async close() {
      builds?.stop();
      await app.close();
      await server.close();
    },
  };
}

/** What the App does causes webhooks of its own, so both must have come to rest together. */
async function untilQuiet(world: World, server: { idle(): Promise<void> }, app: App) {
  for (;;) {
    const told = world.deliveries.length;
    await server.idle();
    await app.idle();
    if (world.deliveries.length === told) return;
  }
}
