import { describe, expect, test } from 'vitest';
import { build } from './build.ts';

/** Plain GitHub Markdown: what most repositories have, and what a template's copy begins with. */
describe('a README as the first page', () => {
  const files = {
    'README.md': `# My course

[![Badge](https://example.org/badge.svg)](https://example.org)

**[Grab a unit](../../issues/new?title=Fetch%20x&body=Press)** · [Units](content/whales/01-a.md) ·
[Second](/content/whales/02-b.md#the-end) · [Folder](content/whales) · [Licence](LICENSE)
[Settings](.github/sayso.yml) · [Wiki](../../wiki) · [On GitHub](https://github.com/you/my-course/blob/main/content/whales/02-b.md)
[Edit](https://github.com/you/my-course/edit/main/README.md) · [Search](#about-us--them) · [Gone](gone.md)

<p align="center"><img src="pictures/a%20b.png" width="300" height="200" alt="A picture"></p>

<details>
<summary>More</summary>

Hidden **text**.

</details>

> [!WARNING]
> Careful.

## About us & them

Thanks to @alice and bob@example.org. See https://example.org/x.

| a | b |
|---|---|
| 1 | |

\`\`\`sh
npm start
\`\`\`
`,
    'content/whales/index.md': '# Whales',
    'content/whales/01-a.md': '# A\n\n[home](../../README.md) ![here](img/x.jpg)',
    'content/whales/02-b.md': '# B\n\n## The end',
    'content/whales/img/x.jpg': 'bytes',
    'pictures/a b.png': 'bytes',
    LICENSE: 'MIT',
    '.github/sayso.yml': '',
  };

  test('links to pages where there are pages, and to GitHub for the rest', async () => {
    const site = await build(files);
    const html = site.content('index.html');
    expect(html).toContain('href="content/whales/01-a.html">Units');
    expect(html).toContain('href="content/whales/02-b.html#the-end">Second');
    expect(html).toContain('href="content/whales/index.html">Folder');
    expect(html).toContain('href="content/whales/02-b.html">On GitHub');
    const github = 'https://github.com/you/my-course';
    expect(html).toContain(`href="${github}/issues/new?title=Fetch%20x&#x26;body=Press"`);
    expect(html).toContain(`href="${github}/blob/main/LICENSE"`);
    expect(html).toContain(`href="${github}/blob/main/.github/sayso.yml"`);
    expect(html).toContain(`href="${github}/wiki"`);
    expect(html).toContain(`href="${github}/edit/main/README.md"`);
    expect(html).toContain(`href="${github}/blob/main/gone.md"`);
    expect(html).toContain('href="#about-us--them" class="reference">Search');
    expect(site.notes).toEqual([{ note: 'missing-file', page: 'README.md', path: 'gone.md' }]);
  });

  test('keeps pictures, badges, boxes, what opens, and people', async () => {
    const site = await build(files);
    const html = site.content('index.html');
    expect(html).toContain('<img src="pictures/a%20b.png" alt="A picture"');
    expect(html).toContain('style="width:300px"');
    expect(site.paths).toEqual(
      expect.arrayContaining(['pictures/a b.png', 'content/whales/img/x.jpg']),
    );
    expect(html).toContain('src="https://example.org/badge.svg"');
    expect(html).toMatch(/<details>\s*<summary>More<\/summary>[\s\S]*<strong>text<\/strong>/);
    expect(html).toMatch(/<div class="admonition warning[^"]*" role="note">/);
    expect(html).toContain('@alice');
    expect(html).toContain('<a href="mailto:bob@example.org">');
    expect(html).toContain('<a href="https://example.org/x" rel="noopener">');
    expect(html).toContain('<h2 id="about-us--them">About us');
    expect(site.html('content/whales/01-a.html')).toContain('href="../../index.html">home');
  });
});

test('every page has one heading of the first rank, whatever its author did', async () => {
  const site = await build({
    'index.md': '# One\n\n# Two\n\n### Four',
    'a.md': '---\ntitle: Named\n---\n\n# Also here\n\nText',
    'b.md': '---\ntitle: Same\n---\n\n# Same\n\nText',
    'c.md': 'Only text.',
    'd-and_e.md': '(label)=\n## Late\n\nSee [](#label).',
    'f.md': '',
  });
  for (const { path } of site.pages) {
    expect(site.html(path).match(/<h1/g), path).toHaveLength(1);
  }
  expect(site.pages.map(({ title }) => title)).toEqual(['One', 'Named', 'Same', 'C', 'Late', 'F']);
  expect(site.content('index.html')).toMatch(/<h2 id="two">Two.*\n<h3 id="four">Four/);
  expect(site.content('a.html')).toContain('<h2 id="also-here">');
  expect(site.content('b.html')).toBe('<p>Text</p>');
  expect(site.content('d-and_e.html')).toContain('href="#label" class="reference">Late</a>');
});

test('other scripts, right to left, and languages of single pages', async () => {
  const site = await build(
    {
      'index.md':
        '# Croeso\n\n[](عربي.md#فصل) [جزء](#قسم)\n\n## قسم\n\n## Überblick\n\n[](#überblick) [](#nowhere)',
      'عربي.md': '---\nlang: ar\n---\n# مرحبا\n\n## فصل\n\nنص',
      'note.md': '---\nlanguage: not a language!\ndir: rtl\n---\n# x',
    },
    { language: 'cy' },
  );
  expect(site.html('index.html')).toContain('<html lang="cy" dir="ltr">');
  expect(site.html('عربي.html')).toContain('<html lang="ar" dir="rtl">');
  expect(site.html('note.html')).toContain('<html lang="en" dir="rtl">');
  expect(site.content('عربي.html')).toContain('<h2 id="فصل">');
  const html = site.content('index.html');
  expect(html).toContain(`href="${encodeURIComponent('عربي')}.html#${encodeURIComponent('فصل')}"`);
  expect(html).toContain(`href="#${encodeURIComponent('قسم')}"`);
  expect(html).toContain(`href="#${encodeURIComponent('überblick')}" class="reference">Überblick`);
  expect(html).toContain('<a href="#nowhere">nowhere</a>');
});

