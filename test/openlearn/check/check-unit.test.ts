import { describe, expect, test } from 'vitest';
import { checkUnit } from '../../../src/openlearn/check/check-unit.ts';
import { findUnits } from '../../../src/openlearn/check/find-units.ts';
import { labelsWritten } from '../../../src/openlearn/check/labels.ts';
import { SAMPLE_UNIT, sampleSource } from '../../../src/openlearn/download/sample-source.ts';
import { fetchUnit } from '../../../src/openlearn/fetch-unit.ts';
import { layOutUnit } from '../../../src/openlearn/layout/lay-out-unit.ts';

const HEADER = `---
title: Whales
license: CC-BY-4.0
source: https://www.open.edu/openlearn/nature/whales/content-section-0
---
`;

/** What is found in a unit of these pages, as `kind line: words`; the first page gets a header. */
function found(
  text: string,
  more: {
    readonly files?: readonly string[];
    readonly labels?: readonly string[];
    readonly pages?: Readonly<Record<string, string>>;
  } = {},
): readonly string[] {
  const pages = Object.entries({ 'u/index.md': `${HEADER}${text}`, ...more.pages });
  const [unit] = findUnits(pages.map(([path, page]) => ({ path, text: page })));
  if (unit === undefined) throw new Error('no unit');
  const files = new Set([...pages.map(([path]) => path), ...(more.files ?? [])]);
  const labels = new Set(more.labels);
  return checkUnit(unit, { hasFile: (path) => files.has(path), labels }).findings.map(
    ({ kind, line, words }) => `${kind} ${line}: ${words}`,
  );
}

describe('pictures', () => {
  test('need words, unless they only decorate', () => {
    const files = ['u/a.png'];
    expect(found('![](a.png)', { files })).toEqual(['picture-without-words 6: a.png']);
    expect(found('![A whale](a.png)', { files })).toEqual([]);
    expect(found(':::{figure} a.png\n:class: decorative\n:::', { files })).toEqual([]);
    expect(found('<img src="a.png">', { files })).toEqual(['picture-without-words 6: a.png']);
    expect(found('<img src="a.png" alt="">', { files })).toEqual([]);
  });

  test('must be there, wherever the page says they are', () => {
    const files = ['u/a b.png', 'top.png', 'u/x/é.png'];
    expect(
      found('![x](a%20b.png) ![x](/top.png) ![x](../top.png) ![x](x/é.png)', { files }),
    ).toEqual([]);
    expect(found('![x](https://example.org/x.png)')).toEqual([]);
    expect(found('![x](gone.png)')).toEqual(['picture-not-there 6: gone.png']);
  });

  test('that came without a description are told of where they have a caption', () => {
    const files = ['u/a.png'];
    const figure = ':::{figure} a.png\n:alt: A chart\n\nA caption\n:::\n';
    expect(found(figure, { files })).toEqual(['figure-without-description 6: A caption']);
    const described = `${figure}\n:::{dropdown} Long description\nIt rises.\n:::`;
    expect(found(described, { files })).toEqual([]);
  });
});

describe('links', () => {
  test('lead somewhere, and say where', () => {
    expect(found('[x]() [y](#) [](https://example.org)')).toHaveLength(3);
    expect(found('[Click here!](https://example.org)')).toEqual(['vague-link 6: Click here!']);
    expect(found('[The whale](https://example.org) <https://example.org>')).toEqual([]);
    // As GitHub and MyST read them: a page by its name, a folder, an issue form above the repository.
    const pages = { 'u/two.md': `${HEADER}# Two\n` };
    expect(
      found('[](two.md) [a](two) [b](../u) [c](../../../issues/new)', { pages, files: ['u/'] }),
    ).toEqual([]);
    expect(found('<a id="here"></a>\n\n[up](#here)')).toEqual([]);
  });

  test('find their names on every page of the unit, and on pages around it', () => {
    const pages = {
      'u/two.md': `# A heading of mine\n\n(there)=\nText\n\n:::{glossary}\nBlow hole\n: A nose.\n:::\n`,
    };
    const text =
      '{ref}`there` {term}`Blow hole` [x](two.md#a-heading-of-mine) {eq}`one`\n\n$$ 1 $$ (one)';
    expect(
      found(text, { pages: { ...pages, 'u/two.md': `${HEADER}${pages['u/two.md']}` } }),
    ).toEqual([]);
    expect(found('{ref}`else where`', { labels: labelsWritten('(Else where)=\nText') })).toEqual(
      [],
    );
    expect(found('{ref}`nowhere` [x](two.md#nowhere) [y](#nowhere)')).toHaveLength(3);
  });
});

