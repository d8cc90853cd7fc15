import type { PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { SAMPLE_UNIT, sampleSource } from '../../../src/openlearn/download/sample-source.ts';
import { fetchUnit } from '../../../src/openlearn/fetch-unit.ts';
import { linkTargets } from '../../../src/openlearn/print/commonmark/link-targets.ts';
import { printCommonmark } from '../../../src/openlearn/print/commonmark/print-commonmark.ts';
import { converted, item } from '../item.ts';

const IMAGE =
  '<Image src="https://www.open.edu/openlearn/ocw/1/a.png" x_folderhash="1" x_contenthash="2" x_imagesrc="a.png" x_imagewidth="300"/>';

type Printed = { readonly path: string; readonly tree: Root; readonly text: string };

function printed(
  pages: readonly { path: string; tree: Root }[],
  footnotes: 'gfm' | 'list' = 'gfm',
): readonly Printed[] {
  const targets = linkTargets(pages);
  return pages.map(({ path, tree }) => ({
    path,
    tree,
    text: printCommonmark(tree, { page: path, targets, footnotes })
      // The line of every page that credits the unit.
      .replace(/\n\n---\n\nFrom \[Small unit\].*/, '')
      .trim(),
  }));
}

function pageOf(xml: string, path: string, footnotes: 'gfm' | 'list' = 'gfm'): string {
  return printed(converted(xml).pages, footnotes).find((page) => page.path === path)?.text ?? '';
}

function plain(session: string): string {
  return pageOf(item(session), '01-one.md').replace(/^# 1 One\n*/, '');
}

describe('plain Markdown has', () => {
  test('raised, lowered and underlined text as HTML, small capitals as capitals', () => {
    expect(
      plain(
        '<Paragraph>CO<sub>2</sub> m<sup>−2</sup> <u>not</u> 44 <smallCaps>bc</smallCaps></Paragraph>',
      ),
    ).toBe('CO<sub>2</sub> m<sup>−2</sup> <ins>not</ins> 44 BC');
  });

  test('a figure as picture, caption in italics, and a description that opens', () => {
    const figure = `<Figure>${IMAGE}<Caption>Figure 1: <i>Orca</i>, a whale</Caption><Alternative>A whale</Alternative><Description>It is black.</Description></Figure>`;
    expect(plain(figure)).toBe(
      '![A whale](images/a.png)\n\n*Figure 1*: Orca, *a whale*\n\n<details>\n<summary>Long description</summary>\n\nIt is black.\n\n</details>',
    );
  });

  test('a picture that nothing is said of as HTML, its caption said for one that has one', () => {
    expect(plain(`<Figure>${IMAGE}</Figure>`)).toBe('<img src="images/a.png" alt="">');
    expect(plain(`<Figure>${IMAGE}<Caption>A <b>whale</b></Caption></Figure>`)).toBe(
      '![A whale](images/a.png)\n\n*A __whale__*',
    );
  });

  test('a film as its link', () => {
    const film = { type: 'image', url: 'media/a.mp4', alt: 'A film' } as const;
    const link: PhrasingContent = { type: 'link', url: film.url, children: [] };
    const said = (...lines: PhrasingContent[]): string | undefined => {
      const children = lines.map((line) => ({ type: 'paragraph' as const, children: [line] }));
      return printed([{ path: 'a.md', tree: { type: 'root', children } }])[0]?.text;
    };
    expect(said(film)).toBe('[A film](media/a.mp4)');
    const words = { type: 'text', value: 'Watch' } as const;
    expect(said(film, { ...link, children: [words] })).toBe('[Watch](media/a.mp4)');
  });

  test('boxes as quotations under a bold title, and answers that open', () => {
    const activity =
      '<Activity><Heading>Try <i>it</i></Heading><Question><Paragraph>Why?</Paragraph></Question><Answer><Paragraph>So.</Paragraph></Answer></Activity>';
    expect(plain(activity)).toBe(
      '> **Try _it_**\n>\n> Why?\n>\n> <details>\n> <summary>Answer</summary>\n>\n> So.\n>\n> </details>',
    );
  });

  test('a simple table with pipes, any other as HTML that is no Markdown to anybody', () => {
    const table = (cell: string): string =>
      plain(
        `<Table><TableHead>Table 1</TableHead><tbody><tr><th>a</th><th>b</th></tr><tr><td>1 | *2*</td><td>${cell}</td></tr></tbody></Table>`,
      );
    expect(table('x<br/>y')).toBe(
      '*Table 1*\n\n| a | b |\n| --- | --- |\n| 1 \\| \\*2\\* | x<br>y |',
    );
    expect(table('<InlineEquation><TeX>|x|</TeX></InlineEquation>')).toContain(
      '| $\\vert x\\vert$ |',
    );
    expect(table('<Paragraph>1. x_y</Paragraph><Paragraph>&lt;b&gt; $</Paragraph>')).toBe(
      '<table>\n<caption>Table 1</caption>\n<thead>\n<tr><th>a</th><th>b</th></tr>\n</thead>\n<tbody>\n' +
        '<tr><td>1 &#124; &#42;2&#42;</td><td><p>1&#46; x&#95;y</p><p>&#60;b&#62; &#36;</p></td></tr>\n</tbody>\n</table>',
    );
  });

  test('cells that span others, and words in other languages, as HTML', () => {
    const table =
      '<Table><tbody><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></tbody></Table>';
    expect(plain(table)).toContain('<thead>\n<tr><th colspan="2">a</th></tr>\n</thead>');
    const span: PhrasingContent = {
      type: 'span',
      lang: 'ar',
      dir: 'rtl',
      children: [{ type: 'text', value: 'س' }],
    };
    const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [span] }] };
    const [said] = printed([{ path: 'a.md', tree }]);
    expect(said?.text).toBe('<span lang="ar" dir="rtl">س</span>');
  });

  test('maths between dollar signs, and dollar signs that are none', () => {
    const formula = '<InlineEquation><TeX>x^2</TeX></InlineEquation>';
    expect(plain(`<Paragraph>It is ${formula}.</Paragraph><Paragraph>US$4.</Paragraph>`)).toBe(
      'It is $x^2$.\n\nUS\\$4.',
    );
    expect(plain('<Paragraph>US$4 or US$5</Paragraph>')).toBe(
      'US<span>\\$</span>4 or US<span>\\$</span>5',
    );
    expect(plain('<Equation><TeX>a=b</TeX><Label>(1)</Label></Equation>')).toBe(
      '$$\na=b \\tag{1}\n$$',
    );
  });

  test('text that means itself to pandoc too', () => {
    const lines = ['(a) one', 'iv. two', '@key', 'H~2~O^x^', 'C:\\new', ': so', '| line', 'a -- b'];
    expect(plain(lines.map((line) => `<Paragraph>${line}</Paragraph>`).join(''))).toBe(
      '\\(a) one\n\niv\\. two\n\n\\@key\n\nH\\~2\\~O\\^x\\^\n\nC:\\\\new\n\n\\: so\n\n\\| line\n\na -\\- b',
    );
  });

  test('addresses as links, which are not escaped', () => {
    expect(plain('<Paragraph>At http://a.b/c_d (or www.e.f/g_h).</Paragraph>')).toBe(
      'At <http://a.b/c_d> (or [www.e.f/g_h](http://www.e.f/g_h)).',
    );
  });

  test('two lists that stay two', () => {
    const list = '<BulletedList><ListItem>x</ListItem></BulletedList>';
    expect(plain(list + list)).toBe('- x\n\n<!---->\n\n* x');
  });
});

