import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extendContents } from '../../../src/openlearn/layout/contents/extend-contents.ts';
import type { RepositoryContents } from '../../../src/openlearn/layout/contents/unit-contents.ts';

const tides = unit('Tides', ['index', '01-moon', '02-sun', 'acknowledgements']);

function unit(title: string, names: readonly string[], ending = 'md') {
  return {
    title,
    pages: names.map((name) => ({ path: `content/tides/${name}.${ending}` })),
    folders: ['content/tides'],
  };
}

function extend(
  files: Readonly<Record<string, string>>,
  changes: Partial<RepositoryContents> & { readonly unit?: typeof tides } = {},
) {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { unit: which = tides, ...repository } = changes;
  return extendContents(which, { paths: texts.map(({ path }) => path), texts, ...repository });
}

/** The one text that changes. */
function text(...[files, changes]: Parameters<typeof extend>): string | undefined {
  const { files: written, problems } = extend(files, changes);
  expect(problems).toEqual([]);
  expect(written.length).toBeLessThan(2);
  return written[0]?.text;
}

const paths = tides.pages.map(({ path }) => path);
const BOOK = `# Our course
format: jb-book
root: intro
parts:
- caption: Start  # here
  chapters:
  - file: one
    title: One!
`;
const PART = `- caption: Tides
  chapters:
  - file: content/tides/index
  - file: content/tides/01-moon
  - file: content/tides/02-sun
  - file: content/tides/acknowledgements
`;

describe('a Jupyter Book', () => {
  test('gets a part for the unit; everything else stays as it was written', () => {
    expect(text({ '_toc.yml': BOOK })).toBe(BOOK.replace('Start  #', 'Start #') + PART);
  });

  test('that has the unit already stays as it is', () => {
    expect(text({ '_toc.yml': BOOK + PART }, { paths })).toBeUndefined();
    const glob = `format: jb-book\nroot: intro\nchapters:\n- glob: content/*/*\n`;
    expect(text({ '_toc.yml': glob })).toBeUndefined();
  });

  test('gets pages that are new and loses those that are gone; what was taken out stays out', () => {
    const mine = PART.replace('  - file: content/tides/01-moon\n', '').replace(
      'sun\n',
      'sun\n    title: My sun\n  - file: content/tides/my-notes\n',
    );
    const update = {
      paths: [...paths, 'content/tides/my-notes.md'],
      removed: ['content/tides/acknowledgements.md'],
      unit: unit('Tides', ['index', '01-moon', '02-sun', '03-earth']),
    };
    expect(
      text({ '_toc.yml': mine.replace(/^/, 'format: jb-book\nroot: intro\nparts:\n') }, update),
    ).toBe(`format: jb-book
root: intro
parts:
- caption: Tides
  chapters:
  - file: content/tides/index
  - file: content/tides/02-sun
    title: My sun
  - file: content/tides/03-earth
  - file: content/tides/my-notes
`);
  });

  test('without parts gets a chapter with the pages below it', () => {
    const below = ['01-moon', '02-sun', 'acknowledgements'].map((name) => ({
      file: `content/tides/${name}`,
    }));
    const chapter = { file: 'content/tides/index', sections: below };
    const book = text({ '_toc.yml': 'format: jb-book\nroot: a\nchapters:\n- file: b\n' });
    expect(parse(book ?? '')).toMatchObject({ chapters: [{ file: 'b' }, chapter] });
    const article = text({ '_toc.yml': 'format: jb-article\nroot: a\n' });
    expect(parse(article ?? '')).toEqual({ format: 'jb-article', root: 'a', sections: [chapter] });
    const old = text({ '_toc.yml': '- file: a\n- file: b\n' });
    expect(parse(old ?? '')).toEqual([{ file: 'a' }, { file: 'b' }, chapter]);
    const oldParts = text({ '_toc.yml': '- file: a\n- part: P\n  chapters:\n  - file: b\n' });
    expect(parse(oldParts ?? '')).toMatchObject([{}, { part: 'P' }, { part: 'Tides' }]);
  });

  test('without a table of contents gets one, a Jekyll site does not', () => {
    const toc = text({ '_config.yml': 'title: x\nexecute: {}\n', 'intro.md': '' });
    const chapters = paths.map((path) => ({ file: path.replace('.md', '') }));
    expect(parse(toc ?? '')).toEqual({
      format: 'jb-book',
      root: 'intro',
      parts: [{ caption: 'Tides', chapters }],
    });
    expect(text({ '_config.yml': 'title: x\ntheme: minima\n' })).toBeUndefined();
  });
});

