import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';
import { TEMPLATES } from '../../../src/hosts/playground/templates.ts';
import { git } from '../../support/bare-repository.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-templates-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function sayso(...args: readonly string[]) {
  const lines: string[] = [];
  const out = (text: string) => void lines.push(text);
  const code = await runCli(args, { folder, out, error: out, progress: () => {} });
  return { code, said: lines.join('\n') };
}

test.each(await readdir(TEMPLATES))(
  '%s, written out as a repository, has nothing to mend',
  async (name) => {
    expect((await sayso('template', 'export', name, 'mine')).code).toBe(0);
    expect(await git(join(folder, 'mine'), 'rev-list', '--count', '--all')).toBe('1\n');
    const { code, said } = await sayso('template', 'check', 'mine');
    expect(code, said).toBe(0);
    expect(said).toContain('Nothing to mend');
  },
);
