import { fromHtml } from 'hast-util-from-html';
import { SaxesParser } from 'saxes';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { makeEpub } from '../../src/editions/make-epub.ts';
import { bookOf, HOSTILE, sampleFiles } from './book.ts';
import { epubcheck, hasEpubcheck } from './epubcheck.ts';
import { epubEntries, epubTexts } from './read-epub.ts';

function isWellFormed(text: string): boolean {
  let good = true;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    good = false;
  });
  parser.write(text).close();
  return good;
}

describe('the sample unit as an ePub', () => {
  test('says first what it is, and has everything a reader looks for', async () => {
    const epub = await makeEpub(await bookOf(await sampleFiles()));
    const [first, second] = await epubEntries(epub);
    expect(first).toMatchObject({ path: 'mimetype', method: 0 });
    expect(first?.bytes.toString()).toBe('application/epub+zip');
    expect(second?.path).toBe('META-INF/container.xml');
    const texts = await epubTexts(epub);
    const packaged = texts['book/package.opf'] ?? '';
    for (const part of [
      '<dc:title>How tides work</dc:title>',
      '<dc:language>en',
      '<dc:rights>CC0 1.0 (public domain)</dc:rights>',
      '<dc:source>https://www.open.edu/openlearn/',
      '<meta property="dcterms:license">https://creativecommons.org/publicdomain/zero/1.0/</meta>',
      'properties="cover-image"',
      'properties="nav"',
      'properties="mathml"',
      'media-type="image/png"',
    ]) {
      expect(packaged).toContain(part);
    }
    expect(texts['book/nav.xhtml']).toContain('<a href="chapter-2.xhtml">1 What moves the sea</a>');
    expect(texts['book/title.xhtml']).toContain('href="https://creativecommons.org/');
    expect(texts['book/cover.svg']).toContain('How tides work');
    expect(Object.values(texts).join('')).toContain('<details');
    expect(Object.values(texts).join('')).not.toMatch(/undefined|\[object/);
  });

  test('has only links that lead somewhere', async () => {
    const texts = await epubTexts(await makeEpub(await bookOf(await sampleFiles())));
    const ids = new Map<string, Set<string>>();
    const links: { from: string; href: string }[] = [];
    for (const [path, text] of Object.entries(texts)) {
      if (!path.endsWith('.xhtml')) continue;
      const own = new Set<string>();
      visit(fromHtml(text), 'element', ({ properties }) => {
        if (typeof properties.id === 'string') own.add(properties.id);
        if (typeof properties.href === 'string') links.push({ from: path, href: properties.href });
      });
      ids.set(path.replace('book/', ''), own);
    }
    const inside = links.filter(({ href }) => !/^(?:https?|mailto):|\.css$/.test(href));
    expect(inside.length).toBeGreaterThan(20);
    for (const { from, href } of inside) {
      const [path = '', id] = href.split('#');
      const there = ids.get(path === '' ? from.replace('book/', '') : path);
      expect(there, href).toBeDefined();
      if (id !== undefined) expect([...(there ?? [])], href).toContain(decodeURIComponent(id));
    }
  });

  test('is the same to the byte when nothing changed, and has another name when something did', async () => {
    const files = await sampleFiles();
    const one = await makeEpub(await bookOf(files));
    const other = await makeEpub(await bookOf(files));
    expect(Buffer.compare(one, other)).toBe(0);
    const edited = { ...files, 'content/tides/glossary.md': '# Glossary\n\nEmpty.\n' };
    const name = async (epub: Uint8Array) =>
      /urn:uuid:[\w-]+/.exec((await epubTexts(epub))['book/package.opf'] ?? '')?.[0];
    expect(await name(await makeEpub(await bookOf(edited)))).not.toBe(await name(one));
  });
});

/** Markdown and HTML in every disorder that browsers forgive. */
const DISORDER = [
  ...HOSTILE,
  '<p>one <div>block in a paragraph</div> <ul>loose text<li>item</li></ul>',
  '<a href="https://example.org">out <a href="#in">in</a></a> [x [y](a.md)](b.md)',
  '<table><tr><td>no body<td rowspan="9">x</table> <dl><dd>first</dd><dt>last</dt></dl>',
  '<details>no summary</details> <details><p>late</p><summary>late</summary></details>',
  '<figure><figcaption>one</figcaption><img src="none.png"><figcaption>two</figcaption></figure>',
  '<center><font color="red">old</font> <tt>tt</tt> <strike>s</strike></center>',
  '<h2 id="a b:c">Odd name</h2> [to it](#a%20b%3Ac) <span id="dup">1</span><span id="dup">2</span>',
  '<video src="a.mp4" controls></video> <iframe src="https://example.org/e"></iframe> <input type="checkbox" checked>',
  '![data](data:image/png;base64,iVBORw0KGgo=) ![far](https://example.org/p.png) ![](gone.png)',
  'A note[^1] and another[^2].\n\n[^1]: First, with `code`.\n[^2]: Second.',
  '$\\frac{1}{2}$ $\\undefined$ $$\\begin{cases} a & b \\\\ c & d \\end{cases} \\tag{3}$$',
  ':::{note}\nA box\n:::\n\n:::{dropdown} More\nInside\n:::\n\n- [ ] to do\n- [x] done',
  '<p lang="cy" dir="rtl" style="width:10px;position:fixed" onclick="x()">Cymraeg</p>',
  '<ol start="0" type="i" reversed><li value="-3">a</li></ol><ul></ul><table></table><hr>',
  '```mermaid\ngraph TD\n  A["]]> <b>&amp;</b> \u0001 #1;"] -- "a--b" --> B{Sink?}\n```',
  '```flowchart\na=>start: A --> B]]>:>https://example.org/?a&b\nb=>end: <x>\na->b\n```',
  '```mermaid\ngraph TD\n  A --> <script>\n```',
  '```mermaid\npie title ]]> & <b>\n  "<script>&": 1\n  "b": 2\n```',
  '```mermaid\nclassDiagram\n  A~B~ "<1>" *-- "&" C : ]]>\n  A : +x() <i>\n```',
  '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <q cite="https://example.org">q</q> <time datetime="x">now</time>',
].join('\n\n');

describe('what strangers write', () => {
  test('becomes documents that every XML reader can read, with every word', async () => {
    const book = await bookOf({ 'index.md': `# A & <b> "c" \u0007\n\n${DISORDER}` });
    const texts = await epubTexts(await makeEpub(book));
    for (const [path, text] of Object.entries(texts)) {
      if (/\.(?:xhtml|opf|svg|xml)$/.test(path)) expect(isWellFormed(text), path).toBe(true);
    }
    const chapter = texts['book/chapter-1.xhtml'] ?? '';
    for (const words of [
      'block in a paragraph',
      'loose text',
      'no body',
      'late',
      'two',
      'Cymraeg',
    ]) {
      expect(chapter).toContain(words);
    }
    expect(chapter).not.toMatch(/onclick|position:|<script|<iframe|<video/);
  });

  test('that stands for a drawing becomes a picture with its description', async () => {
    const book = await bookOf({ 'index.md': `# A\n\n${DISORDER}` });
    const texts = await epubTexts(await makeEpub(book));
    const drawings = Object.entries(texts).filter(([, text]) => text.includes('diagram-drawing'));
    expect(drawings.map(([path]) => path)).toEqual(
      Array.from({ length: 4 }, () => expect.stringMatching(/picture-\d+\.svg$/)),
    );
    const chapter = texts['book/chapter-1.xhtml'] ?? '';
    expect(chapter).toMatch(/<img [^>]*alt="Flowchart from “[^"]*” to “Sink\?”"/);
    expect(chapter).toContain('Description in words</summary>');
    expect(chapter).toContain('<li>Question: “Sink?” Here it ends.</li>');
    expect(chapter).toContain('because line 2 of its text could not be read');
  });

  test.skipIf(!hasEpubcheck)('is without fault to EPUBCheck', { timeout: 60_000 }, async () => {
    const book = await bookOf({ 'index.md': `# A & <b> "c" \u0007\n\n${DISORDER}` });
    expect(await epubcheck(await makeEpub(book))).toBe('');
  });
});
