import { describe, expect, test } from 'vitest';
import { converted, item, markdown, page } from './item.ts';

const LICENCE =
  '<Imprint><Standard><Copyright><Paragraph>© 2018 The Open University</Paragraph></Copyright><Rights><Paragraph>Unless otherwise stated, this resource is released under <a href="https://creativecommons.org/licenses/by-nc-sa/4.0/">a licence</a>.</Paragraph></Rights></Standard></Imprint>';

describe('credit', () => {
  test('stands on every page, and leads to the acknowledgements', () => {
    const unit = converted(
      item('<Paragraph>amber<footnote>birch</footnote></Paragraph>', {
        front: LICENCE,
        back: '<Glossary><GlossaryItem><Term>a</Term><Definition>b</Definition></GlossaryItem></Glossary><References><Reference>c</Reference></References>',
      }),
    );
    const line =
      'From [Small unit](https://www.open.edu/openlearn/history/small-unit/content-section-0), © 2018 The Open University, [CC BY-NC-SA 4.0](https://creativecommons.org/licenses/by-nc-sa/4.0/). [Acknowledgements and licence](acknowledgements.md)';
    expect(unit.pages.map(({ path }) => path)).toEqual([
      'index.md',
      '01-one.md',
      'glossary.md',
      'references.md',
      'acknowledgements.md',
    ]);
    for (const { text, place } of unit.pages.slice(1, -1)) {
      expect([place.kind, text]).toEqual([place.kind, expect.stringContaining(line)]);
    }
    expect(unit.pages[0]?.text).toContain(
      'not. [Acknowledgements and licence](acknowledgements.md).',
    );
    // Notes stay the last of a page, where all parsers look for them.
    expect(unit.pages[1]?.text).toMatch(/\(acknowledgements\.md\)\n\n\[\^1\]: birch\n$/);
  });
});

describe('the header of pages', () => {
  test('names authors on the front page, and the language where it is not English', () => {
    const xml = item('', { front: '<ByLine>Ann Author</ByLine>' });
    const [front, session] = converted(xml.replace('<Item ', '<Item xml:lang="cy" ')).pages;
    expect(front?.text).toMatch(/^---\n[\s\S]*authors:\n {2}- Ann Author\n[\s\S]*---\n/);
    expect(session?.text).toContain('lang: cy\n');
    expect(
      converted(xml.replace('<Item ', '<Item xml:lang="en-GB" ')).pages[0]?.text,
    ).not.toContain('lang:');
    expect(
      converted(xml.replace('<Item ', '<Item xml:lang="a&quot;b" ')).facts.language,
    ).toBeUndefined();
  });

  test('names the language where pages around it are in another one', () => {
    const xml = item('');
    expect(converted(xml, [], 'de').pages[0]?.text).toContain('lang: en\n');
    const german = xml.replace('<Item ', '<Item xml:lang="de-AT" ');
    expect(converted(german, [], 'de').pages[0]?.text).not.toContain('lang:');
  });
});

describe('formulas that cannot be shown as TeX', () => {
  const refused = '<TeX>\\nosuchcommand{x}</TeX>';
  const math =
    '<MathML><math xmlns="http://www.w3.org/1998/Math/MathML" onclick="x()"><mi>R</mi><mtext>\\q{ *b*</mtext><script>alert(1)</script></math></MathML>';
  const kept = '<mi>R</mi><mtext>&#92;q&#123; &#42;b&#42;</mtext></math>';

  test('stay MathML, in which Markdown changes nothing and nothing acts', () => {
    const text = markdown(`<Equation id="e1">${math}<Label>(2)</Label></Equation>
      <Paragraph>See <CrossRef idref="e1">2</CrossRef>: <InlineEquation>${math}</InlineEquation></Paragraph>`);
    expect(text).toBe(`(small-unit-e1)=
<div class="mathml">
<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${kept}
</div>

(2)

See [2](#small-unit-e1): <math xmlns="http://www.w3.org/1998/Math/MathML">${kept}`);
  });

  test('are pictures where there are any, and else can be read as code', () => {
    const picture = '<Image src="https://www.open.edu/e.png"/>';
    expect(markdown(`<Equation>${refused}${picture}</Equation>`)).toContain(
      '{figure} images/e.png',
    );
    expect(markdown(`<Equation>${refused}</Equation>`)).toBe('```latex\n\\nosuchcommand{x}\n```');
    expect(markdown(`<Paragraph>a <InlineEquation>${refused}</InlineEquation></Paragraph>`)).toBe(
      'a `\\nosuchcommand{x}`',
    );
  });

  test('names within TeX go, since references name elements', () => {
    expect(markdown('<Equation><TeX>\\label{e}E=mc^2</TeX></Equation>')).toBe('$$\nE=mc^2\n$$');
    expect(markdown('<Equation><TeX>$$x$$</TeX></Equation>')).toBe('$$\nx\n$$');
  });
});

describe('language', () => {
  test('and direction are kept on paragraphs and on all that is in blocks', () => {
    expect(markdown('<Paragraph direction="rtl">amber</Paragraph>')).toBe(
      '<span dir="rtl">amber</span>',
    );
    expect(markdown('<Quote xml:lang="he"><Paragraph>amber</Paragraph></Quote>')).toBe(
      '> <span lang="he" dir="rtl">amber</span>',
    );
    expect(markdown('<Paragraph xml:lang="&quot;&gt;&lt;x">amber</Paragraph>')).toBe('amber');
  });
});

describe('notes in the margin', () => {
  test('do not cut a sentence in two', () => {
    const unit = converted(
      item(
        '<Paragraph>One<SideNote><SideNoteParagraph>aside</SideNoteParagraph></SideNote> sentence.</Paragraph>',
      ),
    );
    expect(page(unit, '01-one.md')).toContain('One[^1] sentence.');
  });
});
