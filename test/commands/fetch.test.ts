import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFetch } from '../../src/commands/fetch.ts';
import type { PlanContext } from '../../src/engine/command.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { cloneRepository } from '../../src/git/clone-repository.ts';
import type { Repository } from '../../src/git/repository.ts';
import { withTrailers } from '../../src/git/trailers.ts';
import { SAMPLE_UNIT, sampleSource } from '../../src/openlearn/download/sample-source.ts';
import type { Reading, Source } from '../../src/openlearn/download/source.ts';
import { english } from '../../src/words/english.ts';
import type { Message } from '../../src/words/message.ts';
import { render } from '../../src/words/render.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';

const links = { repositoryUrl: 'https://github.com/you/my-course', branch: 'main' };
const author = { name: 'Sayso', email: 'sayso@example.org' };

let remote: BareRepository;
let scratch: string;
let repository: Repository;
let said: Message[];

async function open(): Promise<void> {
  remote = await createBareRepository();
  await remote.commit({ 'README.md': '# My course\n' }, 'Start');
  scratch = await mkdtemp(path.join(tmpdir(), 'sayso-fetch-'));
  repository = await cloneRepository({
    url: remote.folder,
    branch: 'main',
    folder: path.join(scratch, 'clone'),
  });
  said = [];
}

async function close(): Promise<void> {
  await repository.close();
  await remote.remove();
  await rm(scratch, { recursive: true, force: true });
}

async function plan(
  address: string,
  folder?: string,
  source: Source = sampleSource(),
): Promise<Plan> {
  await repository.refresh();
  const context: PlanContext = {
    facts: {
      id: 1,
      owner: 'you',
      name: 'my-course',
      webUrl: links.repositoryUrl,
      siteUrl: 'https://you.github.io/my-course/',
      cloneUrl: remote.folder,
      defaultBranch: 'main',
      private: false,
      fork: false,
      archived: false,
      template: false,
    },
    tree: await repository.tree(),
    repository,
    commands: [],
    problems: [],
    scratch,
    progress: (message) => said.push(message),
  };
  return createFetch({ source }).plan(
    {
      command: 'fetch',
      arguments: folder === undefined ? { address } : { address, folder },
      canonical: `Fetch ${address}`,
      sender: { id: 1, login: 'you', bot: false },
      key: 'issue-1',
    },
    context,
  );
}

/** Does what the engine does with a plan: one commit, pushed. */
async function carryOut(wanted: Plan): Promise<void> {
  if (wanted.kind !== 'change') throw new Error(wanted.kind);
  const parent = await repository.head();
  const commit = await repository.commit({
    parent,
    base: 'parent',
    changes: wanted.changes,
    message: withTrailers(wanted.subject, { 'Sayso-Command': 'fetch', ...wanted.trailers }),
    author,
  });
  await repository.push({ commit, ref: 'refs/heads/main', expect: parent });
}

function words(wanted: Plan): string {
  return render(wanted.said, links);
}

