import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFile } from '../../src/hosts/playground/world/read-files.ts';
import { SAMPLE_UNIT } from '../../src/openlearn/download/sample-source.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';

async function bytes({ repository }: Journey, path: string, branch = 'main'): Promise<Buffer> {
  const file = await readFile(repository, branch, path);
  if (file === undefined) throw new Error(`There is no ${path}`);
  return file.bytes;
}

function rocks(title: string, text: string): string {
  return `<Item><ItemTitle>${title}</ItemTitle><Unit><UnitTitle>${title}</UnitTitle><Session><Title>First</Title><Paragraph>${text}</Paragraph></Session></Unit></Item>`;
}

describe('a teacher who wants more than pages', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin();
  });
  afterAll(() => journey.close());

  test('gets a PDF, an ePub, the sound and a database, said in one line', async () => {
    const { reply, state } = await journey.say(
      `Fetch ${SAMPLE_UNIT} into tides as pdf and epub with media and database`,
    );
    expect(state).toBe('closed');
    const said = steady(journey, reply);
    expect(said).toMatch(/\.pdf\)/);
    expect(said).toMatch(/\.epub\)/);
    expect(said).toContain('The database `units.db`');
    const site = await journey.files('gh-pages');
    const [pdf = ''] = site.filter((path) => path.endsWith('.pdf'));
    const [epub = ''] = site.filter((path) => path.endsWith('.epub'));
    expect((await bytes(journey, pdf, 'gh-pages')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await bytes(journey, epub, 'gh-pages')).subarray(0, 2).toString()).toBe('PK');
    const media = (await journey.files()).filter((path) => path.startsWith('tides/media/'));
    expect(media.length).toBeGreaterThan(0);
  });

  test('finds the unit in the database', async () => {
    const file = join(tmpdir(), `sayso-units-${process.pid}.db`);
    await writeFile(file, await bytes(journey, 'units.db'));
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      expect(database.prepare('SELECT title FROM unit').all()).toEqual([
        { title: 'How tides work' },
      ]);
    } finally {
      database.close();
    }
  });

  test('grabbing it again with nothing new writes nothing, not even the database', async () => {
    const before = await journey.subjects(1);
    const { reply } = await journey.say(`Fetch ${SAMPLE_UNIT} into tides with database and media`);
    expect(reply).toContain('there is nothing new on OpenLearn');
    expect(await journey.subjects(1)).toEqual(before);
  });

  test('gets notebooks, and they stay notebooks', async () => {
    await journey.commit(NO_SITE, 'Publish on a word');
    await journey.say(`Fetch ${SAMPLE_UNIT} into notes as notebooks`);
    const notes = (await journey.files()).filter((path) => path.startsWith('notes/'));
    expect(notes).toContain('notes/01-what-moves-the-sea.ipynb');
    expect(notes).toContain('notes/01-what-moves-the-sea.md');
    const again = await journey.say(`Fetch ${SAMPLE_UNIT} into notes`);
    expect(again.reply).toContain('there is nothing new on OpenLearn');
  });

  test('may ask for plain Markdown, which GitHub shows as it is', async () => {
    await journey.say(`Fetch ${SAMPLE_UNIT} into plain as commonmark`);
    const page = await journey.text('plain/01-what-moves-the-sea.md');
    expect(page).not.toMatch(/^:::/m);
    expect(page).toContain('<details>');
  });

  test('hears which forms there are when another is asked for', async () => {
    const { reply, state } = await journey.say(`Fetch ${SAMPLE_UNIT} as docx`);
    expect(state).toBe('open');
    expect(steady(journey, reply)).toContain(
      'For “Formats” I know `markdown`, `commonmark`, `notebooks`, `pdf`, `epub`, and found `docx`.',
    );
  });
});

const NO_SITE = { '.github/sayso.yml': 'publish:\n  on: word\n' };

describe('a teacher with documents of their own', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
    await journey.commit(
      {
        'sources/rocks.xml': rocks('Rocks', 'Granite is hard.'),
        'sources/more/clouds.xml': rocks('Clouds', 'Clouds are light.'),
        'sources/more/broken.xml': '<Item><ItemTitle>Broken',
      },
      'Add files via upload',
    );
  });
  afterAll(() => journey.close());

  test('brings one in by its path', async () => {
    const { reply, state } = await journey.say('Fetch sources/rocks.xml');
    expect(reply).toContain('The unit `Rocks` is in your repository');
    expect(state).toBe('closed');
    expect(await journey.text('content/rocks/01-first.md')).toContain('Granite is hard.');
  });

  test('brings all of a folder in, and hears what could not be used', async () => {
    const { reply } = await journey.say('Fetch sources/');
    expect(steady(journey, reply)).toContain('I have brought in one unit');
    expect(steady(journey, reply)).toContain('`Clouds`');
    expect(steady(journey, reply)).toContain('one file could not be used');
    expect(await journey.text('content/clouds/01-first.md')).toContain('Clouds are light.');
  });

  test('hears when there is nothing at a path', async () => {
    const missing = await journey.say('Fetch sources/none.xml');
    expect(missing.state).toBe('open');
    expect(missing.reply).toContain('sources/none.xml');
    const empty = await journey.say('Fetch nothing/');
    expect(empty.reply).toContain('I looked in `nothing/` for files that end in `.xml`');
  });
});

describe('a maintainer of an older course', () => {
  test('gets units where its template keeps them, and a table of contents that knows them', async () => {
    const journey = await begin({ template: BLANK });
    try {
      await journey.commit(
        {
          'index.rst':
            'My course\n=========\n\n.. toctree::\n   :maxdepth: 2\n\n   content/session_00/Part_00_01\n',
          'content/session_00/Part_00_01.md': '# Mine\n',
          'conf.py': "project = 'My course'\n",
          '_toc.yml':
            '# Ours\nformat: jb-book\nroot: index\nparts:\n  - caption: Mine\n    chapters:\n      - file: content/session_00/Part_00_01\n',
        },
        'Add files via upload',
      );
      const { reply } = await journey.say(`Fetch ${SAMPLE_UNIT}`);
      expect(reply).toContain('The unit is in your table of contents: `_toc.yml`');
      const files = await journey.files();
      expect(files).toContain('content/session_01/Part_01_01.md');
      expect(await journey.text('content/session_00/Part_00_01.md')).toBe('# Mine\n');
      const contents = await journey.text('_toc.yml');
      expect(contents).toMatch(/^# Ours\n/);
      expect(contents).toContain('file: content/session_01/Part_01_01');
      const again = await journey.say(`Fetch ${SAMPLE_UNIT}`);
      expect(again.reply).toContain('there is nothing new on OpenLearn');
    } finally {
      await journey.close();
    }
  });
});
