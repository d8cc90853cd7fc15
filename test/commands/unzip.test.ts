import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unzip } from '../../src/commands/unzip.ts';
import { interpret } from '../../src/language/interpret.ts';
import { makeZip, type ZipEntry } from '../archive/make-zip.ts';
import { type BareRepository, createBareRepository, git } from '../support/bare-repository.ts';
import { say } from '../support/rehearse.ts';

let remote: BareRepository;

beforeEach(async () => {
  remote = await createBareRepository();
});

afterEach(async () => {
  await remote.remove();
});

function zip(files: Readonly<Record<string, string>>): Buffer {
  return makeZip(Object.entries(files).map(([name, data]) => ({ name, data, deflate: true })));
}

async function refused(words: string): Promise<string> {
  const before = await remote.messages();
  const { plan, said } = await say(words, unzip, remote);
  expect(plan.kind).toBe('refuse');
  expect(said).toContain('Nothing was changed.');
  expect(await remote.messages()).toEqual(before);
  return said;
}

describe('the words', () => {
  test.each([
    ['Unzip', {}],
    ['unzip content.zip', { file: 'content.zip' }],
    ['Unzip "my files.zip" into week 1', undefined],
    ['Unzip "my files.zip" into "week 1"', { file: 'my files.zip', folder: 'week 1' }],
    ['Unzip into notes', { folder: 'notes' }],
  ])('%s', (text, expected) => {
    const heard = interpret({ channel: 'commit', text }, [unzip]);
    expect(heard.kind === 'command' ? heard.arguments : undefined).toEqual(expected);
  });

  test('what we write as a commit subject is not heard as a command', async () => {
    await remote.commit({ 'content.zip': zip({ 'a.md': 'A' }) }, 'Start');
    const { plan } = await say('Unzip', unzip, remote);
    const text = plan.kind === 'change' ? plan.subject : '';
    expect(text).toBe('Unpack content.zip (one file)');
    expect(interpret({ channel: 'commit', text }, [unzip]).kind).toBe('silence');
    expect(interpret({ channel: 'issue', text, body: '' }, [unzip]).kind).toBe('silence');
  });
});

describe('a zip among other files', () => {
  test('is replaced by its files, and the reply says which', async () => {
    await remote.commit(
      {
        'README.md': 'front',
        'content/index.md': 'old',
        'content/kept.md': 'kept',
        'content/same.md': 'same',
        'content.zip': zip({
          'content/index.md': 'new',
          'content/same.md': 'same',
          'content/pictures/a#b.svg': '<svg/>',
          '__MACOSX/content/._index.md': 'litter',
        }),
      },
      'Start',
    );
    const { plan, said } = await say('Unzip', unzip, remote);
    expect(await remote.files()).toEqual({
      'README.md': 'front',
      'content/index.md': 'new',
      'content/kept.md': 'kept',
      'content/same.md': 'same',
      'content/pictures/a#b.svg': '<svg/>',
    });
    expect(plan).toMatchObject({ kind: 'change', followUps: [{ kind: 'publish' }] });
    expect(said).toMatchInlineSnapshot(`
      "The files of \`content.zip\` are in [your repository](https://github.com/you/my-course): 1 new, 1 replaced, 1 the same as before. The zip itself is gone; your other files are as they were.

      * \`content/pictures/a#b.svg\` ([open](https://github.com/you/my-course/blob/main/content/pictures/a%23b.svg))
      * \`content/index.md\` ([open](https://github.com/you/my-course/blob/main/content/index.md))

      I left out one file that an operating system puts into zips by themselves."
    `);
  });

  test('lands where it lies, or in the folder that was named', async () => {
    const bytes = zip({ 'notes/a.md': 'A' });
    await remote.commit({ 'week-1/notes.zip': bytes, 'other.zip': bytes }, 'Start');
    await say('Unzip week-1/notes.zip', unzip, remote);
    await say('Unzip OTHER.zip into "week 2"', unzip, remote);
    expect(await remote.files()).toEqual({
      'week-1/notes/a.md': 'A',
      'week 2/notes/a.md': 'A',
    });
  });

  test('with nothing new in it goes away all the same', async () => {
    await remote.commit({ 'a.md': 'A', 'x.zip': zip({ 'a.md': 'A' }) }, 'Start');
    const { plan, said } = await say('Unzip', unzip, remote);
    expect(plan).toMatchObject({ changes: [{ kind: 'delete', path: 'x.zip' }] });
    expect(await remote.files()).toEqual({ 'a.md': 'A' });
    expect(said).toContain(': 1 the same as before.');
  });

  test('may hold a zip of its own name, which stays', async () => {
    const inner = zip({ 'b.md': 'B' });
    const outer = makeZip([
      { name: 'content.zip', data: inner },
      { name: 'a.md', data: 'A' },
    ]);
    await remote.commit({ 'content.zip': outer }, 'Start');
    await say('Unzip', unzip, remote);
    expect(Object.keys(await remote.files())).toEqual(['a.md', 'content.zip']);
    await say('Unzip', unzip, remote);
    expect(await remote.files()).toEqual({ 'a.md': 'A', 'b.md': 'B' });
  });

  test('keeps what was executable, and learns what is', async () => {
    await remote.commit({ 'start.sh': 'old', 'x.zip': 'later' }, 'Start');
    const entries: ZipEntry[] = [
      { name: 'start.sh', data: 'new' },
      { name: 'stop.sh', data: 'stop', mode: 0o100755 },
    ];
    await git(remote.folder, 'config', 'core.fileMode', 'true');
    await remote.commit({ 'x.zip': makeZip(entries) }, 'Upload');
    await say('Unzip', unzip, remote);
    const modes = await git(remote.folder, 'ls-tree', '-r', 'main');
    expect(modes).toMatch(/^100644 blob \w+\tstart.sh$/m);
    expect(modes).toMatch(/^100755 blob \w+\tstop.sh$/m);
  });
});

