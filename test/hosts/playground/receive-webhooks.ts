import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { verify } from '@octokit/webhooks-methods';
import type { World } from '../../../src/hosts/playground/world/state/world.ts';

export type ReceivedWebhook = {
  readonly headers: IncomingHttpHeaders;
  readonly event: string;
  readonly signed: boolean;
  readonly payload: unknown;
};

export type Receiver = {
  readonly received: ReceivedWebhook[];
  /** What the receiver answers from now on. */
  status: number;
  close(): Promise<void>;
};

/** A server that takes the App's webhooks, in the App's place. */
export async function receiveWebhooks(world: World): Promise<Receiver> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const signature = String(request.headers['x-hub-signature-256']);
    receiver.received.push({
      headers: request.headers,
      event: String(request.headers['x-github-event']),
      signed: await verify(world.app.webhookSecret, body, signature),
      payload: JSON.parse(body),
    });
    response.writeHead(receiver.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  world.app.webhookUrl = `http://127.0.0.1:${port}/`;
  const receiver: Receiver = {
    received: [],
    status: 202,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return receiver;
}
