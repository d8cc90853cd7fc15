import { describe, expect, test } from 'vitest';
import { converted, item, markdown, page } from './item.ts';

const IMAGE =
  '<Image src="https://www.open.edu/openlearn/ocw/1/a.tif" x_folderhash="12ab" x_contenthash="34cd" x_imagesrc="a.tif.jpg" x_imagewidth="300"/>';

describe('lists', () => {
  test('bare text, paragraphs and lists within lists keep their places', () => {
    const text = markdown(`<BulletedList>
      <ListItem>one<BulletedSubsidiaryList><SubListItem>a</SubListItem><SubListItem>b</SubListItem></BulletedSubsidiaryList></ListItem>
      <ListItem><Paragraph>two</Paragraph></ListItem><ListItem/>
    </BulletedList>`);
    expect(text).toBe('- one\n  - a\n  - b\n- two');
  });

  test('numbers count, letters stand in the text because the text refers to them', () => {
    const list = (style: string) =>
      markdown(
        `<NumberedList class="${style}"><ListItem>x</ListItem><ListItem>y</ListItem></NumberedList>`,
      );
    expect(list('decimal')).toBe('1. x\n2. y');
    expect(list('lower-alpha')).toBe('- (a) x\n- (b) y');
    expect(list('upper-roman')).toBe('- (I) x\n- (II) y');
  });
});

describe('figures', () => {
  test('have an alternative text, a caption, and a long description that opens', () => {
    const text = markdown(
      `<Figure>${IMAGE}<Caption>Figure 1 <i>Whales</i></Caption><Alternative>A whale</Alternative><Description>A blue whale breathes out.</Description></Figure>`,
    );
    expect(text).toBe(
      ':::{figure} images/a.tif.jpg\n:alt: A whale\n:width: 300px\n\nFigure 1 *Whales*\n:::\n\n:::{dropdown} Long description\nA blue whale breathes out.\n:::',
    );
  });

  test('a short description serves as alternative text, and is not said twice', () => {
    const text = markdown(`<Figure>${IMAGE}<Description>A whale.</Description></Figure>`);
    expect(text).toBe(':::{figure} images/a.tif.jpg\n:alt: A whale.\n:width: 300px\n:::');
  });

  test('a picture that cannot be had leaves its words and its label', () => {
    const unit = converted(
      item(
        `<Figure id="f1">${IMAGE}<Caption>Figure 1</Caption><Alternative>A whale</Alternative></Figure><Paragraph>See <CrossRef idref="f1">Figure 1</CrossRef>.</Paragraph>`,
      ),
      ['a.tif.jpg'],
    );
    expect(page(unit, '01-one.md')).toBe(
      '# 1 One\n\n(small-unit-f1)=\n*\\[Picture not available: A whale]*\n\nFigure 1\n\nSee [Figure 1](#small-unit-f1).',
    );
  });

  test('every picture has a file name of its own and the address with its hashes', () => {
    const other = IMAGE.replace('34cd', '56ef').replaceAll('a.tif', 'A.tif');
    const old = '<Image src="\\\\server\\share\\b.gif" x_imagesrc="b.gif"/>';
    const figures = [IMAGE, other, IMAGE, old].map((image) => `<Figure>${image}</Figure>`);
    expect(converted(item(figures.join(''))).images).toMatchObject([
      { name: 'a.tif.jpg', url: 'https://www.open.edu/openlearn/ocw/1/12ab/34cd/a.tif.jpg' },
      { name: 'A.tif-2.jpg', url: 'https://www.open.edu/openlearn/ocw/1/12ab/56ef/A.tif.jpg' },
      { name: 'b.gif', url: undefined },
    ]);
  });

  test('file names cannot leave their folder', () => {
    const image = IMAGE.replaceAll('a.tif.jpg', '../../.git/hooks/x y');
    expect(converted(item(`<Figure>${image}</Figure>`)).images).toMatchObject([
      { name: 'x-y.png' },
    ]);
  });
});