describe('a question instead of an answer', () => {
  test('when there is no zip', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    expect(await refused('Unzip')).toMatchInlineSnapshot(
      `"I looked for a file that ends in \`.zip\` in your repository, and there is none (what is dropped into an issue does not go there). Nothing was changed. [Upload a zip file](https://github.com/you/my-course/upload/main), then say \`Unzip\` again."`,
    );
    expect(await refused('Unzip nothing.zip')).toMatchInlineSnapshot(
      `"I looked for \`nothing.zip\` in your repository, and it is not there; nor is any other zip file. Nothing was changed. [Upload a zip file](https://github.com/you/my-course/upload/main)"`,
    );
  });

  test('when the repository is empty', async () => {
    expect((await say('Unzip', unzip, remote)).plan.kind).toBe('refuse');
  });

  test('when there are several', async () => {
    const bytes = zip({ 'a.md': 'A' });
    await remote.commit(
      { 'one.zip': bytes, 'my files/Zwei — 2.ZIP': bytes, 'a "b".zip': bytes },
      'Start',
    );
    const said = await refused('Unzip');
    expect(said).toMatchInlineSnapshot(`
      "There are 3 zip files in your repository, and I do not know which one you mean. Nothing was changed. Choose one:

      * \`Unzip "my files/Zwei — 2.ZIP"\`: [do this](https://github.com/you/my-course/issues/new?title=Unzip%20%22my%20files%2FZwei%20%E2%80%94%202.ZIP%22&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)
      * \`Unzip one.zip\`: [do this](https://github.com/you/my-course/issues/new?title=Unzip%20one.zip&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"
    `);
    // The phrases that are offered are understood, and mean those files.
    const phrases = [...said.matchAll(/`(Unzip .*?)`:/g)].map(([, phrase]) => phrase ?? '');
    const files = phrases.map((text) => {
      const heard = interpret({ channel: 'issue', text, body: '' }, [unzip]);
      return heard.kind === 'command' ? heard.arguments.file : undefined;
    });
    expect(files).toEqual(['my files/Zwei — 2.ZIP', 'one.zip']);
    expect(await refused('Unzip three.zip')).toContain('Unzip one.zip');
  });
});

