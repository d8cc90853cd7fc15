import { describe, expect, test } from 'vitest';
import { build } from './build.ts';

/** What Markdown has no sign for is HTML on the pages of units. */
describe('HTML in a page', () => {
  test('a table with spans is reached from other pages, and keeps its caption, spans and scopes', async () => {
    const site = await build({
      'a.md':
        '# A\n\n(tab-1)=\n<table>\n<caption>Tides</caption>\n<tr><th colspan="2" scope="colgroup">Low</th></tr>\n<tr><td rowspan="2">x</td><td>y</td></tr>\n</table>',
      'b.md': '# B\n\nSee [Table 1](#tab-1).',
    });
    const html = site.content('a.html');
    expect(html).toContain('<span id="tab-1"></span>');
    expect(html).toContain('<caption>Tides</caption>');
    expect(html).toContain('<th colspan="2" scope="colgroup">Low</th>');
    expect(html).toContain('<td rowspan="2">x</td>');
    expect(site.content('b.html')).toContain('href="a.html#tab-1"');
  });

  test('a formula in MathML is shown as it is, without anything in it that acts', async () => {
    const site = await build({
      'a.md':
        '# A\n\nLet <math xmlns="http://www.w3.org/1998/Math/MathML"><msub onclick="x()"><mi mathvariant="normal">R</mi><mn>2</mn></msub><maction href="javascript:x()"><mn>3</mn></maction></math>.',
    });
    const html = site.content('a.html');
    expect(html).toContain(
      '<msub><mi mathvariant="normal">R</mi><mn>2</mn></msub><mn>3</mn></math>',
    );
    expect(html).not.toMatch(/onclick|javascript|maction/);
  });

  test('words in another language say so, and run the way they are read', async () => {
    const site = await build({
      'a.md': '---\nlang: cy\n---\n# A\n\nDweud <span lang="ar" dir="rtl">**سلام**</span>.',
    });
    expect(site.html('a.html')).toContain('<html lang="cy" dir="ltr">');
    expect(site.content('a.html')).toContain(
      '<span lang="ar" dir="rtl"><strong>سلام</strong></span>',
    );
  });
});