describe('tables', () => {
  const row = (...cells: string[]) => `<tr>${cells.join('')}</tr>`;
  const table = (...rows: string[]) =>
    markdown(`<Table><TableHead>Table 1</TableHead><tbody>${rows.join('')}</tbody></Table>`);

  test('with one row of headings and short cells are written with pipes', () => {
    const text = table(
      row('<th>a</th>', '<th>b</th>'),
      row('<td>1 | 2</td>', '<td/>'),
      row('<td>3</td>'),
    );
    expect(text).toBe(
      ':::{table} Table 1\n| a | b |\n| --- | --- |\n| 1 \\| 2 |  |\n| 3 |  |\n:::',
    );
  });

  test('with more in their cells are lists of lists', () => {
    const text = table(
      row('<td><Paragraph>1</Paragraph><Paragraph>2</Paragraph></td>', '<td>3</td>'),
    );
    expect(text).toBe(':::{list-table} Table 1\n* - 1\n\n    2\n  - 3\n:::');
  });

  test('with spans are HTML, which alone has them, with a target for references', () => {
    const text = markdown(`<Table id="t1"><TableHead>Table <b>1</b></TableHead><tbody>
      ${row('<th colspan="2">wide</th>', '<th>c</th>')}
      ${row('<td rowspan="2">tall &amp; <i>thin</i></td>', '<td>1</td>', '<td/>')}
      ${row('<td><Paragraph>3</Paragraph><Paragraph>4</Paragraph></td>')}</tbody></Table>
      <Paragraph><CrossRef idref="t1">Table 1</CrossRef></Paragraph>`);
    expect(text).toBe(`(small-unit-t1)=
<table>
<caption>Table <strong>1</strong></caption>
<thead>
<tr><th colspan="2" scope="colgroup">wide</th><th scope="col">c</th></tr>
</thead>
<tbody>
<tr><td rowspan="2">tall &amp; <em>thin</em></td><td>1</td><td></td></tr>
<tr><td><p>3</p><p>4</p></td><td></td></tr>
</tbody>
</table>

[Table 1](#small-unit-t1)`);
  });

  test('with spans and what HTML has not keep every cell in its column', () => {
    const text = table(
      row('<th colspan="2">wide</th>', '<th>c</th>'),
      row('<td rowspan="2">tall</td>', '<td>1</td>', '<td>2</td>'),
      row('<td>3</td>', '<td><InlineEquation><TeX>x^2</TeX></InlineEquation></td>'),
    );
    expect(text).toContain(
      '| wide |  | c |\n| --- | --- | --- |\n| tall | 1 | 2 |\n|  | 3 | $x^2$ |',
    );
  });

  test('that are all headings have one row of them, since nothing would be left to head', () => {
    const text = table(row('<th>a</th>'), row('<th>b</th>'));
    expect(text).toContain('| a |\n| --- |\n| **b** |');
    expect(table(row('<th>a</th>'))).toBe(':::{list-table} Table 1\n* - **a**\n:::');
  });

  test('keep text between their rows, notes, sources and descriptions', () => {
    const text = markdown(`<Table><TableHead/><tbody>stray ${row('<td>1</td>')}</tbody>
      <TableFootnote>note</TableFootnote><SourceReference>source</SourceReference>
      <Description><Paragraph>long</Paragraph></Description></Table>`);
    expect(text).toBe(
      ':::{list-table}\n* - 1\n:::\n\nstray\n\nnote\n\nsource\n\n:::{dropdown} Long description\nlong\n:::',
    );
  });
});

describe('activities and boxes', () => {
  test('answers hide, inside a fence that is shorter than the one around it', () => {
    const text =
      markdown(`<SAQ><Heading>Question 1</Heading><Timing><Hours>1</Hours><Minutes>5</Minutes></Timing>
      <Question><Paragraph>Why?</Paragraph></Question><Interaction><FreeResponse size="paragraph" id="f"/></Interaction>
      <Answer><Paragraph>Because.</Paragraph></Answer><Discussion><Paragraph>Or not.</Paragraph></Discussion></SAQ>`);
    expect(text).toBe(
      '::::{admonition} Question 1\n:class: tip saq\n\n*Allow about 1 hour 5 minutes*\n\nWhy?\n\n:::{admonition} Answer\n:class: dropdown\n\nBecause.\n:::\n\n:::{admonition} Comment\n:class: dropdown\n\nOr not.\n:::\n::::',
    );
  });

  test('a choice shows its options, and says behind a line which is right and why', () => {
    const text =
      markdown(`<SingleChoice><Wrong><Paragraph>Fish</Paragraph><Feedback><Paragraph>It breathes air.</Paragraph></Feedback></Wrong>
      <Right><Paragraph>Mammal</Paragraph></Right></SingleChoice>`);
    expect(text).toContain('- (a) Fish\n- (b) Mammal\n');
    expect(text).toContain('- (a) Not right\n\n  It breathes air.\n\n- (b) Right');
  });

  test('a box without a title gets none', () => {
    expect(markdown('<Box><Paragraph>Aside.</Paragraph></Box>')).toBe('> Aside.');
  });

  test('a heading in a box is a line in bold, so that the page has no stray headings', () => {
    const text = markdown(
      '<Box><Heading>Box 1</Heading><SubHeading>More</SubHeading><Paragraph>x</Paragraph></Box>',
    );
    expect(text).toContain('**More**\n\nx');
  });

  test('a quotation ends with its source', () => {
    const text = markdown(
      '<Quote><Paragraph>To be.</Paragraph><SourceReference>Hamlet</SourceReference></Quote>',
    );
    expect(text).toBe('> To be.\n>\n> — Hamlet');
  });

  test('verse keeps its lines', () => {
    const text = markdown('<Verse><Paragraph>one<br/>two</Paragraph></Verse>');
    expect(text).toBe('> one\\\n> two');
  });
});

