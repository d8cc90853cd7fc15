import { describe, expect, test } from 'vitest';
import { type Built, build } from './build.ts';

/** The contents as indented lines: what a reader sees beside the page. */
function contentsOf(site: Built, page = 'index.html'): string[] {
  const [, nav = ''] = site.html(page).split('<nav class="site-sidebar"');
  const [list = ''] = nav.split('</nav>');
  const lines: string[] = [];
  let depth = -1;
  for (const [, open, close, item] of list.matchAll(
    /(<ul class="site-nav-list">)|(<\/ul>)|<(?:a|summary class="site-nav-heading"|span class="site-nav-heading")[^>]*>([^<]*)</g,
  )) {
    if (open !== undefined) depth += 1;
    else if (close !== undefined) depth -= 1;
    else lines.push(`${'  '.repeat(depth)}${item}`);
  }
  return lines;
}

function order(site: Built): string[] {
  return site.pages.map(({ source }) => source);
}

describe('by folders', () => {
  test('numbers count by their value, and folders stand where their names put them', async () => {
    const site = await build({
      'index.md': '# Home',
      '10-last.md': '# Last',
      '2-second.md': '# Second',
      '1-first/b.md': '# B',
      '1-first/a.md': '# A',
      '1-first/index.md': '# First',
      'notes/x.md': '# X',
      'notes/y.md': '# Y',
    });
    expect(contentsOf(site)).toEqual([
      'Home',
      'First',
      '  A',
      '  B',
      'Second',
      'Last',
      'Notes',
      '  X',
      '  Y',
    ]);
    expect(order(site)).toEqual([
      'index.md',
      '1-first/index.md',
      '1-first/a.md',
      '1-first/b.md',
      '2-second.md',
      '10-last.md',
      'notes/x.md',
      'notes/y.md',
    ]);
  });

  test('folders that only hold other folders add no line', async () => {
    const site = await build({
      'README.md': '# Course',
      'content/unit/index.md': '# Unit',
      'content/unit/01-a.md': '# A',
      'content/other/index.md': '# Other',
    });
    expect(contentsOf(site)).toEqual(['Course', 'Other', 'Unit', '  A']);
  });

  test('what is for tools or for the repository is no page', async () => {
    const site = await build({
      'index.md': '# Home',
      'LICENSE.md': 'x',
      'CODE_OF_CONDUCT.md': 'x',
      '.github/ISSUE_TEMPLATE/a.md': 'x',
      'node_modules/a/README.md': 'x',
      '_build/html/a.md': 'x',
      '.hidden.md': 'x',
      'venv/lib/site-packages/a.md': 'x',
    });
    expect(order(site)).toEqual(['index.md']);
  });

  test('without a first page there is one, with what there is', async () => {
    const site = await build({ 'a.md': '# A', 'b/c.md': '# C' });
    expect(site.paths).toContain('index.html');
    expect(site.content('index.html')).toContain('<a href="a.html">A</a>');
    expect(site.content('index.html')).toContain('<a href="b/c.html">C</a>');
    expect(site.pages).toHaveLength(2);
  });

  test('nothing to publish is no site', async () => {
    expect(await build({ 'LICENSE.md': 'x', 'a.py': 'x' })).toMatchObject({ files: [], pages: [] });
  });
});

describe('by _toc.yml', () => {
  const pages = {
    'intro.md': '# Intro',
    'a.md': '# A',
    'b/c.md': '# C',
    'b/d.ipynb': '{"cells":[{"cell_type":"markdown","source":"# D"}],"nbformat":4}',
    'extra.md': '# Extra',
  };

  test('parts, chapters and sections are followed, with their own titles', async () => {
    const site = await build({
      ...pages,
      '_toc.yml': `format: jb-book
root: intro
parts:
  - caption: Part one
    chapters:
    - file: a
      title: A by another name
      sections:
      - file: b/c.md
  - caption: Part two
    chapters:
    - file: b/d
    - url: https://example.org
      title: Elsewhere
`,
    });
    expect(contentsOf(site)).toEqual([
      'Intro',
      'Part one',
      '  A by another name',
      '    C',
      'Part two',
      '  D',
      '  Elsewhere',
    ]);
    expect(order(site)).toEqual(['intro.md', 'a.md', 'b/c.md', 'b/d.ipynb', 'extra.md']);
    expect(site.html('index.html')).toContain('<h1 id="intro">Intro</h1>');
  });

  test('a page that is not there is told, and the rest stays', async () => {
    const site = await build({
      ...pages,
      '_toc.yml': 'root: intro\nchapters:\n- file: gone\n- file: a\n',
    });
    expect(contentsOf(site)).toEqual(['Intro', 'A']);
    expect(site.notes).toEqual([
      { note: 'missing-from-contents', file: '_toc.yml', entry: 'gone' },
    ]);
  });

  test('a mistake in it is told by its line, and the folders count', async () => {
    const site = await build({ ...pages, '_toc.yml': 'root: intro\nchapters: [\n' });
    expect(site.noted('configuration-mistake')).toMatchObject([{ file: '_toc.yml' }]);
    expect(contentsOf(site, 'a.html')).toContain('A');
  });

  test('one that refers to itself comes to an end', async () => {
    const site = await build({
      ...pages,
      '_toc.yml': 'root: intro\nchapters: &a\n- file: a\n  sections: *a\n',
    });
    expect(order(site)).toContain('a.md');
  });
});

describe('by myst.yml', () => {
  test('the project speaks for pages also where it leaves their order open', async () => {
    const site = await build({ 'myst.yml': 'project:\n  title: Whales\n', 'a.md': '# A' });
    expect(site.html('a.html')).toContain('<title>A · Whales</title>');
  });

  test('files, patterns, children and hidden pages are followed, and the project speaks for pages', async () => {
    const site = await build({
      'myst.yml': `version: 1
project:
  title: The whole course
  license: CC-BY-4.0
  copyright: The authors
  toc:
    - file: start.md
    - title: Group
      children:
        - pattern: units/*.md
    - file: secret.md
      hidden: true
`,
      'start.md': '# Start',
      'units/2.md': '# Two',
      'units/10.md': '# Ten',
      'secret.md': '# Secret',
    });
    expect(contentsOf(site)).toEqual(['Start', 'Group', '  Two', '  Ten']);
    const html = site.html('units/2.html');
    expect(html).toContain('<title>Two · The whole course</title>');
    expect(html).toContain('CC BY 4.0</a>');
    expect(html).toContain('© The authors');
    expect(site.paths).toContain('secret.html');
  });
});

test('a very large site keeps its pages small and its contents near the page', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1200 }, (_, index) => [`p/${index}.md`, `# Page ${index}\n\nText.`]),
  );
  const site = await build({ 'index.md': '# Home', ...many });
  const html = site.html('p/600.html');
  expect(html.length).toBeLessThan(25_000);
  expect(html).toContain('aria-current="page">Page 600<');
  expect(html).toContain('>Page 601</a>');
  expect(html).not.toContain('>Page 100</a>');
  expect(site.pages).toHaveLength(1201);
});