describe('what is odd', () => {
  test('a page that cannot be read is shown as text', async () => {
    const site = await build({ 'index.md': '# Home', 'broken.ipynb': '{"cells": <oops>' });
    expect(site.content('broken.html')).toContain('&#x3C;oops>');
    expect(site.notes).toEqual([{ note: 'shown-as-text', page: 'broken.ipynb' }]);
  });

  test('frontmatter that cannot be read is told by its line, and the text stays', async () => {
    const site = await build({ 'index.md': '---\ntitle: a\nlicense: [\n---\n\nText' });
    expect(site.content('index.html')).toBe('<p>Text</p>');
    expect(site.noted('frontmatter-mistake')).toMatchObject([{ page: 'index.md' }]);
  });

  test('missing pictures show what they would have shown', async () => {
    const site = await build({ 'index.md': '![The Moon](moon.png)' });
    expect(site.content('index.html')).toContain('<span class="missing-picture">The Moon</span>');
    expect(site.notes).toEqual([{ note: 'missing-file', page: 'index.md', path: 'moon.png' }]);
  });

  test('references that lead nowhere stay readable', async () => {
    const site = await build({ 'index.md': 'See {ref}`nothing`, {term}`void` and [^none].' });
    const html = site.content('index.html');
    expect(html).toContain('<span class="unresolved">nothing</span>');
    expect(html).toContain('<span class="unresolved">void</span>');
    expect(html).toContain('[^none]');
    expect(site.noted('unresolved-reference')).toHaveLength(2);
  });

  test('a formula that KaTeX cannot read is shown as it was written', async () => {
    const site = await build({ 'index.md': 'x $\\frac{1$ y\n\n$$a &= b \\\\ c &= d$$' });
    const html = site.content('index.html');
    expect(html).toContain('<code class="maths-source">\\frac{1</code>');
    expect(html).toContain('<mtable');
    expect(site.noted('maths-mistake')).toHaveLength(1);
  });

  test('a formula that defines itself for ever comes to an end', async () => {
    const site = await build({ 'index.md': '$\\def\\x{\\x\\x}\\x$ and $x^2$' });
    expect(site.noted('maths-mistake')).toHaveLength(1);
    expect(site.content('index.html')).toContain('<msup>');
  });

  test('a page that is too large is told and left out', async () => {
    const site = await build({ 'index.md': '# Home', 'big.md': 'x'.repeat(1_000_001) });
    expect(site.paths).not.toContain('big.html');
    expect(site.notes).toEqual([{ note: 'too-large', page: 'big.md', bytes: 1_000_001 }]);
  });

  test('directives within directives that nobody knows end, with their words', async () => {
    const open = Array.from({ length: 20 }, (_, i) => `${':'.repeat(40 - i)}{who${i}}`).join('\n');
    const close = Array.from({ length: 20 }, (_, i) => ':'.repeat(21 + i)).join('\n');
    const site = await build({ 'index.md': `${open}\nInside.\n${close}\n\nAfter.` });
    expect(site.content('index.html')).toContain('Inside.');
    expect(site.content('index.html')).toContain('After.');
  });

  test('a directive without what it needs keeps its words', async () => {
    const site = await build({
      'index.md': ':::{admonition}\nKept *words*.\n:::\n\n:::{image}\n:::\n',
    });
    expect(site.content('index.html')).toContain('Kept <em>words</em>.');
  });
});

test('files can be included, from the same repository only, and not in a circle', async () => {
  const site = await build({
    'index.md':
      '```{include} parts/a.txt\n```\n\n```{literalinclude} parts/b.py\n```\n\n```{include} ../../etc/passwd\n```',
    'parts/a.txt': 'Included *words*.\n\n```{include} a.txt\n```',
    'parts/b.py': 'print(1)\n',
  });
  const html = site.content('index.html');
  expect(html).toContain('Included <em>words</em>.');
  expect(html).toContain('print');
});

test('the search finds every section, and words with accents without them', async () => {
  const site = await build({
    'index.md': '# Home\n\nWelcome.\n\n## Résumé\n\nSome text about whales.',
    'b/c.md': '# Other\n\nDolphins.',
  });
  const { default: MiniSearch } = await import('minisearch');
  const index = MiniSearch.loadJSON(site.html('_sayso/search.json'), {
    fields: ['title', 'page', 'text'],
    storeFields: ['title', 'page', 'url', 'text'],
  });
  expect(index.search('resume')).toMatchObject([
    { title: 'Résumé', page: 'Home', url: `index.html#${encodeURIComponent('résumé')}` },
  ]);
  expect(index.search('dolph', { prefix: true })).toMatchObject([{ url: 'b/c.html' }]);
});

test('a domain of the author’s own survives', async () => {
  const site = await build({ 'index.md': 'x', CNAME: 'course.example' });
  expect(site.files.find(({ path }) => path === 'CNAME')?.content.kind).toBe('blob');
});