describe('links', () => {
  const units = `<Unit><Session id="s1"><Title>1 One</Title>
    <Paragraph>See <CrossRef idref="f1">Figure 1</CrossRef>, <CrossRef idref="s2">Two</CrossRef>, a <GlossaryTerm>Tide</GlossaryTerm>.</Paragraph></Session>
    <Session id="s2"><Title>2 Two</Title><Figure id="f1">${IMAGE}</Figure>
    <Section id="x1"><Title>2.1 In</Title><Paragraph>See <CrossRef idref="x1">here</CrossRef>.</Paragraph></Section></Session></Unit>`;
  const back =
    '<Glossary><GlossaryItem><Term>tide</Term><Definition>Water that moves.</Definition></GlossaryItem></Glossary>';

  test('lead to places on other pages, and to a page where they mean its title', () => {
    const unit = item('', { units, back });
    expect(pageOf(unit, '01-one.md')).toBe(
      '# 1 One\n\nSee [Figure 1](02-two.md#small-unit-f1), [Two](02-two.md), a [Tide](glossary.md#term-tide).',
    );
    expect(pageOf(unit, '02-two.md')).toBe(
      '# 2 Two\n\n<a id="small-unit-f1"></a>\n\n<img src="images/a.png" alt="">\n\n<a id="small-unit-x1"></a>\n\n## 2.1 In\n\nSee <a href="#small-unit-x1">here</a>.',
    );
    expect(pageOf(unit, 'glossary.md')).toBe(
      '# Glossary\n\n- <a id="term-tide"></a>**tide**: Water that moves.',
    );
  });

  test('footnotes as on GitHub, or as a list for what knows none', () => {
    const note = item('<Paragraph>So<footnote>Or <b>not</b>.</footnote>.</Paragraph>');
    expect(pageOf(note, '01-one.md')).toBe('# 1 One\n\nSo[^1].\n\n[^1]: Or **not**.');
    expect(pageOf(note, '01-one.md', 'list')).toBe(
      '# 1 One\n\nSo<sup><a href="#note-1">1</a></sup>.\n\n<a id="note-1"></a>\\[1] Or **not**.',
    );
  });
});

