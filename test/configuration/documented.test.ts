import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shipped } from '../../scripts/shipped.ts';
import { readBorrowFile } from '../../src/borrow/file/read-borrow-file.ts';
import { repositoryWords } from '../../src/commands/repository-words.ts';
import { readTutorial } from '../../src/tutorial/read-tutorial.ts';
import { readScript } from '../../src/tutorial/script/read-script.ts';

const docs = join(import.meta.dirname, '../../docs');

describe.each(['template-authors.md', 'maintainers.md'])('%s', (page) => {
  test('shows configurations that work', async () => {
    const text = await readFile(join(docs, page), 'utf8');
    const shown = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml ?? '');
    expect(shown.length).toBeGreaterThan(0);
    for (const yaml of shown) {
      if (/^borrow:/m.test(yaml)) expect(readBorrowFile(yaml)).toMatchObject({ kind: 'read' });
      else if (/^turns:/m.test(yaml)) expect(readScript(yaml)).toMatchObject({ kind: 'read' });
      else if (/^steps:/m.test(yaml)) {
        expect(readTutorial(yaml, { mayWrite: () => true })).toMatchObject({ kind: 'read' });
      } else expect(repositoryWords(yaml, shipped).problems).toEqual([]);
    }
  });
});