describe('refuses, and leaves everything as it was', () => {
  const hostile: ReadonlyArray<readonly [what: string, entries: readonly ZipEntry[], say: RegExp]> =
    [
      ['a way out', [{ name: '../up.md' }], /leads outside/],
      ['an absolute path', [{ name: '/etc/passwd' }], /leads outside/],
      ['a link', [{ name: 'a', data: '/etc', mode: 0o120777 }], /link to another place/],
      ["git's folder", [{ name: 'a/.git/config' }], /decides what may happen/],
      ['a workflow', [{ name: '.github/workflows/x.yml' }], /decides what may happen/],
      ['a workflow by another spelling', [{ name: './.github//Workflows/x.yml' }], /decides what/],
      ['code owners', [{ name: 'docs/CODEOWNERS' }], /decides what may happen/],
      ['our configuration', [{ name: '.github/sayso.yml' }], /decides what may happen/],
      ['a password', [{ name: 'a.md', flags: 1 }], /has a password/],
      ['an unknown packing', [{ name: 'a.md', method: 12 }], /only some programs/],
      ['a control character', [{ name: 'a\u0007.md' }], /cannot store/],
      ['one name twice', [{ name: 'A.md' }, { name: 'a.md' }], /one and the same place/],
      ['a wrong checksum', [{ name: 'a.md', data: 'A', crc: 1 }], /is damaged/],
      ['nothing', [], /no files in it/],
      [
        'too much',
        [{ name: 'a', data: 'A', deflate: true, size: 0xfffffff0 }],
        /hundreds of times/,
      ],
    ];

  test.each(hostile)('%s', async (_what, entries, words) => {
    await remote.commit({ 'a.md': 'mine', 'x.zip': makeZip(entries) }, 'Start');
    const said = await refused('Unzip');
    expect(said).toMatch(words);
    expect(said).toContain('https://github.com/you/my-course');
  });

  test('a hundred thousand entries', async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => ({ name: `${index}` }));
    await remote.commit({ 'x.zip': makeZip(names) }, 'Start');
    expect(await refused('Unzip')).toContain('at most 10000');
  });

  test('something that only says it is a zip', async () => {
    await remote.commit({ 'x.zip': '<html>Please sign in' }, 'Start');
    expect(await refused('Unzip')).toMatchInlineSnapshot(
      `"I looked into \`x.zip\`, and it is not a zip file but a web page, as it happens when a download asks for a password first. Nothing was changed. Pack your files as a zip, and [upload it again](https://github.com/you/my-course/upload/main)."`,
    );
  });

  test('names that would be forbidden where they land', async () => {
    const files = { 'workflows/x.yml': 'on: push', 'sayso.yml': '' };
    await remote.commit({ '.github/x.zip': zip(files) }, 'Start');
    expect(await refused('Unzip')).toContain('decides what may happen');
  });

  test.each([
    ['a file where a folder is needed', { place: 'mine' }, { 'place/a.md': 'A' }],
    ['a folder where a file is needed', { 'place/mine.md': 'mine' }, { place: 'A' }],
    ['another spelling of a file', { 'Readme.md': 'mine' }, { 'README.md': 'A' }],
    ['another spelling of a folder', { 'Content/mine.md': 'mine' }, { 'content/a.md': 'A' }],
  ])('%s', async (_what, mine, theirs) => {
    await remote.commit({ ...mine, 'x.zip': zip(theirs) }, 'Start');
    expect(await refused('Unzip')).toContain('is in the way');
  });

  test('a name cannot speak for itself in the reply', async () => {
    const name = '../@everyone `code` ![x](https://evil.example/x.png) #1 <b>';
    await remote.commit({ 'x.zip': makeZip([{ name }]) }, 'Start');
    expect(await refused('Unzip')).toMatchInlineSnapshot(
      `"The zip file \`x.zip\` holds the name \`\`../@everyone \`code\` ![x](https://evil.example/x.png) #1 <b>\`\`, which leads outside of your repository. An honest zip does not do that, so I unpacked none of it. Nothing was changed. Make the zip anew from files you trust, and [upload it again](https://github.com/you/my-course/upload/main)."`,
    );
  });
});
