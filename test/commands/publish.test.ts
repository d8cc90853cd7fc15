import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publish, publishPublicly } from '../../src/commands/publish.ts';
import { republish } from '../../src/commands/republish.ts';
import { createRunPublish, runPublish } from '../../src/commands/run-publish.ts';
import { type Stage, setStage } from '../engine/stage.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';
import { withContext } from '../support/rehearse.ts';

describe('Publish, and what follows', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage([publish, publishPublicly], [republish]);
    await stage.remote.commit({ 'index.md': '# Hello' }, 'Begin');
  });
  afterEach(() => stage.close());

  function privately() {
    return { repository: { ...stage.facts, private: true } };
  }

  test('puts the pages on the branch that GitHub serves, and says where they are', async () => {
    const outcome = await stage.say('Publish');
    expect(outcome).toMatchObject({ kind: 'done' });
    expect(outcome).toHaveProperty(
      'said',
      expect.stringContaining('[Open your site](https://you.github.io/my-course/)'),
    );
    expect(await stage.remote.files('gh-pages')).toHaveProperty(['index.html']);
    const [message = ''] = await stage.remote.messages('gh-pages');
    expect(message).toContain('Sayso-Command: publish');
    expect(await stage.remote.messages('main')).toHaveLength(1);
  });

  test('asks first when the repository is private, with the words that do it', async () => {
    const refused = await stage.say('Publish', privately());
    const said = 'said' in refused ? refused.said : '';
    expect(said).toContain('everyone could read its site');
    expect(said).toContain('/issues/new?title=Publish%20publicly');
    await expect(stage.remote.messages('gh-pages')).rejects.toThrow();

    expect(await stage.say('Publish publicly', privately())).toMatchObject({ kind: 'done' });
    expect(await stage.remote.files('gh-pages')).toHaveProperty(['index.html']);
  });

  test('offers what was asked for, and remembers it for every site that follows', async () => {
    await stage.say('Publish as epub');
    expect(await stage.remote.files('gh-pages')).toHaveProperty(['index.html']);
    expect(await stage.push('Mend a sentence')).toMatchObject({ kind: 'done' });
    const [message = ''] = await stage.remote.messages('gh-pages');
    expect(message).toContain('Sayso-Editions: epub');
  });

  test('a change without a word is followed by the site', async () => {
    await stage.say('Publish');
    expect(await stage.push('Mend a sentence')).toMatchObject({ kind: 'done' });
    expect((await stage.remote.files('gh-pages'))['index.html']).toContain('pushed-15.md');
  });

  test('and also in a private repository, once somebody has said so', async () => {
    await stage.say('Publish publicly', privately());
    expect(await stage.push('Mend it', privately())).toMatchObject({ kind: 'done' });
    expect((await stage.remote.files('gh-pages'))['index.html']).toContain('pushed-7.md');
  });

  test('unless the message says --nobuild', async () => {
    await stage.say('Publish');
    const before = await stage.remote.messages('gh-pages');
    expect(await stage.push('Mend a sentence --nobuild')).toMatchObject({ kind: 'nothing' });
    expect(await stage.remote.messages('gh-pages')).toEqual(before);
  });

  test('nothing was published yet: a change publishes nothing', async () => {
    expect(await stage.push('Mend a sentence')).toMatchObject({ kind: 'nothing' });
    await expect(stage.remote.messages('gh-pages')).rejects.toThrow();
  });

  test('the site of another tool is left alone', async () => {
    await stage.remote.commit({ 'index.html': 'theirs' }, 'Deploy', 'gh-pages');
    expect(await stage.push('Mend a sentence')).toMatchObject({ kind: 'nothing' });
    expect((await stage.remote.files('gh-pages'))['index.html']).toBe('theirs');
  });

  test('“publish” as a commit subject means it only right after a change of ours', async () => {
    expect(await stage.push('publish')).toMatchObject({ kind: 'nothing' });
    await expect(stage.remote.messages('gh-pages')).rejects.toThrow();
  });
});

describe('the site of a repository, from real git', () => {
  let remote: BareRepository;
  beforeEach(async () => {
    remote = await createBareRepository();
  });
  afterEach(() => remote.remove());

  async function published(language: 'en' | 'de' = 'en') {
    return withContext(remote, ({ tree, facts, scratch }) =>
      runPublish(tree, {
        facts: { ...facts, language },
        scratch,
        siteUrl: facts.siteUrl,
        editions: { asked: [], offered: [] },
      }),
    );
  }

  test('has pages, pictures by the name git has for them, and notes in words to come', async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
    await remote.commit(
      { 'index.md': '# Hello\n\n![A](a.png) ![B](b.png)', 'a.png': picture },
      'Begin',
    );
    const site = await published();
    expect(site.pages).toBe(1);
    expect(site.changes).toContainEqual({
      kind: 'write',
      path: 'a.png',
      content: { kind: 'blob', oid: expect.stringMatching(/^[0-9a-f]{40}$/) },
    });
    expect(site.notes).toEqual([
      {
        say: 'siteNotes',
        notes: [{ note: 'missing-file', page: 'index.md', path: 'b.png' }],
        more: 0,
      },
    ]);
    expect(indexOf(site)).toContain('<title>Hello · My course</title>');
  });

  test('is called what its owner calls it', async () => {
    await remote.commit(
      { 'index.md': '# Hello', '.github/sayso.yml': 'title: About whales\n' },
      'Begin',
    );
    expect(indexOf(await published())).toContain('<title>Hello · About whales</title>');
  });

  test('is in the language of its repository', async () => {
    await remote.commit({ 'index.md': '# Hallo', 'b.md': '# B' }, 'Begin');
    const german = indexOf(await published('de'));
    expect(german).toContain('<html lang="de"');
    expect(german).toContain('Zum Inhalt springen');
    expect(indexOf(await published())).toContain('<html lang="en"');
  });

  test('has what can be made of its editions, wants the rest again, and says so', async () => {
    await remote.commit({ 'index.md': '# Hello' }, 'Begin');
    const build = createRunPublish({ find: async () => undefined });
    const site = await withContext(remote, ({ tree, facts, scratch }) =>
      build(tree, {
        facts,
        scratch,
        siteUrl: facts.siteUrl,
        editions: { asked: ['pdf'], offered: ['epub'] },
      }),
    );
    expect(site.offers).toEqual(['pdf', 'epub']);
    expect(site.editions).toEqual([{ title: 'My course', format: 'epub', path: 'my-course.epub' }]);
    expect(site.notes).toEqual([
      { say: 'notMade', format: 'pdf', title: 'My course', why: 'no-compiler' },
    ]);
    expect(indexOf(site)).toContain('my-course.epub');
    expect(indexOf(site)).not.toContain('my-course.pdf');
  });

  test('of a repository without pages has none', async () => {
    await remote.commit({ 'a.py': 'print(1)' }, 'Begin');
    expect(await published()).toMatchObject({ changes: [], pages: 0, notes: [] });
  });
});

function indexOf({ changes }: Awaited<ReturnType<typeof runPublish>>): string {
  const index = changes.find(({ path }) => path === 'index.html');
  return index?.kind === 'write' && index.content.kind === 'text' ? index.content.text : '';
}