describe('Fetch', () => {
  beforeEach(open);
  afterEach(close);

  test('adds the unit to a folder of its own, and nothing else changes', async () => {
    const wanted = await plan(SAMPLE_UNIT);
    expect(wanted).toMatchObject({
      kind: 'change',
      subject: 'Add the unit “How tides work”',
      followUps: [{ kind: 'publish' }],
    });
    await carryOut(wanted);
    expect(Object.keys(await remote.files())).toEqual([
      'README.md',
      'content/a-sample-unit/01-what-moves-the-sea.md',
      'content/a-sample-unit/02-how-strong-is-the-pull.md',
      'content/a-sample-unit/03-reading-a-tide-table.md',
      'content/a-sample-unit/04-conclusion.md',
      'content/a-sample-unit/acknowledgements.md',
      'content/a-sample-unit/glossary.md',
      'content/a-sample-unit/images/half-moon.svg',
      'content/a-sample-unit/images/springs-and-neaps.svg',
      'content/a-sample-unit/images/tide-curve.png',
      'content/a-sample-unit/images/two-bulges.svg',
      'content/a-sample-unit/index.md',
      'content/a-sample-unit/references.md',
    ]);
    expect(said[0]).toEqual({ say: 'fetchingUnit' });
    expect(said.at(-1)).toEqual({ say: 'downloadingPictures', done: 4, of: 4 });
  });

  test('says what came, where it is, and under which licence', async () => {
    const text = words(await plan(SAMPLE_UNIT));
    expect(text).toContain('`How tides work` is in your repository: 8 pages and 4 pictures');
    expect(text).toContain('/blob/main/content/a-sample-unit/index.md');
    expect(text).toContain('[CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/)');
    expect(text).toContain('/blob/main/content/a-sample-unit/acknowledgements.md');
  });

  test('into another folder puts it there', async () => {
    const wanted = await plan(SAMPLE_UNIT, 'tides/');
    const paths = wanted.kind === 'change' ? wanted.changes.map((change) => change.path) : [];
    expect(paths).toContain('tides/index.md');
    expect(paths.every((file) => file.startsWith('tides/'))).toBe(true);
  });

  test('again, when nothing is new, changes nothing', async () => {
    await carryOut(await plan(SAMPLE_UNIT));
    const again = await plan(SAMPLE_UNIT);
    expect(again).toMatchObject({ kind: 'answer', followUps: [] });
    expect(words(again)).toContain('there is nothing new on OpenLearn');
  });

  test('again, when only you wrote something, leaves your words alone and says so', async () => {
    await carryOut(await plan(SAMPLE_UNIT));
    const page = 'content/a-sample-unit/04-conclusion.md';
    const note = 'content/a-sample-unit/my-notes.md';
    await remote.commit({ [page]: 'Mine', [note]: 'Notes' }, 'Edit');
    const wanted = await plan(SAMPLE_UNIT);
    expect(wanted).toMatchObject({ kind: 'answer' });
    expect(words(wanted)).toContain(`Your own words stay in one file: \`${page}\``);
  });

  test.each(['notes', 'notes/'])(
    'never overwrites the pages of something else in %s',
    async (folder) => {
      await remote.commit({ 'notes/index.md': '# My notes\n' }, 'Write notes');
      const wanted = await plan(SAMPLE_UNIT, folder);
      expect(wanted.kind).toBe('refuse');
      expect(words(wanted)).toContain('/blob/main/notes/index.md');
    },
  );

  test.each(['.github/workflows', '.github', '.git/hooks', '.'])(
    'never writes to %s',
    async (folder) => {
      expect(await plan(SAMPLE_UNIT, folder)).toMatchObject({
        kind: 'refuse',
        said: { say: 'folderNotForUnits' },
      });
    },
  );
});

