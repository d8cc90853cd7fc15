import { describe, expect, test } from 'vitest';
import { SAMPLE_UNIT } from '../../src/openlearn/download/sample-source.ts';
import { documentOf } from './changing-unit.ts';
import { BLANK, begin } from './journey.ts';

const DOCUMENT = 'sources/rocks.xml';

/** A course of the older template, with a document of its own. */
function course(granite: readonly string[] = ['Hard.', 'Grey.', 'Old.', 'Heavy.']) {
  return {
    'index.md': '# My course\n',
    'content/session_00/Part_00_01.md': '# Mine\n',
    '_toc.yml':
      'format: jb-book\nroot: README\nchapters:\n  - file: content/session_00/Part_00_01\n',
    [DOCUMENT]: documentOf({ granite: [...granite], basalt: undefined }),
  };
}

describe('an older course', () => {
  test('keeps its own first page when a document without a number comes', async () => {
    const journey = await begin({ template: BLANK });
    try {
      await journey.commit(course(), 'Add files via upload');
      const mine = await journey.text('index.md');
      const { state } = await journey.say(`Fetch ${DOCUMENT}`);
      expect(state).toBe('closed');
      expect(await journey.files()).toContain('content/session_01/Part_01_01.md');
      expect(await journey.text('index.md')).toBe(mine);
    } finally {
      await journey.close();
    }
  });

  test('finds a document’s folder again, and keeps what was written there', async () => {
    const journey = await begin({ template: BLANK });
    try {
      await journey.commit(course(), 'Add files via upload');
      await journey.say(`Fetch ${DOCUMENT}`);
      const page = 'content/session_01/Part_01_01.md';
      const text = (await journey.text(page)).replace('Hard.', 'Hard, says mine.');
      const renewed = course(['Hard.', 'Grey.', 'Old.', 'Heavy, too.']);
      await journey.commit({ ...renewed, [page]: text }, 'My words, and a new document');
      await journey.say(`Fetch ${DOCUMENT}`);
      expect(await journey.text(page)).toContain('Hard, says mine.');
      expect(await journey.text(page)).toContain('Heavy, too.');
      expect((await journey.files()).filter((path) => path.includes('session_02'))).toEqual([]);
    } finally {
      await journey.close();
    }
  });

  test('is told what became of its contents when several documents come', async () => {
    const journey = await begin({ template: BLANK });
    try {
      const more = documentOf({ granite: ['Black.'], basalt: undefined }, 'More rocks');
      await journey.commit({ ...course(), 'sources/more.xml': more }, 'Add files via upload');
      const { reply } = await journey.say('Fetch sources/');
      expect(reply).toContain('I have brought in 2 units');
      expect(reply?.match(/table of contents: `_toc.yml`/g)).toHaveLength(1);
      expect(await journey.text('_toc.yml')).toContain('content/session_02/');
    } finally {
      await journey.close();
    }
  });

  test('hears that a document is not there, and that nobody asked OpenLearn for it', async () => {
    const journey = await begin({ template: BLANK });
    try {
      const { reply, state } = await journey.say('Fetch sources/none.xml');
      expect(state).toBe('open');
      expect(reply).toContain('I looked for `sources/none.xml` among your files');
      expect(reply).not.toContain('OpenLearn');
    } finally {
      await journey.close();
    }
  });

  test('gets a first page at its top where its book waits for one', async () => {
    const journey = await begin({ template: BLANK });
    try {
      await journey.commit({ ...course(), 'index.md': null }, 'Add files via upload');
      const { reply, state } = await journey.say(`Fetch ${SAMPLE_UNIT}`);
      expect(state).toBe('closed');
      expect(await journey.text('index.md')).toContain('How tides work');
      expect(reply).toContain('/tree/main/content/session_01)');
      expect(reply).toContain('/blob/main/index.md)');
    } finally {
      await journey.close();
    }
  });
});
