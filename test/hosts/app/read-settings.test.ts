import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSettings } from '../../../src/hosts/app/read-settings.ts';

const GOOD = {
  NODE_ENV: 'production',
  APP_ID: '4711',
  PRIVATE_KEY: '-----BEGIN RSA PRIVATE KEY-----\\nabc\\n-----END RSA PRIVATE KEY-----',
  WEBHOOK_SECRET: 'x'.repeat(32),
};

const problemsOf = (more: Record<string, string | undefined>) => {
  const read = readSettings({ ...GOOD, ...more });
  return 'problems' in read ? read.problems : [];
};

test('reads what is there, and has a default for what need not be', () => {
  const read = readSettings(GOOD);
  expect(read).toEqual({
    settings: {
      appId: 4711,
      privateKey: '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----',
      secrets: [GOOD.WEBHOOK_SECRET],
      port: 3000,
      databaseFile: 'sayso.sqlite',
      scratchFolder: undefined,
      baseUrl: undefined,
      contact: undefined,
    },
  });
});

test('an old secret counts beside the new one; an Enterprise host has its own API', () => {
  const old = 'y'.repeat(40);
  const read = readSettings({ ...GOOD, WEBHOOK_SECRET_OLD: old, GHE_HOST: 'git.example.org' });
  expect(read).toMatchObject({
    settings: { secrets: [GOOD.WEBHOOK_SECRET, old], baseUrl: 'https://git.example.org/api/v3' },
  });
});

test('a contact is an address that fits in a header', () => {
  const mail = 'mailto:you@example.org';
  expect(readSettings({ ...GOOD, CONTACT: mail })).toMatchObject({ settings: { contact: mail } });
  expect(problemsOf({ CONTACT: 'me (really)' })).toEqual([expect.stringContaining('CONTACT')]);
  expect(problemsOf({ CONTACT: 'https://a\r\nX-Other: b' })).toHaveLength(1);
});

test('says everything that is missing at once, by name', () => {
  expect(readSettings({})).toEqual({
    problems: [
      expect.stringContaining('APP_ID is missing'),
      expect.stringContaining('PRIVATE_KEY is missing'),
      expect.stringContaining('WEBHOOK_SECRET is missing'),
    ],
  });
  expect(problemsOf({ WEBHOOK_SECRET: '' })).toEqual([
    expect.stringContaining('WEBHOOK_SECRET is missing'),
  ]);
});

test.each(['production', undefined, 'prod', ''])(
  'NODE_ENV %j: a secret that others know or can guess is refused',
  (NODE_ENV) => {
    expect(problemsOf({ NODE_ENV, WEBHOOK_SECRET: 'development' })).toHaveLength(1);
    expect(problemsOf({ NODE_ENV, WEBHOOK_SECRET: 'x'.repeat(31) })).toHaveLength(1);
    expect(problemsOf({ NODE_ENV, WEBHOOK_SECRET_OLD: 'short' })).toHaveLength(1);
    expect(problemsOf({ NODE_ENV, WEBHOOK_PROXY_URL: 'https://smee.io/x' })).toHaveLength(1);
    expect(problemsOf({ NODE_ENV })).toEqual([]);
  },
);

test('for trying it out, any secret will do', () => {
  const NODE_ENV = 'development';
  expect(problemsOf({ NODE_ENV, WEBHOOK_SECRET: 'x', WEBHOOK_PROXY_URL: 'https://x.y' })).toEqual(
    [],
  );
});

test.each([
  { PORT: 'eighty' },
  { PORT: '70000' },
  { APP_ID: 'sayso' },
  { PRIVATE_KEY: 'sayso.pem' },
  { GITHUB_API_URL: 'git.example.org' },
  { GHE_HOST: 'https://git.example.org' },
])('%j is explained', (wrong) => {
  expect(problemsOf(wrong)).toEqual([expect.stringContaining(Object.keys(wrong)[0] ?? '')]);
});

test('the program itself refuses to start', () => {
  const main = fileURLToPath(new URL('../../../src/hosts/app/main.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...GOOD, WEBHOOK_SECRET: 'development' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('Sayso cannot start:\n  * WEBHOOK_SECRET is “development”');
});
