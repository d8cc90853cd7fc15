import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_UNIT } from '../../../src/openlearn/download/sample-source.ts';
import { notesZip, openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage({ 'index.md': '# My course\n', 'notes.zip': await notesZip() });
});
afterEach(() => stage.remove());

const subjects = async (branch = 'main') =>
  (await stage.git('log', '--format=%s', branch)).trim().split('\n');

describe('saying something to a clone', () => {
  test('changes files and branch there, in the person’s own name, and nothing anywhere else', async () => {
    const { code, out } = await stage.sayso('say', 'Unzip');
    expect(code).toBe(0);
    expect(await subjects()).toEqual([expect.stringContaining('notes.zip'), 'Start']);
    expect(await stage.git('log', '-1', '--format=%an <%ae>')).toBe('Ann <ann@example.org>\n');
    expect(await readFile(join(stage.clone, 'notes/week-1.md'), 'utf8')).toBe('# Week 1\n');
    expect(await stage.git('status', '--porcelain')).toBe('');
    expect(await stage.origin.messages()).toEqual(['Start']);
    expect(out).toContain('To send it: git push origin main gh-pages');
  });

  test('is told in plain text: paths and commands, and no address that leads nowhere', async () => {
    const { out, progress } = await stage.sayso('say', 'Unzip');
    expect(out).toContain('notes/week-1.md');
    expect(out).toMatch(/git show [0-9a-f]{7}/);
    expect(out).toContain('sayso say "Undo"');
    expect(out).not.toMatch(/file:|https?:|\]\(|\*\*/);
    expect(progress.at(-1)).toContain('Building your site');
  });

  test('needs no quotation marks, and finds the clone from any folder of it', async () => {
    await stage.sayso('say', 'Unzip', 'notes.zip', 'into', 'lessons');
    expect(await readdir(join(stage.clone, 'lessons'))).toEqual(['notes']);
    const { code } = await stage.sayso('say', 'Undo', '--in', 'lessons/notes');
    expect(code).toBe(0);
    expect(await readdir(stage.clone)).toEqual(['.git', 'index.md', 'notes.zip']);
  });

  test('of what is not committed, nothing is lost', async () => {
    await stage.write('index.md', '# Half a thought\n');
    await stage.commit('Think').then(() => stage.sayso('say', 'Unzip'));
    await stage.write('notes/week-1.md', 'mine\n');
    const before = await stage.everything();
    const { code, error, out } = await stage.sayso('say', 'Undo');
    expect(code).toBe(1);
    expect(error).toContain('Commit or put away');
    expect(out).toBe('');
    expect(await readFile(join(stage.clone, 'notes/week-1.md'), 'utf8')).toBe('mine\n');
    const refs = (text: string) => text.split('\n').filter((line) => line.includes('refs/'));
    expect(refs(await stage.everything())).toEqual(refs(before));
  });
});

describe('a document of one’s own', () => {
  test('is brought in from beside the clone’s files, committed or not', async () => {
    const unit =
      '<Item><ItemTitle>Rocks</ItemTitle><Unit><Session><Title>One</Title><Paragraph>Hard.</Paragraph></Session></Unit></Item>';
    await stage.write('sources/rocks.xml', unit);
    const { code, out } = await stage.sayso('say', 'Fetch sources/rocks.xml');
    expect(out).toContain('The unit “Rocks” is in your repository');
    expect(code).toBe(0);
    expect(await readFile(join(stage.clone, 'content/rocks/01-one.md'), 'utf8')).toContain('Hard.');
    expect((await stage.sayso('say', 'Fetch sources/')).out).toContain('nothing new');
  });
});

describe('a preview', () => {
  test('shows the whole plan and changes nothing at all', async () => {
    const before = await stage.everything();
    const { code, out } = await stage.sayso('say', 'Unzip', '--preview');
    expect(code).toBe(0);
    expect(out).toContain('deleted  notes.zip');
    expect(out).toContain('new      notes/week-1.md');
    expect(out).toContain('the site is built again');
    expect(out).toMatch(/Commit: .*notes\.zip/);
    expect(out).toContain('Reply:\n  ');
    expect(await stage.everything()).toBe(before);
  });

  test('tells files that change from new ones, and leaves out those that stay', async () => {
    await stage.write('README.md', '# Mine now\n');
    await stage.commit('Edit');
    const before = await stage.everything();
    const { out } = await stage.sayso('say', 'Badge', '--preview');
    expect(out).toContain('Files (1):\n  changed  README.md');
    expect(await stage.everything()).toBe(before);
  });

  test('shows what own phrases would do, and the commands that they say', async () => {
    const phrase = { say: 'Start over', about: 'Starts.', steps: [{ say: 'Unzip' }] };
    await stage.write('.github/sayso.yml', JSON.stringify({ phrases: [phrase] }));
    await stage.commit('Configure');
    const before = await stage.everything();
    const { out, code } = await stage.sayso('say', 'Start over', '--preview', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).preview.files).toContainEqual({ path: 'notes.zip', state: 'deleted' });
    expect(await stage.everything()).toBe(before);
  });

  test('of a command that cannot be done, says why and fails', async () => {
    const { code, out } = await stage.sayso('say', 'Unzip other.zip', '--preview');
    expect(code).toBe(1);
    expect(out).toContain('other.zip');
    expect(out).not.toContain('Commit:');
  });
});

