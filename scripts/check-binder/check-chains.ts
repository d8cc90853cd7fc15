import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeSpecs } from '../../src/binder/merge-specs.ts';
import { CHAINS, type ChainCase } from './chain-cases.ts';
import { binderPython } from './python.ts';
import { type Report, reporter } from './report.ts';
import { specOf } from './spec-of.ts';
import { writeMerged } from './write-merged.ts';

/** Merges scripts and runs them as an image does: a `start` through repo2docker's own entry point. */
export async function checkChains(): Promise<Report> {
  const report = reporter('chains');
  const entrypoint = findEntrypoint();
  for (const one of CHAINS) {
    const home = await mkdtemp(join(tmpdir(), 'sayso-a chain-'));
    try {
      const gives = await runChain(one, home, entrypoint);
      if (gives === expected(one, home)) continue;
      report.miss(`${one.script}: ${one.what}\n  wanted ${expected(one, home)}\n  got    ${gives}`);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  }
  report.say(`${CHAINS.length} chains of scripts run through ${entrypoint.name}`);
  return report;
}

function expected({ gives }: ChainCase, home: string): string {
  return gives === 'refused' ? gives : shown(gives.code, gives.said.replaceAll('HOME', home));
}

function shown(code: number | null, said: string): string {
  return `${code}: ${JSON.stringify(said)}`;
}

type Entrypoint = { readonly name: string; readonly python: string; readonly path: string };

function findEntrypoint(): Entrypoint {
  const python = binderPython() ?? '';
  const name = 'repo2docker-entrypoint';
  const where = 'import repo2docker.buildpacks as it; print(it.__path__[0])';
  return { name, python, path: join(String(execFileSync(python, ['-c', where])).trim(), name) };
}

async function runChain(one: ChainCase, home: string, entrypoint: Entrypoint): Promise<string> {
  const sources = one.scripts.map((text, at) =>
    specOf(`s${at}`, {
      'binder/requirements.txt': '',
      [`binder/${one.script}`]: text,
      ...Object.fromEntries(
        Object.entries(at === 0 ? (one.beside ?? {}) : {}).map(([name, said]) => [
          `binder/${name}`,
          said,
        ]),
      ),
    }),
  );
  const merged = mergeSpecs(sources);
  if (merged.kind === 'refused') return 'refused';
  await writeMerged(merged, home);
  const script = join(home, 'binder', one.script);
  // All that a Dockerfile of repo2docker does to them.
  await chmod(script, 0o755);
  return one.script === 'postBuild'
    ? run(['/bin/sh', '-c', './binder/postBuild'], one, home, {})
    : run([entrypoint.python, entrypoint.path, ...(one.command ?? [])], one, home, {
        R2D_ENTRYPOINT: script,
        REPO_DIR: home,
      });
}

/** The exit code, and what was said on standard output. */
async function run(
  [program = '', ...words]: readonly string[],
  { signal }: ChainCase,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const { PATH = '' } = process.env;
  const child = spawn(program, words, {
    cwd,
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    if (said === '' && signal !== undefined) child.kill(signal);
    said += piece;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return shown(code, said);
}
