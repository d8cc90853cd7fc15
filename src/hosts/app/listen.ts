import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../github-host/context.ts';
import { type Intake, type Reception, receiveWebhook } from './receive-webhook.ts';

const WEBHOOKS = '/api/github/webhooks';
/** GitHub waits ten seconds; whoever is slower than this in sending is not GitHub. */
const READ_TIMEOUT = 20_000;
const TIMEOUTS = {
  requestTimeout: READ_TIMEOUT,
  headersTimeout: READ_TIMEOUT,
  connectionsCheckingInterval: READ_TIMEOUT / 4,
} as const;

export type Health = () => Promise<Readonly<Record<string, unknown>>>;

/** The App's own small server: webhooks in, and whether it is well. */
export function createReceiver(options: {
  readonly secrets: readonly string[];
  readonly intake: Intake;
  readonly health: Health;
  readonly log: Log;
}): Server {
  const { secrets, intake, health, log } = options;

  async function answer(request: IncomingMessage): Promise<Reception | object> {
    const path = request.url?.split('?', 1)[0];
    if (request.method === 'GET' && path === '/healthz') {
      return { status: 'ok', ...(await health()) };
    }
    if (path !== WEBHOOKS) return { status: 404, line: 'nothing here' };
    if (request.method !== 'POST') return { status: 405, line: 'webhooks are posted' };
    return receiveWebhook(request, secrets, intake);
  }

  const server = createServer(TIMEOUTS, (request, response) => {
    answer(request)
      .catch((error: unknown) => {
        log({ event: 'receiving broke', error: String(error) });
        return { status: 500, line: 'could not be stored; please deliver it again' };
      })
      .then((reception) => reply(request, response, reception));
  });
  return server;
}

function reply(request: IncomingMessage, response: ServerResponse, said: Reception | object): void {
  const isLine = 'line' in said;
  const status = isLine ? said.status : 200;
  const body = isLine ? `${said.line}\n` : `${JSON.stringify(said)}\n`;
  // The rest of a body that was not read to its end must not be taken for the next request.
  const unread = !request.complete;
  response.writeHead(status, {
    'content-type': isLine ? 'text/plain; charset=utf-8' : 'application/json',
    ...(unread ? { connection: 'close' } : {}),
  });
  response.end(body, () => {
    if (unread) request.destroy();
  });
}

/** Listens; answers the port, which for 0 the system chooses. */
export async function listenOn(server: Server, port: number, address?: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  const bound: AddressInfo | string | null = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : port;
}

/** Stops listening and waits for the answers that are under way. */
export async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
}
