import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  EVENTS,
  PERMISSIONS,
  PERMISSIONS_FOR_SETTINGS,
} from '../../../src/hosts/app/registration.ts';
import { readDelivery } from '../../../src/hosts/deliveries/read-delivery.ts';
import { readWithdrawal } from '../../../src/hosts/deliveries/read-withdrawal.ts';
import { ROUTES } from '../../../src/hosts/playground/rest/handle-rest.ts';
import type { Need } from '../../../src/hosts/playground/rest/route.ts';
import { grants } from '../../../src/hosts/playground/rest/tokens.ts';
import { allExamples, SELF } from '../deliveries/payloads.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The rows of the tables of a page, one list a table, each row as its cells in plain text. */
function tablesOf(markdown: string): readonly (readonly (readonly string[])[])[] {
  const tables = markdown.match(/(?:^\|.*\n)+/gm) ?? [];
  return tables.map((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim().replaceAll('`', ''))),
  );
}

/** As GitHub's API names a permission: `Pull requests` is `pull_requests`. */
const nameOf = (permission: string) => permission.toLowerCase().replace(' ', '_');

describe('docs/operators.md', async () => {
  const page = await readFile(join(ROOT, 'docs/operators.md'), 'utf8');
  const [needed = [], optional = [], events = []] = tablesOf(page);
  const listed = (rows: typeof needed) =>
    Object.fromEntries(rows.map(([name = '', level = '']) => [nameOf(name), level]));

  test('lists the permissions that the App asks for, and those that it may be given', () => {
    expect(listed(needed)).toEqual(PERMISSIONS);
    expect(listed(optional)).toEqual(PERMISSIONS_FOR_SETTINGS);
  });

  test('lists the events to subscribe to, each with the permission that it needs', () => {
    const asked = events.map(([event = '', permission = '']) => [event, nameOf(permission)]);
    expect(Object.fromEntries(asked)).toEqual(EVENTS);
  });

  test('tells of each what a person sees without it', () => {
    const untold = [...needed.slice(1), ...optional, ...events].filter((row) => row[3] === '');
    expect(untold).toEqual([]);
  });
});

/** GitHub sends these to every App. */
const BY_THEMSELVES = ['installation', 'installation_repositories'];

test('the events are those that are read, and no others', () => {
  const isRead = (name: string, payload: Readonly<Record<string, unknown>>): boolean => {
    const happening = readDelivery(name, payload, { self: SELF });
    const isHeard = happening.kind !== 'ignored' || !happening.why.includes('do not listen');
    // There is no example of a repository that was deleted.
    const away = ['deleted', 'removed'].map((action) => ({ ...payload, action }));
    return isHeard || away.some((one) => readWithdrawal(name, one) !== undefined);
  };
  const read = allExamples().filter(({ name, payload }) => isRead(name, payload));
  expect(new Set(read.map(({ name }) => name))).toEqual(
    new Set([...Object.keys(EVENTS), ...BY_THEMSELVES]),
  );
});

const SWITCH_PAGES_ON = 'POST /repos/{owner}/{repo}/pages';
/** Of a public repository everybody may; of a private one we do without. */
const LOOK_AT_WORKFLOWS = 'GET /repos/{owner}/{repo}/actions/workflows';

/** What our sources ask of a repository: `GET /repos/{owner}/{repo}/pages`, by file. */
async function requestsInSources(): Promise<readonly string[]> {
  const requests: string[] = [];
  for await (const file of glob(['src/github/*.ts', 'src/hosts/**/*.ts'], { cwd: ROOT })) {
    const text = await readFile(join(ROOT, file), 'utf8');
    const found = text.matchAll(/'((?:GET|POST|PUT|PATCH|DELETE) \/repos\/[^']+)'/g);
    requests.push(...[...found].map(([, request = '']) => request));
  }
  return [...new Set(requests)];
}

/** Without the names of its placeholders, which GitHub's documentation and we choose differently. */
const shapeOf = (path: string) => path.replace(/\{[^}]*\}/g, '{}');

/** The permission that a request needs, as the playground has it from GitHub's documentation. */
function needOf(request: string): Need {
  const [method, path = ''] = request.split(' ');
  const route = ROUTES.find((one) => one.method === method && shapeOf(one.path) === shapeOf(path));
  if (route?.of !== 'repository') throw new Error(`The playground has no ${request}`);
  return route.needs;
}

test('every request is one that a permission allows, and every permission is for one', async () => {
  const requests = await requestsInSources();
  expect(requests.length).toBeGreaterThan(20);
  const isAllowed = (request: string) => grants(PERMISSIONS, ...needOf(request));
  const beyond = requests.filter((request) => !isAllowed(request));
  expect(beyond.sort()).toEqual([LOOK_AT_WORKFLOWS, SWITCH_PAGES_ON]);
  expect(grants(PERMISSIONS_FOR_SETTINGS, ...needOf(SWITCH_PAGES_ON))).toBe(true);
  const used = requests.filter(isAllowed).map((request) => needOf(request).join(': '));
  const asked = Object.entries(PERMISSIONS).map((permission) => permission.join(': '));
  expect(asked.filter((permission) => !used.includes(permission))).toEqual([]);
});
