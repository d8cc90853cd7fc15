import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPlayground } from './start-playground.ts';
import { unitsSource } from './units-source.ts';

const USAGE = `Sayso's playground: a small stand-in for GitHub on this machine, with the real App behind it.

  npm start                              open it
  npm start -- --port 4000               on a port of your choice
  npm start -- --openlearn FOLDER        with the units of a folder (OU-XML and images)
`;

const DEFAULT_PORT = 4321;

type Arguments = { readonly port: number | undefined; readonly openlearn: string | undefined };

function readArguments(): Arguments | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        openlearn: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { problem: '' };
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
      return { problem: `For --port I need a number up to 65535, and found ${values.port}.` };
    }
    if (values.openlearn !== undefined && !isFolder(values.openlearn)) {
      return { problem: `For --openlearn I need a folder, and found none at ${values.openlearn}.` };
    }
    return { port, openlearn: values.openlearn };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Listens on the usual port, or on any free one when somebody else has it and none was asked for. */
async function open({ port, openlearn }: Arguments, folder: string) {
  const source = unitsSource({ openlearn, network: true });
  const options = { folder, source, tellOfBuilds: true };
  try {
    return await startPlayground({ ...options, port: port ?? DEFAULT_PORT });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || port !== undefined) throw error;
    return startPlayground({ ...options, folder: join(folder, 'again'), port: 0 });
  }
}

async function main(): Promise<void> {
  const read = readArguments();
  if ('problem' in read) {
    if (read.problem !== '') console.error(`${read.problem}\n`);
    console.log(USAGE);
    process.exitCode = read.problem === '' ? 0 : 2;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'sayso-playground-'));
  const playground = await open(read, folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void playground.close().finally(() => process.exit(0));
    });
  }
  console.log(`\n  The playground is open: ${playground.url}\n\n  Press Ctrl+C to close it.\n`);
}

main().catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? 'Another program uses that port. Choose another with --port, or leave it out.'
      : `The playground cannot start: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
});
