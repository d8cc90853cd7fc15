import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';

const TEMPLATE = join(import.meta.dirname, '../../../templates/tutorial');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-tutorial-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function sayso(...args: readonly string[]) {
  const seen = { out: [] as string[], error: [] as string[] };
  const code = await runCli(['tutorial', ...args], {
    folder,
    out: (text) => void seen.out.push(text),
    error: (text) => void seen.error.push(text),
    progress: () => {},
  });
  return { code, out: seen.out.join('\n'), error: seen.error.join('\n') };
}

const CAVE = `title: Cave
languages: [en, de]
steps:
  - step: meadow
    title: "The meadow \u001b[31m"
    ways:
      - { when: { said: Take lamp }, then: [{ get: lamp }] }
      - { when: { said: Go down }, go: cave }
  - step: cave
    ways: [{ when: { said: Go on }, if: { has: lamp }, go: hall }]
  - step: hall
`;
const PAGES = {
  '.github/steps/meadow.md': '',
  '.github/steps/cave.md': '',
  '.github/steps/hall.md': '',
};

describe('checking a tutorial', () => {
  test('has nothing to say against the one that is shipped', async () => {
    expect(await sayso('check', TEMPLATE)).toEqual({
      code: 0,
      out: '4 steps looked at. Nothing to mend.',
      error: '',
    });
  });

  test('tells mistakes with their places, in words', async () => {
    await write({
      '.github/tutorial.yml': `title: T
steps:
  - step: a
    nxt: b
  - step: b
    then: [{ append: "on: push", to: .github/workflows/own.yml }]
`,
    });
    expect((await sayso('check')).error).toMatchInlineSnapshot(`
      ".github/tutorial.yml:4:5
        I do not know “nxt”. Did you mean “next”?

      One mistake to mend."
    `);
    await write({
      '.github/tutorial.yml': `title: T
steps:
  - step: a
    next: lsat
    done: { file: { path: a, matches: "(" } }
  - step: last
    done: { said: x }
    then: [{ append: "on: push", to: .github/workflows/own.yml }]
`,
    });
    const { code, error } = await sayso('check');
    expect(code).toBe(1);
    expect(error).toMatchInlineSnapshot(`
      ".github/tutorial.yml:4:11
        there is no step “lsat”. Did you mean “last”?

      .github/tutorial.yml:5:39
        I cannot read “(” as a regular expression. Look at its brackets; looking ahead or behind and going back to a group are not possible here.

      .github/tutorial.yml:8:38
        “.github/workflows/own.yml” is a place where I do not change files.

      3 mistakes to mend."
    `);
  });

  test('finds pages that are missing, and where one is stuck', async () => {
    await write({ '.github/tutorial.yml': CAVE, ...PAGES, '.github/steps/cave.de.md': '' });
    const { code, out } = await sayso('check', '.');
    expect(code).toBe(0);
    expect(out).toContain('.github/steps/meadow.de.md\n  the step “meadow” is not there in “de”');
    expect(out).not.toContain('cave.de.md');
    expect(out).toContain(
      'in the step “cave” without any thing, no end can be reached any more:\n  meadow (line 8) → cave',
    );
    await rm(join(folder, '.github/steps/hall.md'));
    const again = await sayso('check');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.error).toContain('.github/steps/hall.md\n  the step “hall” has nothing to show');
  });

  test('finds what nobody can get to', async () => {
    const lost = CAVE.replace('go: cave }', 'then: [{ lose: lamp }], go: cave }');
    await write({ '.github/tutorial.yml': lost, ...PAGES });
    const { code, error } = await sayso('check');
    expect(code).toBe(1);
    expect(error).toContain('nobody can get to the step “hall”');
    expect(error).toContain('this never ends');
  });

  test('answers programs in JSON', async () => {
    expect(JSON.parse((await sayso('check', TEMPLATE, '--json')).out)).toMatchObject({
      exitCode: 0,
      pages: [],
      walk: { stuck: [], hasEnd: true },
    });
    await write({ '.github/tutorial.yml': 'title: [' });
    expect(JSON.parse((await sayso('check', '--json')).out)).toMatchObject({
      exitCode: 1,
      mistakes: [{ line: 1, problem: { kind: 'not-yaml' } }],
    });
  });
});

describe('drawing a tutorial', () => {
  test('shows its steps, in a language of its own', async () => {
    await write({
      '.github/tutorial.yml': CAVE.replace('title: "The', 'title: { en: X, de: "Die').replace(
        'm"',
        'm" }',
      ),
    });
    const { code, out } = await sayso('map', '--language', 'de');
    expect(code).toBe(0);
    expect(out).toMatch(/^flowchart TD\n {2}s0\(\["Die meadow/);
    const other = await sayso('map', '--language', 'fr');
    expect(other).toMatchObject({ code: 2, error: expect.stringContaining('“en”, “de”') });
  });
});

test.each([
  [['check'], 1, 'I looked in this folder for .github/tutorial.yml, and there is none.'],
  [['map', 'nowhere'], 1, 'I looked for a folder nowhere, and there is none.'],
  [['import', 'nowhere'], 1, 'I looked for a folder nowhere, and there is none.'],
  [['check', 'a', 'b'], 2, 'Name one folder'],
  [['map', 'a', 'b'], 2, 'Name one folder'],
  [['chekc'], 2, 'Did you mean sayso tutorial check?'],
])('a kind word for tutorial %j', async (args, code, word) => {
  const seen = await sayso(...args);
  expect(seen.code).toBe(code);
  expect(seen.error).toContain(word);
});
