import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';
import { git } from '../../support/bare-repository.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-play-'));
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
  const code = await runCli(['tutorial', 'test', ...args], {
    folder,
    out: (text) => void seen.out.push(text),
    error: (text) => void seen.error.push(text),
    progress: () => {},
  });
  return { code, out: seen.out.join('\n'), error: seen.error.join('\n') };
}

const COURSE = `title: Greeting
learners: each
steps:
  - step: hello
    done: { said: Hello }
  - step: label
    done: { issue: labelled, label: nice }
    then: [{ append: "Well done", to: done.md }, { get: medal }]
  - step: talk
    done: { issue: commented, title: Hello }
  - step: end
`;
const PAGES = {
  '.github/tutorial.yml': COURSE,
  '.github/steps/hello.md': '# Say hello',
  '.github/steps/label.md': '# Label it',
  '.github/steps/talk.md': '# Talk',
  '.github/steps/end.md': '# The end',
};

describe('a course of one’s own', { timeout: 60_000 }, () => {
  test('shows pages and answers, of several learners', async () => {
    await write({
      ...PAGES,
      '.github/tutorial-test.yml': `turns:
  - say: Hello
    expect: { step: label, page: '# Label it' }
  - issue: labelled
    title: Hello
    label: nice
    expect: { step: talk, has: medal, files: { done.md: Well done, other.md: null } }
  - say: Hello
    by: ann
    expect: { step: label, lacks: medal }
  - issue: commented
    text: How are you
    expect: { step: end, finished: true, page: '# The end', not-page: '# Talk' }
`,
    });
    const { code, out, error } = await sayso();
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('── 1. say “Hello” ──');
    expect(out).toContain('  │ Label it');
    expect(out).toContain('── 3. ann: say “Hello” ──');
  });

  test('tells the turn that did not come as expected, and stops there', async () => {
    await write({
      ...PAGES,
      '.github/tutorial-tests/wrong.yml': `turns:
  - say: Good evening
    expect:
      step: label
      page: [Say hello, Nowhere]
      finished: true
  - say: Hello
`,
      '.github/tutorial-tests/impossible.yml': 'turns:\n  - pull: merged\n',
      '.github/tutorial-tests/mistaken.yml': 'turns:\n  - sya: Hello\n  - pull: closed\n',
    });
    const { code, error } = await sayso('--quiet');
    expect(code).toBe(1);
    expect(error).toMatchInlineSnapshot(`
      ".github/tutorial-tests/impossible.yml:2:5
        this could not be done: there is no pull request.
      .github/tutorial-tests/impossible.yml: one turn played; the last one did not come as expected.
      .github/tutorial-tests/mistaken.yml:2:5
        I do not know what should happen here. It begins with “say”, “commit”, “branch”, “pull” or “issue”.

      .github/tutorial-tests/mistaken.yml:3:11
        this can be “opened”, “reviewed” or “merged”.

      2 mistakes to mend.
      .github/tutorial-tests/wrong.yml:4:13
        the step “label” is expected here, and the tutorial has not begun.
      .github/tutorial-tests/wrong.yml:5:13
        the page should have “Say hello”. It is above.
      .github/tutorial-tests/wrong.yml:5:13
        the page should have “Nowhere”. It is above.
      .github/tutorial-tests/wrong.yml:6:17
        the tutorial should be over now, and goes on.
      .github/tutorial-tests/wrong.yml: one turn played; the last one did not come as expected."
    `);
  });

  test('in a clone brings along what its other branches hide', async () => {
    await git(folder, 'init', '--quiet', '--initial-branch=main');
    await write({ 'secret.md': 'Found' });
    await git(folder, 'checkout', '--quiet', '-b', 'scaffolding');
    await git(folder, 'add', '.');
    await git(folder, 'commit', '--quiet', '-m', 'Hide');
    await git(folder, 'checkout', '--quiet', '--orphan', 'main');
    await git(folder, 'rm', '--quiet', '-r', '-f', '.');
    await write({
      '.github/tutorial.yml':
        'title: T\nsteps:\n  - step: one\n    then: [{ reveal: secret.md }]\n  - step: two\n',
      '.github/steps/one.md': '# One',
      '.github/steps/two.md': '# Two',
      '.github/tutorial-test.yml':
        'turns:\n  - say: Next\n    expect: { step: two, files: { secret.md: Found } }\n',
    });
    expect(await sayso('--quiet')).toMatchObject({ code: 0, error: '' });
  });

  test('says how to begin where there is no script', async () => {
    await write(PAGES);
    const { code, error } = await sayso();
    expect(code).toBe(1);
    expect(error).toContain('.github/tutorial-test.yml, and there is none');
    expect(await sayso('a', 'b')).toMatchObject({ code: 2 });
  });
});
