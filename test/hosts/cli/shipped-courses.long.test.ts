import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';

const TEMPLATES = join(import.meta.dirname, '../../../templates');

test.each([
  ['learn-by-saying', 19],
  ['adventure', 36],
  ['tutorial', 3],
])('%s is played by its own script', { timeout: 120_000 }, async (name, turns) => {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runCli(['tutorial', 'test', join(TEMPLATES, name), '--quiet'], {
    folder: TEMPLATES,
    out: (text) => void out.push(text),
    error: (text) => void error.push(text),
    progress: () => {},
  });
  expect({ code, error }).toEqual({ code: 0, error: [] });
  expect(out).toEqual([
    `.github/tutorial-test.yml: ${turns} turns played, and all came as expected.`,
  ]);
});
