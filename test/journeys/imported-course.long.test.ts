import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importTutorial } from '../../src/hosts/cli/tutorial/import-tutorial.ts';
import { commitFiles, createBranch } from '../../src/hosts/playground/world/commit-files.ts';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { openPull } from '../../src/hosts/playground/world/pulls.ts';
import { ON_BRANCHES } from '../tutorial/import/own-courses.ts';
import { begin, type Journey } from './journey.ts';

let folder: string;
let journey: Journey;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-imported-'));
  for (const [path, text] of Object.entries(ON_BRANCHES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const quiet = { folder, out: () => {}, error: () => {}, progress: () => {} };
  expect(await importTutorial({ folder, said: '.', isPreview: false }, quiet)).toBe(0);
  journey = await begin({ template: folder });
});
afterEach(async () => {
  await journey.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the course shows in its issue, as it is now; the newest last. */
function shown(): readonly string[] {
  const course = [...journey.repository.issues.values()].find(
    ({ title }) => title === 'Write letters',
  );
  return course === undefined
    ? []
    : [course.body ?? '', ...course.comments.map(({ body }) => body)];
}

async function write(text: string): Promise<void> {
  const { playground, repository, you } = journey;
  const edits = [{ kind: 'write', path: 'letters/bob.md', content: text }] as const;
  const commit = { branch: 'drafts', message: 'Write to Bob', edits, by: you };
  await commitFiles(playground.world, repository, commit);
  await playground.idle();
}

test('a course that came from elsewhere is taken on a branch, from its first step to its last', async () => {
  const { playground, repository, you } = journey;
  const { world, idle } = playground;
  // What its start prepared is there, without a word.
  expect([...repository.issues.values()].map(({ title }) => title)).toContain('Letters');
  expect(await journey.text('letters/new.md')).toBe('Dear Bob\n');
  expect(shown().at(-1)).toContain('Step 1: Go on with the draft');

  await createBranch(world, repository, { name: 'drafts', by: you });
  await write('Dear Bob, till tomorrow.\n');
  expect(shown().at(-1)).toContain('| ✅ | the file `letters/bob.md` on the branch `drafts` |');
  expect(shown().at(-1)).toContain('| ❌ | not: `tomorrow` in `letters/bob.md`');

  await write('Dear Bob, till today.\n');
  expect(shown().at(-1)).toContain('Step 2: Propose it');

  const { number } = await openPull(world, repository, {
    title: 'A letter',
    head: 'drafts',
    by: you,
  });
  await idle();
  expect(shown().at(-1)).toContain('Step 3: Mend it');
  expect(await journey.text('answers.md')).toBe('# Answers\n\nYes.\n');

  await write('Dear Bob!\n');
  expect(shown().at(-1)).toContain('Step 4: Merge it');

  await mergePull(world, repository, number, { by: you });
  await idle();
  expect(shown().at(-1)).toContain('That was it.');
});