describe('the order of a page', () => {
  test('is that of its headings', () => {
    expect(found('# Whales\n\n## a\n\n### b\n\n## c')).toEqual([]);
    expect(found('# Whales\n\n### b')).toEqual(['skipped-heading 8: b']);
  });

  test('is that of its tables', () => {
    expect(found('| a |  |\n|---|---|\n| 1 | 2 |')).toEqual([]);
    expect(found('|  |  |\n|---|---|\n| 1 | 2 |')).toEqual(['table-without-headings 6: 1']);
    expect(found('|  |  |\n|---|---|\n| **1** | 2 |')).toEqual([]);
    expect(found('<table><tr><td>1</td><td>2</td></tr></table>')).toHaveLength(1);
    expect(found('<table><tr><th>1</th><td>2</td></tr></table>')).toEqual([]);
  });

  test('has formulas that can be set', () => {
    expect(found('$\\frac{1}{2}$ $\\ce{H2O}$\n\n$$\na &= b \\\\ c &= d\n$$')).toEqual([]);
    expect(found('$\\frac{1$')).toEqual(['formula-with-mistake 6: \\frac{1']);
  });
});

describe('rights', () => {
  test('are named on every page, once for a unit that has none', () => {
    const pages = {
      'u/two.md': '# Two\n',
      'u/three.md': '[CC](https://creativecommons.org/licenses/by/4.0/)',
    };
    expect(found('Text', { pages })).toEqual(['page-without-licence 1: undefined']);
    const unlicensed = HEADER.replace(/license.*\n/, '');
    const [unit] = findUnits([
      { path: 'v/index.md', text: unlicensed },
      { path: 'v/two.md', text: '# Two' },
    ]);
    const none = unit && checkUnit(unit, { hasFile: () => true, labels: new Set() });
    expect(none?.findings.map(({ page, kind }) => `${page} ${kind}`)).toEqual([
      'v/index.md page-without-licence',
    ]);
  });

  test('of others are what the acknowledgements name', () => {
    const thanks = `${HEADER}# Acknowledgements\n
Except for third party materials this content is made available under a licence.

Course image © The Open University

Reprinted with permission: a table

Every effort has been made to contact copyright owners.

Grateful acknowledgement is made to the following sources:

Ann Author, *A poem*

## Imprint

© 2018 Somebody
`;
    expect(found('Text', { pages: { 'u/acknowledgements.md': thanks } })).toEqual([
      'third-party 12: Reprinted with permission: a table',
      'third-party 18: Ann Author, A poem',
    ]);
    expect(found('© 2018 Somebody')).toEqual([]);
  });
});

describe('what people write', () => {
  test('is looked at in directives that nobody knows, at its own line', () => {
    expect(found('```{mystery} x\n:a: b\n\n![](https://example.org/a.png)\n```')[0]).toMatch(
      /^picture-without-words [78]:/,
    );
  });

  test('may be anything', () => {
    for (const text of ['', '---\n', ':::{figure}', '<img', '[', '```{', '$$', '{ref}``']) {
      expect(() => found(text)).not.toThrow();
    }
    expect(findUnits([{ path: 'a.md', text: '---\nsource: &a [*a, *a]\n---\n' }])).toEqual([]);
  });
});

describe('the sample unit', () => {
  test.each([
    ['myst', 'folder'],
    ['commonmark', 'folder'],
    ['notebooks', 'folder'],
    ['myst', 'sessions'],
  ] as const)('has nothing to put right as %s in the layout %s', async (format, layout) => {
    const unit = await fetchUnit(SAMPLE_UNIT, sampleSource());
    if (unit.kind !== 'fetched') throw new Error(unit.kind);
    const place = layout === 'folder' ? { layout, folder: 'content/tides' } : { layout };
    const { files } = layOutUnit(unit, { format, ...place });
    const paths = new Set(files.map(({ path }) => path));
    const pages = files.flatMap(({ path, content }) =>
      path.endsWith('.md') ? [{ path, text: String(content) }] : [],
    );
    const units = findUnits(pages);
    expect(units).toHaveLength(1);
    const findings = units.flatMap(
      (one) => checkUnit(one, { hasFile: (path) => paths.has(path), labels: new Set() }).findings,
    );
    expect(findings.filter(({ kind }) => kind !== 'figure-without-description')).toEqual([]);
  });
});