describe('what cannot be fetched', () => {
  beforeAll(open);
  afterAll(close);

  const ok = (text: string): Reading => ({ kind: 'ok', bytes: Buffer.from(text), type: '' });
  const unit = 'https://www.open.edu/openlearn/nature/whales/content-section-0';
  const deep = '<a>'.repeat(200);

  test.each<[string, Reading, Message['say'], string]>([
    ['missing', { kind: 'missing' }, 'unitMissing', 'no document for it'],
    ['refused', { kind: 'refused', why: 'status', detail: '403' }, 'unitRefused', '`403`'],
    [
      'sent elsewhere',
      { kind: 'refused', why: 'address', detail: 'evil.example' },
      'unitRefused',
      '`evil.example`',
    ],
    ['too big', { kind: 'too-big', limit: 20 * 1024 * 1024 }, 'unitTooBig', '20 MB'],
    [
      'unreachable',
      { kind: 'unreachable', detail: 'ENOTFOUND' },
      'unitUnreachable',
      'could not reach',
    ],
    ['slow', { kind: 'timeout', seconds: 30 }, 'unitTimeout', '30 seconds'],
    ['a web page', ok('<!DOCTYPE html><html/>'), 'unitIsWebPage', 'a web page instead'],
    ['empty', ok(''), 'unitIsEmpty', 'is empty'],
    ['cut short', ok('<Item>\n<Unit>'), 'unitCutShort', 'line 2'],
    ['broken', ok('<Item></Unit>'), 'unitNotXml', 'broken on line 1'],
    [
      'in strange characters',
      ok('<?xml version="1.0" encoding="x-y"?><Item/>'),
      'unitEncoding',
      'characters',
    ],
    ['something else', ok('<feed/>'), 'unitOtherDocument', '`feed`'],
    ['a trap', ok('<!DOCTYPE a [<!ENTITY b "c">]><a/>'), 'unitUnsafe', 'trap'],
    ['far too deep', ok(deep), 'unitUnsafe', 'deeper'],
  ])('%s: one clear sentence, and nothing changes', async (_name, reading, say, part) => {
    const wanted = await plan(unit, undefined, { read: async () => reading });
    expect(wanted).toMatchObject({ kind: 'refuse', said: { say } });
    expect(words(wanted)).toContain(part);
    expect(words(wanted)).toContain('Nothing was changed.');
    expect(words(wanted)).toContain(`\`${unit}\``);
  });

  test('into a place where a file is: the file stays', async () => {
    for (const folder of ['README.md', 'README.md/deep']) {
      const wanted = await plan(SAMPLE_UNIT, folder);
      expect(wanted).toMatchObject({ kind: 'refuse', said: { say: 'folderIsFile' } });
      expect(words(wanted)).toContain('`README.md`');
    }
  });

  test.each(['.github', '.github/workflows', 'docs/CODEOWNERS', 'a/.git'])(
    'into %s, which rules the repository',
    async (folder) => {
      const wanted = await plan(SAMPLE_UNIT, folder);
      expect(wanted).toMatchObject({ kind: 'refuse', said: { say: 'folderNotForUnits' } });
    },
  );

  test.each([
    ['https://example.org/a', 'not a page of OpenLearn'],
    ['https://www.open.edu/openlearn/nature', 'about many units'],
    ['https://www.open.edu/courses/whales', 'not one of a unit'],
    ['whales', 'not a web address'],
  ])('%s is not a unit', async (address, part) => {
    const wanted = await plan(address);
    expect(words(wanted)).toContain(part);
    expect(words(wanted)).toContain('](https://www.open.edu/openlearn/');
  });

  test('an address with a slip in it is answered with the units that are called nearly so', async () => {
    const slip =
      'https://www.open.edu/openlearn/nature-environment/aquatic-mammal/content-section-0';
    const wanted = await plan(slip, undefined, { read: async () => ({ kind: 'missing' }) });
    expect(wanted.kind).toBe('refuse');
    expect(words(wanted)).toContain('[Aquatic mammals](');
    const good = slip.replace('mammal', 'mammals');
    const gone = await plan(good, undefined, { read: async () => ({ kind: 'missing' }) });
    expect(words(gone)).not.toContain('Did you mean');
  });

  test('a title of a stranger acts on nobody', async () => {
    const xml = `<Item><ItemTitle>Hi @everyone, fixes #1 &lt;b&gt;[x](y)</ItemTitle></Item>`;
    const wanted = await plan(unit, undefined, { read: async () => ok(xml) });
    expect(words(wanted)).toContain('`Hi @everyone, fixes #1 <b>[x](y)`');
  });

  test('what is kept as text and which pictures are missing is said, a few by name', () => {
    const values = {
      outcome: 'added',
      title: 'T',
      folder: 'content/t',
      front: 'content/t/index.md',
      acknowledgements: 'content/t/acknowledgements.md',
      media: { had: 2, missing: ['film.mp4'] },
      pages: 1,
      pictures: 0,
      missing: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.png`),
      keptAsText: [{ name: 'Novelty', count: 2 }],
      licence: undefined,
      edits: {
        edited: [],
        deleted: [],
        stayed: [],
        conflicts: [],
        added: 1,
        updated: 0,
        removed: 0,
      },
    } as const;
    const text = english.fetchedUnit(values, links);
    expect(text).toContain('one page and no pictures');
    expect(text).toContain('7 pictures could not be had');
    expect(text).toContain('`e.png` and 2 more');
    expect(text).toContain('`Novelty (2)`');
    expect(text).toContain('2 recordings and files came with it');
    expect(text).toContain('one recording or file could not be had, so it is linked instead');
    expect(text).toContain('does not name a licence');
  });
});