describe('a commit', () => {
  test('speaks by its message', async () => {
    await stage.commit('Unzip');
    const { code } = await stage.sayso('say', '--commit', 'HEAD');
    expect(code).toBe(0);
    expect((await subjects())[0]).toContain('notes.zip');
  });

  test('with any other message is none of our business', async () => {
    const before = await stage.everything();
    const { code, error } = await stage.sayso('say', '--commit', 'HEAD');
    expect(code).toBe(2);
    expect(error).toContain('“Start” is not a command');
    expect(await stage.everything()).toBe(before);
  });

  test('that says a bare word counts only right after a change of ours', async () => {
    await stage.commit('undo');
    expect((await stage.sayso('say', '--commit', 'HEAD')).code).toBe(2);
    await stage.sayso('say', 'Unzip');
    await stage.commit('undo');
    expect((await stage.sayso('say', '--commit', 'HEAD')).code).toBe(0);
    expect(await readdir(stage.clone)).toContain('notes.zip');
  });

  test.each(['nowhere', '--output=x', 'HEAD:index.md', 'main..main'])(
    'that is not there: %s',
    async (revision) => {
      const { code, error } = await stage.sayso('say', `--commit=${revision}`);
      expect(code).toBe(1);
      expect(error).toContain('none of that name');
    },
  );
});

describe('exit codes', () => {
  test('1: it could not be done', async () => {
    expect((await stage.sayso('say', 'Unzip nothing.zip')).code).toBe(1);
  });

  test('2: not understood, with what was probably meant', async () => {
    const { code, error } = await stage.sayso('say', 'Unzpi');
    expect(code).toBe(2);
    expect(error).toContain('Did you mean:\n  sayso say "Unzip"');
    const report = await stage.sayso('say', 'Fetch fails with a 404');
    expect(report.code).toBe(2);
    expect(report.error).toContain('sayso say Help');
  });

  test('3: switched off in this repository', async () => {
    await stage.write('.github/sayso.yml', 'switched-off: [unzip]\n');
    await stage.commit('Configure');
    const { code, error } = await stage.sayso('say', 'unzip notes.zip');
    expect(code).toBe(3);
    expect(error).toContain('“Unzip notes.zip”');
    expect(error).toContain('.github/sayso.yml');
    expect(await subjects()).toEqual(['Configure', 'Start']);
  });
});

test('a repository that wants proposals gets a branch, and how to accept it', async () => {
  await stage.write('.github/sayso.yml', 'changes: propose\n');
  await stage.commit('Configure');
  const { code, out } = await stage.sayso('say', 'Unzip');
  expect(code).toBe(0);
  const [, branch = ''] = /git merge (\S+)/.exec(out) ?? [];
  expect(branch).toMatch(/^sayso\//);
  expect(await subjects()).toEqual(['Configure', 'Start']);
  expect((await subjects(branch))[0]).toContain('notes.zip');
  await stage.git('merge', '--quiet', branch);
  expect(await readdir(stage.clone)).toContain('notes');
});

describe('--site', () => {
  test('writes the site that was built, and again over it', async () => {
    const { code, out } = await stage.sayso('say', 'Publish', '--site', '../site');
    expect(code).toBe(0);
    const site = join(stage.beside, 'site');
    expect(out).toContain(`is in ${site}`);
    expect(await readFile(join(site, 'index.html'), 'utf8')).toContain('My course');
    expect((await stage.sayso('say', 'Publish', '--site', '../site')).code).toBe(0);
  });

  test('never writes among other files', async () => {
    await writeFile(join(stage.beside, 'precious.txt'), 'mine');
    const { code, error } = await stage.sayso('say', 'Publish', '--site', '..');
    expect(code).toBe(2);
    expect(error).toContain('other files');
    expect(await stage.git('for-each-ref', 'refs/heads/gh-pages')).toBe('');
  });

  test('says when no site was built', async () => {
    const { out } = await stage.sayso('say', 'Help', '--site', '../site');
    expect(out).toContain('No site was built');
  });
});

test('--json answers everything at once, for programs', async () => {
  const { code, out } = await stage.sayso('say', 'Unzip', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    outcome: 'done',
    exitCode: 0,
    phrase: 'Unzip',
    said: expect.stringContaining('notes.zip'),
    commit: (await stage.git('rev-parse', 'HEAD')).trim(),
    branches: ['main', 'gh-pages'],
  });
});

test('a clone of GitHub’s shows where the site will be', async () => {
  await stage.git('remote', 'set-url', 'origin', 'git@github.com:ann/my-course.git');
  const { out } = await stage.sayso('say', 'Publish');
  expect(out).toContain('https://ann.github.io/my-course/ once it is pushed');
});

test('a new repository without a commit is fine', async () => {
  await stage.git('init', '--quiet', '-b', 'main', '../new');
  const { code } = await stage.sayso('say', `Fetch ${SAMPLE_UNIT}`, '--in', '../new');
  expect(code).toBe(0);
  expect(await readdir(join(stage.beside, 'new', 'content'))).toEqual(['a-sample-unit']);
});

test('names of files cannot steer the terminal, nor the shell they are copied to', async () => {
  await stage.write("it's $(boom).zip", await notesZip());
  await stage.commit('More \u001b[2J');
  const { out } = await stage.sayso('say', 'Unzip');
  expect(out).toContain(`sayso say 'Unzip "it'\\''s $(boom).zip"'`);
  const { error } = await stage.sayso('say', '--commit', 'HEAD');
  expect(error).not.toContain('\u001b');
});
