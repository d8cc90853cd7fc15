import { expect, test } from 'vitest';
import { commitFiles } from '../../src/hosts/playground/world/commit-files.ts';
import { BLANK, begin } from './journey.ts';

test('nothing ever happens on the template itself', async () => {
  const journey = await begin({ template: 'website', repository: { isTemplate: true } });
  expect(await journey.subjects(3)).toEqual(['Initial commit']);
  await journey.commit({ 'README.md': '# Website\n\nBetter.\n' }, 'Update README.md');
  expect(await journey.subjects(3)).toEqual(['Update README.md', 'Initial commit']);
  expect(await journey.files()).toContain('.github/template/README.md');
  await journey.close();
});

test('once, whatever branches come along, and however often it is told', async () => {
  const journey = await begin({ template: 'website' });
  await commitFiles(journey.playground.world, journey.repository, {
    edits: [{ kind: 'write', path: 'more.md', content: '# More\n' }],
    message: 'Initial commit',
    by: journey.you,
    branch: 'scaffolding',
    from: 'main~1',
  });
  await journey.playground.idle();
  await journey.commit({ 'index.md': '# Mine\n' }, 'Update index.md');
  expect(await journey.subjects(4)).toEqual([
    'Update index.md',
    'Welcome to my-course',
    'Initial commit',
  ]);
  expect(await journey.files('scaffolding')).toContain('.github/template/README.md');
  await journey.close();
});

test('a site that came along from the template gives way; one of another tool stays', async () => {
  const siteWith = async (subject: string) => {
    const journey = await begin({ template: BLANK });
    const { playground, repository, you } = journey;
    await commitFiles(playground.world, repository, {
      edits: [{ kind: 'write', path: 'index.html', content: 'The site of the template' }],
      message: subject,
      by: you,
      branch: 'gh-pages',
    });
    const template = {
      '.github/template/index.md': '# {{title}}\n',
      '.github/sayso.yml': 'publish:\n  on: push\n',
    };
    await journey.commit(template, 'A template');
    const { text } = await journey.get('/pages/you/my-course/');
    await journey.close();
    return text;
  };
  expect(await siteWith('Initial commit')).toContain('My course');
  expect(await siteWith('Deploy 4f2a')).toContain('The site of the template');
});

test('where issues are switched off, the page says so, and says it no more when they are on', async () => {
  const journey = await begin({
    template: 'binder-blend',
    repository: { hasIssues: false, fork: true },
  });
  const page = await journey.text('README.md');
  expect(page).toContain('**Issues are switched off here**');
  expect(page).toContain(`(${journey.playground.url}/you/my-course/settings)`);
  journey.repository.hasIssues = true;
  expect((await journey.say('Merge Binder')).state).toBe('closed');
  expect(await journey.text('README.md')).not.toContain('switched off');
  // What somebody asked for is taken back, and not the note.
  await journey.say('Undo');
  expect(await journey.files()).not.toContain('binder/requirements.txt');
  await journey.close();
});
