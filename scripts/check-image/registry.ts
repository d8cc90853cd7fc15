import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type Registry = {
  /** `127.0.0.1:40123` */
  readonly host: string;
  /** Asks the registry's own API (distribution.github.io/distribution/spec/api), with a login where it needs one. */
  readonly ask: (path: string) => Promise<Response>;
  readonly close: () => Promise<void>;
};

export const LOGIN = { username: 'you', password: 'to-be-kept-quiet' } as const;
/** Of that login, by bcrypt, as htpasswd writes it. */
const HTPASSWD = 'you:$2b$04$S6NgtGGXJW.ToS5a1Z15XuMRbjhXGMyDOJqYSk5czLXYWyu783SXy\n';

/** Starts Debian's `docker-registry` on a free port of this machine, with what it keeps in a folder. */
export async function startRegistry(
  folder: string,
  { login }: { readonly login: boolean },
): Promise<Registry> {
  await mkdir(folder);
  const host = `127.0.0.1:${await freePort()}`;
  await writeFile(join(folder, 'htpasswd'), HTPASSWD);
  await writeFile(join(folder, 'config.yml'), configuration(folder, host, login));
  const child = spawn('docker-registry', ['serve', join(folder, 'config.yml')], {
    stdio: 'ignore',
  });
  const ended = once(child, 'close');
  const authorization = `Basic ${Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')}`;
  const ask = (path: string): Promise<Response> =>
    fetch(`http://${host}/v2/${path}`, {
      headers: {
        authorization,
        accept:
          'application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json',
      },
    });
  await untilItAnswers(ask);
  return {
    host,
    ask,
    async close() {
      child.kill();
      await ended;
    },
  };
}

function configuration(folder: string, host: string, login: boolean): string {
  const auth = `auth:\n  htpasswd:\n    realm: check\n    path: ${folder}/htpasswd\n`;
  return `version: 0.1
storage:
  filesystem:
    rootdirectory: ${folder}/data
http:
  addr: ${host}
${login ? auth : ''}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}

async function untilItAnswers(ask: Registry['ask']): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await ask('').catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(100);
  }
  throw new Error('The registry does not answer');
}
