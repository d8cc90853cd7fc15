import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type NetworkRules, OPENLEARN_RULES } from '../../src/openlearn/download/network-rules.ts';
import { networkSource } from '../../src/openlearn/download/network-source.ts';
import type { Source } from '../../src/openlearn/download/source.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse, hit: number) => void;

export type Served = {
  readonly source: Source;
  readonly requests: readonly IncomingMessage[];
  readonly origin: string;
  readonly rules: NetworkRules;
  close(): Promise<void>;
};

/** A real server on this machine, and a source whose rules let it be reached. */
export async function serve(answer: Answer, change: Partial<NetworkRules> = {}): Promise<Served> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, requests.length);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const rules: NetworkRules = {
    ...OPENLEARN_RULES,
    protocols: ['http:'],
    hosts: ['localhost', '127.0.0.1'],
    ports: [String(port)],
    privateAddresses: 'allowed',
    pauseMs: 1,
    ...change,
  };
  const source = networkSource(rules);
  return {
    source,
    requests,
    rules,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await source.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
