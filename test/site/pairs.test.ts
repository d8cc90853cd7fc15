import { expect, test } from 'vitest';
import { build } from './build.ts';

const TEXT = `---
jupytext:
  formats: ipynb,md:myst
---

# A page

Edited. See [the next](b.ipynb).
`;

function notebook(outputs: readonly object[] = []): string {
  const text = { cell_type: 'markdown', metadata: {}, source: ['# A page\n', '\n', 'As it was.'] };
  const code = { cell_type: 'code', metadata: {}, execution_count: null, source: ['1'], outputs };
  return JSON.stringify({ cells: [text, code], metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

const RESULT = { output_type: 'stream', name: 'stdout', text: ['forty-two'] };

test('a notebook and the text that Jupytext pairs with it are one page: the text, which people edit', async () => {
  const site = await build({ 'index.md': '# Home', 'a.md': TEXT, 'a.ipynb': notebook() });
  expect(site.pages.map(({ source }) => source)).toEqual(['index.md', 'a.md']);
  expect(site.content('a.html')).toContain('Edited.');
});

test('or the notebook, where it was run and has results', async () => {
  const site = await build({ 'index.md': '# Home', 'a.md': TEXT, 'a.ipynb': notebook([RESULT]) });
  expect(site.pages.map(({ source }) => source)).toEqual(['index.md', 'a.ipynb']);
  expect(site.content('a.html')).toContain('forty-two');
});

test('links to either of them lead to that page', async () => {
  const files = { 'a.md': TEXT, 'b.md': TEXT.replace('b.ipynb', 'a.ipynb'), 'b.ipynb': notebook() };
  const site = await build({ 'index.md': '[x](a.ipynb)', 'a.ipynb': notebook(), ...files });
  expect(site.html('index.html')).toContain('href="a.html"');
  expect(site.content('a.html')).toContain('href="b.html"');
  expect(site.notes).toEqual([]);
});

test('a text and a notebook that only have the same name are two pages', async () => {
  const site = await build({ 'index.md': '# Home', 'a.md': '# Text', 'a.ipynb': notebook() });
  expect(site.pages.map(({ source }) => source)).toEqual(['index.md', 'a.ipynb', 'a.md']);
});