describe('a MyST project', () => {
  const MYST = `version: 1
project:
  title: Ours
  toc:
    # first
    - file: index.md
`;

  test('with a toc gets the front page with the others below it', () => {
    expect(text({ 'myst.yml': MYST })).toBe(`${MYST}    - file: content/tides/index.md
      children:
        - file: content/tides/01-moon.md
        - file: content/tides/02-sun.md
        - file: content/tides/acknowledgements.md
`);
  });

  test('has a new first page below the front page', () => {
    const there = text({ 'myst.yml': MYST }) ?? '';
    const grown = unit('Tides', ['index', '00-sea', '01-moon', '02-sun', 'acknowledgements']);
    expect(text({ 'myst.yml': there }, { paths, unit: grown })).toBe(
      there.replace('children:\n', 'children:\n        - file: content/tides/00-sea.md\n'),
    );
  });

  test('without a toc finds its pages itself', () => {
    expect(text({ 'myst.yml': 'version: 1\nproject: {}\n' })).toBeUndefined();
  });
});

describe('a Sphinx project', () => {
  const RST = `Ours
====

.. toctree::
   :maxdepth: 1

   one
   Two <two>

Indices
=======

* :ref:\`search\`
`;
  const TREE = `.. toctree::
   :maxdepth: 2
   :caption: Tides

   content/tides/index
   content/tides/01-moon
   content/tides/02-sun
   content/tides/acknowledgements
`;

  test('gets a toctree after its last one', () => {
    expect(text({ 'index.rst': RST })).toBe(RST.replace('\nIndices', `\n${TREE}\nIndices`));
    expect(text({ 'conf.py': '', 'index.rst': 'Ours\n====\n' })).toBe(`Ours\n====\n\n${TREE}`);
  });

  test('whose patterns find the pages stays as it is', () => {
    const glob = '.. toctree::\n   :glob:\n\n   content/tides/*\n';
    expect(text({ 'index.rst': glob })).toBeUndefined();
  });

  test('is updated line by line, with the ends of lines that it has', () => {
    const there = RST.replace('\nIndices', `\n${TREE}\nIndices`).replaceAll('\n', '\r\n');
    const update = { paths, removed: ['content/tides/02-sun.md'] };
    const next = unit('Tides', ['index', '01-moon', '02-stars', 'acknowledgements']);
    expect(text({ 'index.rst': there }, { ...update, unit: next })).toBe(
      there.replace('02-sun', '02-stars'),
    );
    expect(text({ 'index.rst': there }, { paths })).toBeUndefined();
  });

  test('without an index gets one', () => {
    expect(text({ 'conf.py': '' })).toBe(`Contents\n========\n\n${TREE}`);
  });
});

test('what cannot be understood is left alone and told', () => {
  const { files, problems } = extend({
    '_toc.yml': 'a: [',
    'myst.yml': 'project:\n  toc: nothing\n',
    'conf.py': '',
    'index.md': '',
  });
  expect(files).toEqual([]);
  expect(problems).toEqual([
    { path: '_toc.yml', why: 'not-yaml' },
    { path: 'myst.yml', why: 'unknown-form' },
    { path: 'index.md', why: 'unknown-form' },
  ]);
  expect(extend({ '_toc.yml': '- header: x\n- url: /a\n' }).problems).toEqual([
    { path: '_toc.yml', why: 'unknown-form' },
  ]);
});

test('a repository of no such kind gets none', () => {
  expect(extend({ 'README.md': '', 'index.rst': 'Only text.\n' })).toEqual({
    files: [],
    problems: [],
  });
});
