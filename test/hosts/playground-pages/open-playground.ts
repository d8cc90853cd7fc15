import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlePage } from '../../../src/hosts/playground/pages/handle-page.ts';
import { createWorld } from '../../../src/hosts/playground/world/create-world.ts';
import { findRepository } from '../../../src/hosts/playground/world/require.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import type { World } from '../../../src/hosts/playground/world/state/world.ts';

export type Playground = {
  readonly world: World;
  readonly url: string;
  /** What a browser does when an address is opened; redirects are followed. */
  open(path: string, init?: RequestInit): Promise<Page>;
  /** What a browser does when the form of one of our own pages is sent. */
  send(path: string, fields: Fields | FormData): Promise<Page>;
  repository(name: string): Repository;
  close(): Promise<void>;
};

export type Fields = Readonly<Record<string, string>>;
export type Page = {
  readonly status: number;
  /** Where the browser ended up, without the host. */
  readonly path: string;
  readonly text: string;
  readonly headers: Headers;
};

/** The real pages on a real server with a world of its own, and no App behind it. */
export async function openPlayground(): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-pages-'));
  const { world } = await createWorld({ folder });
  const server = createServer((request, response) => {
    handlePage(request, response, world).then(
      (mine) => mine || response.writeHead(404).end('not a page'),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  world.url = `http://127.0.0.1:${port}`;
  const { url } = world;
  const open = async (path: string, init?: RequestInit) =>
    pageOf(await fetch(new URL(path, url), init));
  return {
    world,
    url,
    open,
    send: (path, fields) => {
      const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
      return open(path, { method: 'POST', body, headers: { origin: url } });
    },
    repository: (name) => {
      const repository = findRepository(world, 'you', name);
      if (!repository) throw new Error(`there is no repository ${name}`);
      return repository;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function pageOf(response: Response): Promise<Page> {
  const { pathname, search } = new URL(response.url);
  const { status, headers } = response;
  return { status, path: `${pathname}${search}`, text: await response.text(), headers };
}
