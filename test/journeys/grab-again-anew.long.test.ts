import { describe, expect, test } from 'vitest';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { beginWithoutSite, edit, openPulls, PAGE, UNIT, type Unit } from './changing-unit.ts';

describe('grabbing notebooks again', () => {
  test('takes away both halves of a page that is gone, and its place in the contents', async () => {
    const unit: Unit = { granite: ['One.'], basalt: 'Two.' };
    const journey = await beginWithoutSite(unit);
    try {
      const contents = 'format: jb-book\nroot: README\nchapters:\n  - file: index\n';
      await journey.commit({ '_toc.yml': contents }, 'Make a book');
      await journey.say(`Fetch ${UNIT} as notebooks`);
      expect(await journey.text('_toc.yml')).toContain('content/rocks/02-basalt');
      unit.basalt = undefined;
      const { reply } = await journey.say(`Fetch ${UNIT}`);
      expect(reply).toContain('2 pages taken away');
      const files = await journey.files();
      expect(files.filter((path) => path.includes('02-basalt'))).toEqual([]);
      expect(await journey.text('_toc.yml')).not.toContain('02-basalt');
      expect(await journey.text('_toc.yml')).toContain('content/rocks/01-granite');
    } finally {
      await journey.close();
    }
  });
});

describe('grabbing a unit again, squashed', () => {
  test('finds where it was after a pull request that was squashed', async () => {
    const unit: Unit = { granite: ['One.', 'Two.', 'Three.', 'Four.'], basalt: undefined };
    const journey = await beginWithoutSite(unit);
    try {
      await journey.say(`Fetch ${UNIT}`);
      await edit(journey, 'One.', 'One of mine.');
      unit.granite[0] = 'One of theirs.';
      await journey.say(`Fetch ${UNIT}`);
      const [pull] = openPulls(journey);
      await mergePull(journey.playground.world, journey.repository, pull?.number ?? 0, {
        by: journey.you,
        method: 'squash',
      });
      await journey.playground.idle();
      unit.granite[3] = 'Four and more.';
      await journey.say(`Fetch ${UNIT}`);
      const text = await journey.text(PAGE);
      expect(text).toContain('One of theirs.');
      expect(text).toContain('Four and more.');
    } finally {
      await journey.close();
    }
  });

  test('asks where nobody knows what was there: history began anew', async () => {
    const unit: Unit = { granite: ['One.', 'Two.'], basalt: undefined };
    const journey = await beginWithoutSite(unit);
    try {
      await journey.commit({ 'content/rocks/01-granite.md': '# Granite\n\nMine.\n' }, 'Copy');
      const { reply } = await journey.say(`Fetch ${UNIT}`);
      expect(reply).toContain('you decide');
      expect(await journey.text(PAGE)).toBe('# Granite\n\nMine.\n');
    } finally {
      await journey.close();
    }
  });
});
