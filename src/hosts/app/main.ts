import { join } from 'node:path';
import { handle } from '../../engine/handle.ts';
import { firstThatHas } from '../../openlearn/download/first-that-has.ts';
import { keptSource } from '../../openlearn/download/kept-source.ts';
import { OPENLEARN_RULES } from '../../openlearn/download/network-rules.ts';
import { networkSource } from '../../openlearn/download/network-source.ts';
import { sampleSource } from '../../openlearn/download/sample-source.ts';
import type { Source } from '../../openlearn/download/source.ts';
import { createShelf } from '../book.ts';
import type { Log } from '../github-host/context.ts';
import { createApp } from './create-app.ts';
import { readSettings, type Settings } from './read-settings.ts';

/** How long running commands may take to finish after we were told to stop; the rest waits on disk. */
const LAST_SECONDS = 25_000;

const log: Log = (line) => {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...line }));
};

/** Units that many repositories want are asked for once; some dozens of them fit. */
const MOST_KEPT = 2 * 1024 ** 3;

async function start({ port, contact, ...settings }: Settings): Promise<void> {
  const scratchFolder = settings.scratchFolder ?? `${settings.databaseFile}.scratch`;
  const app = await createApp({
    ...withoutUndefined(settings),
    scratchFolder,
    shelf: createShelf({ source: openlearnSource(join(scratchFolder, 'units'), contact) }),
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

function openlearnSource(folder: string, contact: string | undefined): Source {
  const rules = contact === undefined ? OPENLEARN_RULES : { ...OPENLEARN_RULES, contact };
  const network = keptSource(networkSource(rules), folder, { maxBytes: MOST_KEPT });
  return firstThatHas([sampleSource(), network]);
}

function withoutUndefined({ baseUrl, ...settings }: Omit<Settings, 'port' | 'contact'>) {
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
