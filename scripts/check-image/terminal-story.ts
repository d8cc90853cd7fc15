import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { runCli } from '../../src/hosts/cli/run-cli.ts';
import { FAILING_BUILD, layOut } from './specifications.ts';
import type { Check, Stage } from './stories.ts';

type Seen = { readonly code: number; readonly out: string; readonly error: string };

/** The same at the terminal: `sayso image build`, in a clone and in a folder that is none. */
export async function tellOfTheTerminal(stage: Stage, good: string, check: Check): Promise<void> {
  const { open, locked, root } = stage;
  const sayso = async (...args: readonly string[]): Promise<Seen> => {
    const seen = { out: [] as string[], error: [] as string[] };
    const code = await runCli(args, {
      folder: root,
      out: (text) => void seen.out.push(text),
      error: (text) => {
        seen.error.push(text);
        stage.log(text);
      },
      progress: stage.log,
    });
    return { code, out: seen.out.join('\n'), error: seen.error.join('\n') };
  };

  const built = await sayso('image', 'build', 'good');
  check(
    'sayso image build builds a folder and runs its tests in it',
    built.code === 0 &&
      built.error.includes('STEP 2/') &&
      /^Built localhost\/sayso\/good:latest \(\d+ MB\)\. 2 files of tests ran/.test(built.out),
    built,
  );

  const commit = commitAll(good);
  const name = `${open.host}/you/terminal`;
  const pushed = await sayso('image', 'build', 'good', '--name', name, '--push', '--quiet');
  const digest = /sha256:[0-9a-f]{64}/.exec(pushed.out)?.[0] ?? 'none';
  const body = await (await open.ask(`you/terminal/manifests/${commit}`)).text();
  const there = `sha256:${createHash('sha256').update(body).digest('hex')}`;
  check(
    'and pushes it, by the commit that the folder holds',
    pushed.code === 0 && pushed.error === '' && digest === there,
    { pushed, there },
  );

  const refused = await sayso('image', 'build', 'good', '--name', `${locked.host}/you/x`, '--push');
  check(
    'a registry that does not know who it is says so, with the next step',
    refused.code === 1 &&
      refused.error.includes('wants to know who sends it') &&
      refused.error.endsWith(`podman login ${locked.host}`),
    refused,
  );

  await layOut(join(root, 'bad-at-terminal'), FAILING_BUILD);
  const failed = await sayso('image', 'build', 'bad-at-terminal', '--subdir', 'course');
  check(
    'a step that fails is told there, too',
    failed.code === 1 &&
      failed.out === '' &&
      failed.error.endsWith('The last lines:\n  | fetching\n  | no data today\n  | exit code: 7'),
    failed,
  );
}

function commitAll(folder: string): string {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'Begin');
  return git('rev-parse', 'HEAD');
}