/** What of a node these counts look at. */
type Node = {
  readonly type: string;
  readonly value?: unknown;
  readonly alt?: unknown;
  readonly url?: unknown;
  readonly children?: readonly Node[];
  readonly blocks?: readonly Node[];
};

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of [...(node.children ?? []), ...(node.blocks ?? [])]) visit(child, see);
}

const OPEN_TEXT = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'crossReference',
  'subscript',
  'superscript',
  'underline',
  'smallcaps',
]);

/** The words of a tree, HTML's among them; marks within words part none. */
function wordsOf(tree: Node): string[] {
  let text = '';
  visit(tree, ({ type, value, alt }) => {
    const isMark = type === 'html' && /^<\/?(?:sub|sup|ins|a|span)\b/.test(String(value));
    if (!OPEN_TEXT.has(type) && !isMark) text += ' ';
    if (type === 'html') text += String(value).replace(/<[^>]*>/g, isMark ? '' : ' ');
    else text += [value, alt].map((words) => (typeof words === 'string' ? words : '')).join('');
  });
  const plain = text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

test('a footnote that only a table in HTML refers to is kept, which GitHub would leave out', () => {
  const cells =
    '<td><Paragraph>a</Paragraph><Paragraph>b<footnote>Or c.</footnote></Paragraph></td>';
  const text = plain(`<Table><tbody><tr>${cells}</tr></tbody></Table>`);
  expect(text).toContain('b<sup><a href="#note-1">1</a></sup></p>');
  expect(text).toContain('<a id="note-1"></a>\\[1] Or c.');
});

test('and so is one on a page with programs, which nbsphinx reads as a notebook', () => {
  const program = '<ProgramListing language="python"><Paragraph>1</Paragraph></ProgramListing>';
  expect(plain(`<Paragraph>a<footnote>Or b.</footnote></Paragraph>${program}`)).toContain(
    '<a id="note-1"></a>\\[1] Or b.',
  );
});

test('no word of a unit is lost, and every link leads somewhere', async () => {
  const unit = await fetchUnit(SAMPLE_UNIT, sampleSource());
  if (unit.kind !== 'fetched') throw new Error(unit.kind);
  const pages = printed(unit.pages).map((page) => ({
    ...page,
    read: fromMarkdown(page.text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    ids: new Set([...page.text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id)),
  }));
  for (const { path, tree, text, read } of pages) {
    expect(wordsOf(read), path).toEqual(expect.arrayContaining(wordsOf(tree)));
    expect(text, path).not.toMatch(/^:::|^\(.*\)=$|\{[a-z]+\}`/m);
    const inside = [...text.matchAll(/<a href="#([^"]+)">/g)].map(([, id]) => id);
    const { ids } = pages.find((page) => page.path === path) ?? { ids: new Set() };
    expect([...ids], path).toEqual(expect.arrayContaining(inside));
    visit(read, ({ type, url }) => {
      if (type !== 'link' || /^[a-z]+:/.test(String(url))) return;
      const [file = '', id] = decodeURIComponent(String(url)).split('#');
      if (/^(?:media|images)\//.test(file)) return;
      const to = pages.find((page) => page.path === (file === '' ? path : file));
      expect(to, `${path} → ${String(url)}`).toBeDefined();
      if (id !== undefined) expect(to?.ids).toContain(id);
    });
  }
});
