import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Engine, environmentFolder } from '../setup-python/environments.ts';

const COMMANDS: Readonly<Record<Engine, (source: string, out: string) => string[]>> = {
  sphinx: (source, out) => ['sphinx-build', '-q', '-N', '-b', 'html', source, out],
  'jupyter-book': (source, out) => ['jupyter-book', 'build', source, '--path-output', out],
};

/** Where an engine puts its pages, below the folder it builds into. */
export const PAGES: Readonly<Record<Engine, string>> = {
  sphinx: '.',
  'jupyter-book': '_build/html',
};

export type Build = { readonly status: number; readonly output: string; readonly ms: number };

/** Builds a folder as a site and answers what the engine said. */
export async function buildBooks(name: Engine, source: string, out: string): Promise<Build> {
  const started = performance.now();
  const [command = '', ...parameters] = COMMANDS[name](source, out);
  const child = spawn(join(environmentFolder(name), 'bin', command), parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', PYTHONWARNINGS: 'ignore' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
    });
  }
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  });
  return { status, output, ms: performance.now() - started };
}