describe('maths', () => {
  const math = (inside: string) =>
    `<MathML><math xmlns="http://www.w3.org/1998/Math/MathML">${inside}</math></MathML>`;

  test('becomes TeX, in lines and on its own, with its number', () => {
    const fraction = math('<mfrac><mn>1</mn><msub><mi>R</mi><mi>n</mi></msub></mfrac>');
    const inline = `<Paragraph>Let <InlineEquation>${fraction}</InlineEquation>.</Paragraph>`;
    const text = markdown(`${inline}<Equation>${fraction}<Label>(5.1)</Label></Equation>`);
    expect(text).toBe('Let $\\frac{1}{R_{n}}$.\n\n$$\n\\frac{1}{R_{n}} \\tag{5.1}\n$$');
  });

  test('with a label can be referred to', () => {
    const equation = `<Equation id="e1"><TeX>E=mc^2</TeX></Equation>`;
    const text = markdown(`${equation}<Paragraph><CrossRef idref="e1">(1)</CrossRef></Paragraph>`);
    expect(text).toBe('```{math}\n:label: small-unit-e1\n\nE=mc^2\n```\n\n[(1)](#small-unit-e1)');
  });

  test('that has no TeX stays MathML, without anything that acts', () => {
    const strange = math(
      '<mi onclick="x()" href="javascript:1">a</mi><merror><mtext>\\q</mtext></merror><annotation>no</annotation>',
    );
    const text = markdown(
      `<Equation>${strange.replace('<merror>', '<mnope>').replace('</merror>', '</mnope>')}</Equation>`,
    );
    expect(text).not.toMatch(/onclick|javascript|annotation/);
  });
});

describe('media', () => {
  test('are linked with their transcript, never copied', () => {
    const text =
      markdown(`<MediaContent type="video" src="https://www.open.edu/ocw/1/film.mp4" x_folderhash="12" x_contenthash="34">
      <Caption>Video 1</Caption><Transcript><Speaker>ANNA</Speaker><Remark>Look!</Remark><Remark>A whale.</Remark></Transcript></MediaContent>`);
    expect(text).toBe(
      '::::{admonition} Video 1\n:class: media\n\n[Watch the video (mp4)](https://www.open.edu/ocw/1/12/34/film.mp4)\n\n:::{dropdown} Transcript\n**ANNA:** Look!\n\nA whale.\n:::\n::::',
    );
  });

  test('that only work on OpenLearn lead there', () => {
    expect(markdown('<MediaContent type="html5" src="https://www.open.edu/a.zip"/>')).toContain(
      '(https://www.open.edu/openlearn/history/small-unit/content-section-0)',
    );
  });
});

describe('what no rule knows', () => {
  test('keeps its text, in its place, and is counted', () => {
    const unit = converted(
      item(
        '<Paragraph>a</Paragraph><Novelty>b <b>c</b><Paragraph>d</Paragraph></Novelty><Paragraph>e <odd>f</odd></Paragraph>',
      ),
    );
    expect(page(unit, '01-one.md')).toBe('# 1 One\n\na\n\nb **c**\n\nd\n\ne f');
    expect(unit.elements.filter(({ keptAsText }) => keptAsText > 0)).toEqual([
      { name: 'Novelty', seen: 1, keptAsText: 1, leftOut: 0 },
      { name: 'odd', seen: 1, keptAsText: 1, leftOut: 0 },
    ]);
  });
});
