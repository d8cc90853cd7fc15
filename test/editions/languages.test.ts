import { expect, test } from 'vitest';
import { makeEpub } from '../../src/editions/make-epub.ts';
import { bookSource } from '../../src/editions/pdf/book-source.ts';
import { prepareBook } from '../../src/editions/prepare/prepare-book.ts';
import { bookOf } from './book.ts';
import { epubTexts } from './read-epub.ts';

const FILES = {
  'myst.yml': 'project:\n  title: Wale\n  license: CC-BY-4.0\n',
  'index.md':
    '---\nlang: de\n---\n# Wale\n\n![Ein Wal](https://example.org/wal.mp4)\n\n```{note}\nHör zu.\n```\n\n```flowchart\nst=>start\ne=>end\nst->e\n```\n',
};

test('an ePub in German says what it says itself in German', async () => {
  const texts = await epubTexts(await makeEpub(await bookOf(FILES)));
  expect(texts['book/package.opf']).toContain('<dc:language>de</dc:language>');
  expect(texts['book/nav.xhtml']).toMatch(
    /lang="de"[\s\S]*<h1>Inhalt<\/h1>[\s\S]*Über dieses Buch/,
  );
  expect(texts['book/title.xhtml']).toContain('Lizenz: ');
  expect(texts['book/title.xhtml']).toContain('Im Netz lesen: ');
  const chapter = texts['book/chapter-1.xhtml'];
  for (const words of ['Video ansehen', 'Hinweis', 'Beschreibung in Worten']) {
    expect(chapter).toContain(words);
  }
  const all = Object.entries(texts).filter(([path]) => path.endsWith('.xhtml'));
  expect(JSON.stringify(all)).not.toMatch(/Contents|About this|Licence:|Read it|Watch|>Note</);
});

test('a PDF in German does, too', async () => {
  const book = await bookOf(FILES);
  const code = JSON.stringify(bookSource(book, prepareBook(book)).parts);
  for (const words of ['Inhalt', 'Lizenz: ', 'Im Netz lesen: ', 'Video ansehen', 'Hinweis']) {
    expect(code).toContain(words);
  }
  expect(code).not.toMatch(/Contents|Licence|Read it|Watch/);
});
