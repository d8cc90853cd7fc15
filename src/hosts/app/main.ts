import { handle } from '../../engine/handle.ts';
import { networkSource } from '../../openlearn/download/network-source.ts';
import { createShelf } from '../book.ts';
import type { Log } from '../github-host/context.ts';
import { createApp } from './create-app.ts';
import { readSettings, type Settings } from './read-settings.ts';

/** How long running commands may take to finish after we were told to stop; the rest waits on disk. */
const LAST_SECONDS = 25_000;

const log: Log = (line) => {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...line }));
};

async function start({ scratchFolder, port, ...settings }: Settings): Promise<void> {
  const app = await createApp({
    ...withoutUndefined(settings),
    scratchFolder: scratchFolder ?? `${settings.databaseFile}.scratch`,
    shelf: createShelf({ source: networkSource() }),
    handle,
    log,
  });
  log({ event: 'listening', port: await app.listen(port), as: app.self.login });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log({ event: 'stopping', signal });
      setTimeout(() => process.exit(0), LAST_SECONDS).unref();
      app.close().then(() => process.exit(0));
    });
  }
}

function withoutUndefined({ baseUrl, ...settings }: Omit<Settings, 'scratchFolder' | 'port'>) {
  return baseUrl === undefined ? settings : { ...settings, baseUrl };
}

const read = readSettings(process.env);
if ('problems' in read) {
  console.error(`Sayso cannot start:\n${read.problems.map((line) => `  * ${line}`).join('\n')}`);
  process.exitCode = 1;
} else {
  start(read.settings).catch((error: unknown) => {
    console.error(`Sayso cannot start: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
}
