import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { handleGit } from './git/handle-git.ts';
import { writeHooks } from './git/hooks.ts';
import { handlePage } from './pages/handle-page.ts';
import type { Exchange } from './rest/exchange.ts';
import { handleRest } from './rest/handle-rest.ts';
import { handleSite } from './sites/handle-site.ts';
import { type SentWebhook, startWebhooks } from './webhooks/start-webhooks.ts';
import { SITES_HOSTNAME } from './world/pages-site.ts';
import type { World } from './world/state/world.ts';

export type PlaygroundOptions = {
  readonly world: World;
  /** 0 or undefined: any free port. */
  readonly port?: number;
  /** Told of every request to the REST API, with its answer. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Told of every request of git's, by its path: `/you/my-course.git/git-upload-pack`. */
  readonly onGit?: (path: string) => void;
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

/** The addresses of published sites begin so. */
const SITES = '/pages/';

/** Starts the playground's one server: REST API, git, published sites, webhooks out, and the pages. */
export async function startPlaygroundServer(options: PlaygroundOptions): Promise<Playground> {
  const { world } = options;
  await writeHooks(world.folder);
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
  { world, onExchange, onGit }: PlaygroundOptions,
): Promise<void> {
  const hostname = hostnameOf(request.headers.host);
  // A page elsewhere could point a name of its own at this machine and so speak for the visitor.
  if (hostname !== HOST && hostname !== SITES_HOSTNAME) {
    response.writeHead(421, { 'content-type': 'text/plain' });
    return void response.end('This is not a name of the playground.\n');
  }
  const path = request.url ?? '/';
  if (path.startsWith(SITES) !== (hostname === SITES_HOSTNAME)) {
    const to = new URL(world.url);
    if (path.startsWith(SITES)) to.hostname = SITES_HOSTNAME;
    // 307 keeps the method; the browser then sends `Origin: null`, which pages do not accept.
    response.writeHead(307, { location: `${to.origin}${path}` });
    return void response.end();
  }
  if (await handleRest(request, response, world, onExchange)) return;
  if (await handleGit(request, response, world)) return onGit?.(path);
  if (await handleSite(request, response, world)) return;
  if (await handlePage(request, response, world)) return;
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('Not found\n');
}

function hostnameOf(host: string | undefined): string | undefined {
  return /^([\w.-]+)(:\d+)?$/.exec(host ?? '')?.[1]?.toLowerCase();
}
