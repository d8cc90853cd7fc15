import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../../src/hosts/app/create-app.ts';
import { type ScriptedGitHub, startScriptedGitHub } from '../../github/scripted-github.ts';
import { issueOpened } from '../deliveries/payloads.ts';
import { appOptions, deliver, fromInstallation, tokenAnswer } from './started-app.ts';

const PROGRAM = fileURLToPath(new URL('app-process.ts', import.meta.url));

let folder: string;
let github: ScriptedGitHub;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-test-'));
  github = await startScriptedGitHub({
    'POST /app/installations/*/access_tokens': tokenAnswer('a-token'),
  });
});
afterEach(async () => {
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

test('killed in the middle of its work, the App takes it up again, each thing once and in order', async () => {
  const notes = join(folder, 'notes');
  await writeFile(notes, '');
  const child = spawn(process.execPath, [PROGRAM, folder, github.url, notes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout, 'data');
  const url = `http://127.0.0.1:${String(port).trim()}`;
  for (const number of [1, 2, 3]) {
    const payload = fromInstallation(issueOpened({ 'issue.number': number }));
    expect(await deliver(url, 'issues', payload, { id: `d${number}` })).toEqual({
      status: 202,
      text: 'stored',
    });
  }
  while ((await readFile(notes, 'utf8')) === '') await pause(5);
  await mkdir(join(folder, 'scratch', 'clones', 'clone-left-behind'));
  child.kill('SIGKILL');
  await once(child, 'exit');

  const handled: string[] = [];
  const app = await createApp(
    appOptions(folder, github.url, async ({ key }) => {
      handled.push(key);
      return { kind: 'done', commit: undefined, said: '' };
    }),
  );
  try {
    await app.idle();
    expect(handled.map((key) => /-issue-(\d)-/.exec(key)?.[1])).toEqual(['1', '2', '3']);
    expect((await readFile(notes, 'utf8')).trim()).toBe(handled[0]);
    expect(await readdir(join(folder, 'scratch', 'clones'))).toEqual([]);
  } finally {
    await app.close();
  }
});

test('what is done stays done after a restart', async () => {
  const handled: string[] = [];
  const options = appOptions(folder, github.url, async ({ key }) => {
    handled.push(key);
    return { kind: 'done', commit: undefined, said: '' };
  });
  for (let start = 0; start < 2; start += 1) {
    const app = await createApp(options);
    const url = `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}`;
    await deliver(url, 'issues', fromInstallation(issueOpened()), { id: 'one' });
    await app.idle();
    await app.close();
  }
  expect(handled).toHaveLength(1);
});
