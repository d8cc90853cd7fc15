import { describe, expect, test } from 'vitest';
import { type MadePdf, makePdf } from '../../src/editions/make-pdf.ts';
import { findCompiler } from '../../src/editions/pdf/find-compiler.ts';
import { bookOf, HOSTILE, sampleFiles } from './book.ts';
import { pdfText, type ReadPdf } from './read-pdf.ts';

const compiler = findCompiler();

function bytesOf(made: MadePdf): Uint8Array {
  if (made.kind !== 'made') throw new Error(JSON.stringify(made));
  return made.bytes;
}

async function pdfOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<ReadPdf> {
  return pdfText(bytesOf(await makePdf(await bookOf(files), compiler)));
}

/** A text as the words that a person reads. */
function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  );
}

describe.skipIf(compiler === undefined)('a PDF', { timeout: 60_000 }, () => {
  test('of the sample unit has title, language, licence, contents, and every word', async () => {
    const files = await sampleFiles();
    const pdf = await pdfOf(files);
    expect(pdf.info).toMatchObject({ Title: 'How tides work' });
    expect(pdf).toMatchObject({ language: 'en', tagged: true });
    expect(pdf.links).toContain('https://creativecommons.org/publicdomain/zero/1.0/');
    expect(pdf.bookmarks).toEqual(
      expect.arrayContaining(['1 What moves the sea', 'Glossary', 'Acknowledgements and licence']),
    );
    expect(pdf.text).toMatch(/1\.1 Two bulges[ .]+4/);
    expect(pdf.text).toContain('You could say that the Moon also pulls the Earth away');
    const read = new Set(wordsIn(pdf.text));
    const written = Object.entries(files)
      .filter(([path]) => path.endsWith('.md'))
      .flatMap(([, text]) => wordsIn(plain(String(text))));
    const lost = [...new Set(written)].filter((word) => !read.has(word));
    expect(lost).toEqual([]);
  });

  test('says who wrote it', async () => {
    const page = '---\ntitle: Whales\nauthors: [Ann Author, Bo Writer]\n---\n\nThey swim.';
    const pdf = await pdfOf({ 'index.md': page, 'myst.yml': 'project:\n  title: Whales\n' });
    expect(pdf.info).toMatchObject({ Title: 'Whales', Author: 'Ann Author, Bo Writer' });
    expect(pdf.text).toContain('Ann Author, Bo Writer');
  });

  test('has drawings of what stands for them, and says in words what they show', async () => {
    const block = '```mermaid\ngraph TD\n  A([Start]) --> B{Is it late?}\n  B -- yes --> A\n```';
    const made = await makePdf(await bookOf({ 'index.md': `# Late\n\n${block}` }), compiler);
    expect(made).toMatchObject({ kind: 'made', replaced: 0 });
    const { text } = await pdfText(bytesOf(made));
    expect(text).toContain('Description in words');
    expect(text).toContain('Question: “Is it late?” If yes, go back to step 1 (“Start”).');
    // In the drawing, and in its description.
    expect(text.match(/Is it late\?/g)?.length).toBeGreaterThan(1);
    expect(text).not.toContain('graph TD');
    const pie = '```mermaid\npie title Pets\n  "Dogs": 1\n  "Cats": 3\n```';
    const other = await pdfOf({ 'index.md': `# Pets\n\n${pie}` });
    expect(other.text).toContain('“Cats”: 3, which is 75');
  });

  test('is the same to the byte when nothing changed', async () => {
    const book = await bookOf(await sampleFiles());
    const [one, other] = await Promise.all([makePdf(book, compiler), makePdf(book, compiler)]);
    expect(Buffer.compare(bytesOf(one), bytesOf(other))).toBe(0);
  });

  test('shows what strangers write, and does nothing with it', async () => {
    const texts = HOSTILE.map((text) => `${text}\n\n\`\`\`\n${text}\n\`\`\`\n\n**${text}**`);
    const book = await bookOf({ 'index.md': `# ${HOSTILE[0]}\n\n${texts.join('\n\n')}` });
    const made = await makePdf(book, compiler);
    expect(made).toMatchObject({ kind: 'made', replaced: 0 });
    const { text } = await pdfText(bytesOf(made));
    expect(text).toContain('#read("/etc/passwd") #panic("no") #let x = 1');
    expect(text).toContain('"quoted" \\u{41} \\n <label> @reference *bold* _emph_ = Heading');
    expect(text).not.toContain('root:');
  });

  test('sets formulas of every kind', async () => {
    const formulas = [
      '\\frac{a}{b} + \\sqrt[3]{x^2_1} \\pm \\binom{n}{k}',
      '\\sum_{i=0}^n i^2 = \\int_0^\\infty e^{-x}\\,dx \\quad \\lim_{x \\to 0} \\sin x',
      '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} \\left[ \\frac12 \\right)',
      'f(x) = \\begin{cases} 1 & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}',
      'a &= b + c \\\\ &= d',
      '\\vec{v} \\hat{x} \\bar{y} \\overline{AB} \\underbrace{a+b}_{c} \\overbrace{d}^{e} \\tilde n \\dot q',
      '\\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathrm{d} \\mathbf{F} \\boldsymbol{\\alpha} \\mathsf{s} \\mathtt{t}',
      '\\ce{2H2 + O2 -> 2H2O}',
      '\\boxed{E = mc^2} \\cancel{x} \\phantom{y} \\xrightarrow{f} \\stackrel{!}{=} \\not= \\ldots',
      'x = \\text{"quoted" \\# text} \\& \\% \\{ \\} \\_ ; , \\tag{7}',
      "{} ^2 _3 x''",
    ];
    const page = formulas.map((tex) => `$$\n${tex}\n$$`).join('\n\n');
    const book = await bookOf({ 'index.md': `# Formulas\n\n${page}\n\nInline $x^2$.` });
    const made = await makePdf(book, compiler);
    expect(made).toMatchObject({ kind: 'made', replaced: 0 });
    expect((await pdfText(bytesOf(made))).text).toContain('(7)');
  });

  test('shows a formula that cannot be read as it was written', async () => {
    const { text } = await pdfOf({ 'index.md': '# A\n\nSo $\\nonsense{x$ it is.' });
    expect(text).toContain('\\nonsense{x');
  });

  test('shows a formula that is nested without end as it was written', async () => {
    const deep = `${'\\frac{1}{'.repeat(400)}x${'}'.repeat(400)}`;
    const made = await makePdf(await bookOf({ 'index.md': `# A\n\n$$\n${deep}\n$$` }), compiler);
    expect(made).toMatchObject({ kind: 'made', replaced: 0 });
    expect((await pdfText(bytesOf(made))).text).toContain('\\frac{1}{');
  });

  test('keeps words of a picture that is damaged, missing or elsewhere', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    );
    const torn = Buffer.concat([png.subarray(0, 40), Buffer.alloc(40)]);
    const book = await bookOf({
      'index.md':
        '# Pictures\n\n![Good](good.png)\n\n![Torn apart](torn.png)\n\n![Never there](none.png)\n\n![Far away](https://example.org/a.png)',
      'good.png': png,
      'torn.png': torn,
    });
    const made = await makePdf(book, compiler);
    expect(made).toMatchObject({ kind: 'made', replaced: 1 });
    const { text } = await pdfText(bytesOf(made));
    for (const words of ['Torn apart', 'Never there', 'Far away']) expect(text).toContain(words);
  });

  test('lays out tables whose spans reach over each other and over the end', async () => {
    const table =
      '<table><tr><th colspan="3">Head<td rowspan="99">Tall</tr><tr><td rowspan="3">a<td>b<tr><td colspan="99">c<td>d</table>';
    const { text } = await pdfOf({ 'index.md': `# Tables\n\n${table}\n\nAfter it.` });
    for (const words of ['Head', 'Tall', 'After it']) expect(text).toContain(words);
  });

  test('comes through in every script', async () => {
    const { text } = await pdfOf({
      'index.md':
        '# Scripts\n\nΕλληνικά. Ŵy Ŷr Gymraeg. Кириллица. <span dir="rtl" lang="ar">مرحبا</span>, 中文字, ไทย, 😀.',
    });
    for (const words of ['Ελληνικά', 'Ŵy Ŷr Gymraeg', 'Кириллица']) expect(text).toContain(words);
    const arabic = await pdfOf({
      'index.md': '---\ntitle: مرحبا\nlang: ar\n---\n\nنص قصير.',
    });
    expect(arabic.pages).toBeGreaterThan(1);
  });

  test('comes out of what is nested without end, and of tables without end', async () => {
    const deep = `${'> '.repeat(8)}deep\n\n${'- '.repeat(7)}deeper\n\n${'<div>'.repeat(500)}deepest`;
    const rows = Array.from({ length: 3000 }, (_, row) => `| ${row} | b | c |`).join('\n');
    const book = await bookOf({
      'index.md': `# Deep\n\n${deep}`,
      'wide.md': `# Long\n\n| a | b | c |\n|---|---|---|\n${rows}`,
    });
    const made = await makePdf(book, compiler);
    expect(made).toMatchObject({ kind: 'made' });
    const { text } = await pdfText(bytesOf(made));
    for (const words of ['deep', 'deeper', 'deepest', '2999']) expect(text).toContain(words);
  });

  test('that takes too long, or too much memory, is given up without harm', async () => {
    const book = await bookOf(await sampleFiles());
    const slow = await makePdf(book, compiler, { time: 1, memory: 1e9 });
    expect(slow.kind).toBe('too-much');
    const large = await makePdf(book, compiler, { time: 30_000, memory: 1 });
    expect(large.kind).toBe('too-much');
  });
});

test('without the compiler there is no PDF, and that is said', async () => {
  const book = await bookOf({ 'index.md': '# A' });
  expect(await makePdf(book, undefined)).toEqual({ kind: 'no-compiler' });
  expect(await makePdf(book, 'file:///no/such/compiler.mjs')).toEqual({ kind: 'no-compiler' });
});

/** Markdown without frontmatter, addresses and names that no reader sees. */
function plain(markdown: string): string {
  return markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^```\{math\}.*?^```$/gms, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\s*(?::::|```).*$|^\s*:[\w-]+:.*$|^\([\w-]+\)=$/gm, '')
    .replace(/\{[^}]*\}|<[^>]*>|%.*$/gm, ' ')
    .replace(/\$\$.*?\$\$|\$[^$]*\$/gs, ' ');
}
