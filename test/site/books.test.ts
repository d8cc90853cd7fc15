import type { Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { booksOf } from '../editions/book.ts';
import { build } from './build.ts';

const unit = (title: string, source: string): string =>
  `---\ntitle: ${title}\nsource: https://www.open.edu/openlearn/${source}\nlicense: CC-BY-4.0\nauthors: [Ann]\n---\n\nHello.`;

describe('what makes a book', () => {
  test('a site without units is one', async () => {
    const [book, ...others] = await booksOf({
      'README.md': '# Welcome',
      'b/index.md': '# Second',
      'b/2.md': '# Below',
      'a.md': '# First',
    });
    expect(others).toEqual([]);
    expect(book).toMatchObject({ slug: 'my-course', title: 'My course', front: 'README.md' });
    expect(book?.chapters.map(({ level, title }) => `${level} ${title}`)).toEqual([
      '1 Welcome',
      '1 First',
      '1 Second',
      '2 Below',
    ]);
  });

  test('each unit is one, with its own title, authors, licence and pages', async () => {
    const books = await booksOf({
      'README.md': '# Welcome',
      'content/whales/index.md': unit('Whales', 'whales'),
      'content/whales/1.md': '# They swim',
      'content/tides/index.md': unit('Tides', 'tides'),
      'content/tides/1/index.md': '# Session',
      'content/tides/1/a.md': '# Part',
    });
    expect(books.map(({ slug, title, authors }) => ({ slug, title, authors }))).toEqual([
      { slug: 'tides', title: 'Tides', authors: ['Ann'] },
      { slug: 'whales', title: 'Whales', authors: ['Ann'] },
    ]);
    expect(books[0]).toMatchObject({
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      source: 'https://www.open.edu/openlearn/tides',
      address: 'https://you.github.io/my-course/content/tides/',
    });
    expect(books[0]?.chapters.map(({ level, title }) => `${level} ${title}`)).toEqual([
      '1 Tides',
      '1 Session',
      '2 Part',
    ]);
  });

  test('a unit among pages of one’s own is a part of the site’s book', async () => {
    const books = await booksOf({
      'README.md': '# Welcome',
      'mine.md': '# Mine',
      'content/whales/index.md': unit('Whales', 'whales'),
    });
    expect(books.map(({ title }) => title)).toEqual(['My course']);
  });

  test('no file of the repository loses its name to a book', async () => {
    const books = await booksOf({ 'index.md': '# A', 'my-course.pdf': 'mine' });
    expect(books[0]?.slug).toBe('my-course-2');
  });
});

test('links lead to chapters, to the site for what is not in the book, and pictures are at hand', async () => {
  const [whales] = await booksOf({
    'README.md': '# Welcome',
    'content/whales/index.md': unit('Whales', 'whales'),
    'content/whales/1.md':
      '# One\n\n[top](index.md) [there](2.md#deep) [here](#one) [out](../tides/index.md) [data](d.csv) [pic](p.png) ![P](p.png)',
    'content/whales/2.md': '# Two\n\n## Deep\n\nText.',
    'content/whales/p.png': 'not really a picture',
    'content/whales/d.csv': '1,2',
    'content/tides/index.md': unit('Tides', 'tides'),
  }).then((books) => books.filter(({ slug }) => slug === 'whales'));
  const links: string[] = [];
  const look = (node: Nodes): void => {
    if (node.type === 'element') {
      for (const value of [node.properties.href, node.properties.src]) {
        if (typeof value === 'string') links.push(value);
      }
    }
    if ('children' in node) for (const child of node.children) look(child);
  };
  for (const { content } of whales?.chapters ?? []) look(content);
  expect(links).toEqual([
    'chapter-1.xhtml',
    'chapter-3.xhtml#deep',
    '#one',
    'https://you.github.io/my-course/content/tides/index.html',
    'https://you.github.io/my-course/content/whales/d.csv',
    'https://you.github.io/my-course/content/whales/p.png',
    'content/whales/p.png',
  ]);
  expect([...(whales?.pictures.keys() ?? [])]).toEqual(['content/whales/p.png']);
});

test('a site that offers nothing to download says nothing of it', async () => {
  expect((await build({ 'index.md': '# A' })).html('index.html')).not.toContain('Download');
});
