import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { handleGit } from './git/handle-git.ts';
import { handlePage } from './pages/handle-page.ts';
import type { Exchange } from './rest/exchange.ts';
import { handleRest } from './rest/handle-rest.ts';
import { handleSite } from './sites/handle-site.ts';
import { type SentWebhook, startWebhooks } from './webhooks/start-webhooks.ts';
import type { World } from './world/state.ts';

export type PlaygroundOptions = {
  readonly world: World;
  /** 0 or undefined: any free port. */
  readonly port?: number;
  /** Told of every request to the REST API, with its answer. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Told of every webhook that is sent. */
  readonly onWebhook?: (webhook: SentWebhook) => void;
};

export type Playground = {
  /** `http://127.0.0.1:4567`, no slash at the end. */
  readonly url: string;
  readonly world: World;
  /** Resolves when all webhooks sent so far have been answered. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

/** Only this machine: there are no passwords here. */
const HOST = '127.0.0.1';

/** Starts the playground's one server: REST API, git, published sites, webhooks out, and the pages. */
export async function startPlaygroundServer(options: PlaygroundOptions): Promise<Playground> {
  const { world } = options;
  const server = createServer((request, response) => {
    answer(request, response, options).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.listen(options.port ?? 0, HOST);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  world.url = `http://${HOST}:${address.port}`;
  const webhooks = startWebhooks(world, options.onWebhook);
  return {
    url: world.url,
    world,
    idle: webhooks.idle,
    close: async () => {
      await webhooks.stop();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { world, onExchange }: PlaygroundOptions,
): Promise<void> {
  // A page elsewhere could point a name of its own at this machine and so speak for the visitor.
  if (!isOurName(request.headers.host)) {
    response.writeHead(421, { 'content-type': 'text/plain' });
    return void response.end('This is not a name of the playground.\n');
  }
  if (await handleRest(request, response, world, onExchange)) return;
  if (await handleGit(request, response, world)) return;
  if (await handleSite(request, response, world)) return;
  if (await handlePage(request, response, world)) return;
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('Not found\n');
}

function isOurName(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}
