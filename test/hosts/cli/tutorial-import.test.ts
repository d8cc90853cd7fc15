import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';
import { EXERCISE, FOLDED, ON_BRANCHES, STEP_FILES } from '../../tutorial/import/own-courses.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-import-'));
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

const STEP_FILES_TEST = `turns:
  - branch: beds
    expect: { step: plant-a-branch }
  - branch: herbs
    expect: { step: propose-it, page: ['# Keep a herb garden', Ask the gardener.] }
  - commit: { garden.md: "Nettle\\n" }
    to-branch: herbs
  - pull: opened
    expect: { step: merge-it }
  - pull: merged
    expect: { step: merge-it }
  - commit: { garden.md: "Thyme\\n" }
    expect: { step: label-an-issue }
  - say: How much water
  - issue: labelled
    label: dry
    expect: { step: label-an-issue }
  - issue: labelled
    label: watered
    expect: { finished: true, page: It grows. }
`;
const FOLDED_TEST = `turns:
  - commit: { bread.md: "Flour\\n" }
    expect: { step: step-1, answer: '❌' }
  - commit: { bread.md: "# Bread\\n" }
    expect: { step: step-2, page: Add the salt }
  - commit: { bread.md: "# Bread\\n\\nWith Salt.\\n" }
  - say: What about yeast
  - issue: closed
    expect: { finished: true, page: Enjoy. }
`;
const EXERCISE_TEST = `turns:
  - commit: { poem.md: "Rain.\\n" }
    expect: { step: step-1, page: ['Write \`poem.md\`, you.', '❌'] }
  - commit: { poem.md: "Rain, rain.\\n" }
    expect: { step: step-2, page: A review }
  - branch: idea
  - pull: opened
  - pull: reviewed
    expect: { step: step-3 }
  - branch: second-verse
    expect: { step: step-3, page: '❌' }
  - commit: { poem.md: "Sun.\\n" }
    expect: { step: step-3 }
  - commit: { poem.md: "Sun.\\n" }
    to-branch: second-verse
    expect: { step: step-4 }
  - commit: { poem.md: "Sun, sun.\\n" }
    to-branch: second-verse
    expect: { finished: true, page: That was it. }
`;

const ON_BRANCHES_TEST = `turns:
  - commit: { letters/bob.md: "Dear Bob, till tomorrow.\\n" }
    to-branch: drafts
    expect: { step: step-1, page: '❌', files: { letters/new.md: Dear Bob, README.md: an issue of this repository } }
  - issue: commented
    title: Letters
    text: Me
    expect: { step: step-1 }
  - commit: { letters/bob.md: "Dear Bob, till today.\\n" }
    to-branch: drafts
    expect: { step: step-2 }
  - branch: idea
  - pull: opened
    expect: { step: step-2 }
  - pull: opened
    from-branch: drafts
    expect: { step: step-3, files: { answers.md: "Yes." } }
  - commit: { letters/bob.md: "Dear Bob!\\n" }
    to-branch: drafts
    expect: { step: step-4 }
  - pull: merged
    from-branch: drafts
    expect: { finished: true, page: That was it. }
`;

describe('a course that is brought over is played to its end', { timeout: 120_000 }, () => {
  test.each([
    ['with a page for each step', STEP_FILES, STEP_FILES_TEST],
    ['folded up in its first page', FOLDED, FOLDED_TEST],
    ['in an issue', EXERCISE, EXERCISE_TEST],
    ['on branches', ON_BRANCHES, ON_BRANCHES_TEST],
  ])('%s', async (_layout, course, script) => {
    await write(course);
    expect(await sayso('import')).toMatchObject({ code: 0, error: '' });
    await write({ '.github/tutorial-test.yml': script });
    expect(await sayso('check')).toMatchObject({ code: 0 });
    expect((await sayso('test', '--quiet')).error).toBe('');
  });
});

describe('bringing a course over', () => {
  test('tells what is different, and what is written', async () => {
    await write(EXERCISE);
    const { code, out } = await sayso('import', '.', '--preview');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      ".github/workflows/4-step.yml:5
        a tutorial does not hear of “milestone”, so this does not count.

      5 steps brought over; one thing is different, as told above.

      It would write:
        .github/started.md
        .github/steps/review.md
        .github/steps/step-1.md
        .github/steps/step-2.md
        .github/steps/step-3.md
        .github/steps/step-4.md
        .github/tutorial.yml
        .github/workflows/sayso.yml

      It would remove:
        .github/steps/1-step.md
        .github/steps/2-step.md
        .github/steps/3-step.md
        .github/steps/4-step.md
        .github/steps/x-review.md
        .github/workflows/0-start-exercise.yml
        .github/workflows/1-step.yml
        .github/workflows/2-step.yml
        .github/workflows/3-step.yml
        .github/workflows/4-step.yml"
    `);
    await expect(access(join(folder, '.github/tutorial.yml'))).rejects.toThrow();
  });

  test('leaves what is there already alone', async () => {
    await write({ ...FOLDED, '.github/tutorial.yml': 'title: Mine\n' });
    const { code, error } = await sayso('import');
    expect(code).toBe(1);
    expect(error).toContain('There is .github/tutorial.yml already');
    expect(await readFile(join(folder, '.github/tutorial.yml'), 'utf8')).toBe('title: Mine\n');
  });

  test('writes nothing through a link', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'sayso-elsewhere-'));
    await write(FOLDED);
    await symlink(elsewhere, join(folder, '.github/steps'));
    const { code, error } = await sayso('import');
    expect(code).toBe(1);
    expect(error).toContain('.github/steps is a link to another place');
    await rm(elsewhere, { recursive: true });
  });

  test('says what it looked for where there is no course', async () => {
    expect((await sayso('import')).error).toContain('for a course as GitHub Skills has them');
    expect(await sayso('import', 'a', 'b')).toMatchObject({ code: 2 });
  });
});
