import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { addressesIn, type Built, build, options } from './build.ts';
import { filesIn, sourceOf } from './folder-source.ts';

/** A small course with everything that MyST Markdown has. */
const files = filesIn(join(import.meta.dirname, 'island'));
const TIDES = 'content/01-sea/01-tides.html';
let site: Built;

beforeAll(async () => {
  site = await build(files);
});

describe('the site as a whole', () => {
  test('has every page, what the pages refer to, and what a site needs', () => {
    expect(site.pages.map(({ path, title }) => `${path}: ${title}`)).toEqual([
      'index.html: A small course about islands',
      'content/01-sea/index.html: The sea',
      `${TIDES}: Why the sea rises and falls`,
      'content/01-sea/02-waves.html: Waves',
      'content/02-sky/01-wind.html: Wind',
      'content/02-sky/02-clouds.html: Clouds',
      'content/02-sky/03-measuring.html: Measuring',
      'content/02-sky/04-forecasting.html: Forecasting',
      'content/glossary.html: Glossary',
    ]);
    expect(site.paths).toEqual(
      expect.arrayContaining(['.nojekyll', '404.html', 'images/forces.png', 'images/island.svg']),
    );
    expect(site.paths).toEqual(expect.arrayContaining(['_sayso/site.css', '_sayso/search.json']));
  });

  test('takes pictures over by the name git has for them, without reading them', () => {
    const picture = site.files.find(({ path }) => path === 'images/forces.png');
    expect(picture?.content).toMatchObject({
      kind: 'blob',
      oid: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  test('is the same, byte by byte, when it is built again', async () => {
    const again = await buildSite(sourceOf(files), options);
    expect(JSON.stringify(again.files)).toBe(JSON.stringify(site.files));
  });

  test('leads nowhere that is not there, at whatever address it is', () => {
    const documents = site.paths.filter((path) => path.endsWith('.html'));
    const ids = new Map(documents.map((path) => [path, addressesIn(site.html(path)).ids]));
    for (const base of ['https://you.github.io/my-course/', 'https://course.example/']) {
      for (const document of documents.filter((path) => path !== '404.html')) {
        for (const link of addressesIn(site.html(document)).links) {
          const url = new URL(link, base + document);
          if (!url.href.startsWith(base) || link.startsWith('https:')) continue;
          const path = decodeURIComponent(url.pathname.slice(new URL(base).pathname.length));
          expect(site.paths, `${document} → ${link}`).toContain(path);
          if (url.hash === '' || !path.endsWith('.html')) continue;
          const fragment = decodeURIComponent(url.hash.slice(1));
          expect([...(ids.get(path) ?? [])], `${document} → ${link}`).toContain(fragment);
        }
      }
    }
  });

  test('never links from the top of the address, where another site may be', () => {
    for (const { path } of site.pages) {
      expect(addressesIn(site.html(path)).links.filter((link) => link.startsWith('/'))).toEqual([]);
    }
  });

  test('answers for pages that are not there from any depth', () => {
    const { links } = addressesIn(site.html('404.html'));
    const own = links.filter((link) => !link.startsWith('https:') && !link.startsWith('#'));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((link) => !link.startsWith('/my-course/'))).toEqual([]);
  });

  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Questions of style, and KaTeX's own way of placing signs.
      rules: {
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        'no-inline-style': 'off',
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'prefer-native-element': 'off',
        'no-raw-characters': 'off',
      },
    });
    for (const path of site.paths.filter((one) => one.endsWith('.html'))) {
      const { results } = await validator.validateString(site.html(path));
      const messages = results.flatMap((result) =>
        result.messages.map(({ ruleId, message, line }) => `${ruleId} at ${line}: ${message}`),
      );
      expect.soft(messages, path).toEqual([]);
    }
  });
});

describe('what authors write', () => {
  test('figures have their caption, number, legend and width', () => {
    const html = site.content(TIDES);
    expect(html).toContain('<span class="caption-number">Figure 1: </span>The tidal force');
    expect(html).toContain('<div class="legend"><p>Drawn for this course.</p></div>');
    expect(html).toContain('style="width:320px"');
    expect(html).not.toContain('undefined');
  });

  test('references find figures, tables, equations, sections and terms, here and elsewhere', () => {
    const tides = site.content(TIDES);
    expect(tides).toContain('<a href="#fig-forces" class="reference">Figure 1</a>');
    expect(tides).toContain('<a href="#eq-height" class="reference">(1)</a>');
    expect(tides).toContain('<a href="#spring-tides" class="reference">Spring tides</a>');
    expect(tides).toContain('<a href="../glossary.html#term-tide" class="reference">tide</a>');
    expect(tides).toContain('href="../02-sky/02-clouds.html#reading-a-cloud">what the clouds say');
    const waves = site.content('content/01-sea/02-waves.html');
    expect(waves).toContain('<a href="01-tides.html#tides" class="reference">Why the sea');
    expect(waves).toContain('<a href="01-tides.html#tbl-heights" class="reference">Table 1</a>');
    expect(waves).toContain('<a href="../02-sky/01-wind.html">Wind</a>');
  });

  test('what is hidden opens, with all that is in it', () => {
    const html = site.content(TIDES);
    expect(html).toContain('<details class="admonition dropdown"><summary>Reveal answer</summary>');
    expect(html).toContain('<strong>50 minutes</strong>');
    expect(html).toContain('<details class="dropdown"><summary>Discussion</summary>');
    expect(html).toMatch(/Discussion<\/summary>[\s\S]*<td>Southampton<\/td>[\s\S]*<\/details>/);
  });

  test('boxes say what they are', () => {
    const html = site.content(TIDES);
    expect(html).toMatch(
      /<div class="admonition note" role="note">\n<p class="admonition-title">N/,
    );
    expect(html).toMatch(/<div class="admonition activity" role="note">/);
  });

  test('tables keep their heads, alignment, spans and lists in cells', () => {
    const html = site.content(TIDES);
    expect(html).toContain('<th scope="col" class="align-right">High (m)</th>');
    expect(html).toContain('<td rowspan="2">North</td>');
    expect(html).toContain('<th colspan="2" scope="col">Both</th>');
    expect(html).toMatch(/<td><p>Because of <strong>water<\/strong><\/p><ul>/);
  });

  test('formulas are set when the site is built, for eyes and for screen readers', () => {
    const html = site.html(TIDES);
    expect(html).toContain('<annotation encoding="application/x-tex">h(t) = h_0');
    expect(html).toContain('<span class="katex-html" aria-hidden="true">');
    expect(html).toContain('<span class="math-number">(1)</span>');
    expect(html).toContain('href="../../_sayso/katex/katex.css"');
    expect(site.paths).toContain('_sayso/katex/fonts/KaTeX_Main-Regular.woff2');
    expect(site.html('_sayso/katex/katex.css')).not.toMatch(/\.(?:woff|ttf)\)/);
    expect(site.html('content/02-sky/01-wind.html')).not.toContain('katex.css');
  });

  test('code is coloured, numbered and marked', () => {
    const html = site.content(TIDES);
    expect(html).toContain('<span class="hljs-keyword">import</span> math');
    expect(html).toContain('<span class="line line-marked"><span class="line-number">3</span>');
  });

  test('videos of YouTube are embedded from where it sets no cookies, with a link', () => {
    const html = site.content(TIDES);
    expect(html).toContain('src="https://www.youtube-nocookie.com/embed/abcDEF12345"');
    expect(html).toContain('sandbox="');
    expect(html).toContain('<a href="https://www.youtube.com/watch?v=abcDEF12345"');
    expect(html).toContain('<figcaption><p>A day of tides in two minutes.</p></figcaption>');
  });

  test('footnotes lead there and back', () => {
    const html = site.content(TIDES);
    expect(html).toContain('<a href="#fn-pull" id="fnref-pull"');
    expect(html).toMatch(/<li id="fn-pull">\n<p>By about one part[\s\S]*href="#fnref-pull"/);
  });

  test('definitions, tasks, keys, tabs and small things are there', () => {
    const html = site.content(TIDES);
    expect(html).toContain('H<sub>2</sub>O');
    expect(html).toContain('<kbd>Ctrl</kbd>');
    expect(html).toContain('<abbr title="mean high water">MHW</abbr>');
    expect(html).toContain('<del>Forget this.</del>');
    expect(html).toContain('<input type="checkbox" disabled aria-label="Done" checked>');
    expect(html).toContain('data-tab="Julia"');
    expect(site.content('content/01-sea/02-waves.html')).toContain(
      '<dt>Term without glossary</dt>',
    );
  });

  test('a directive that nobody knows keeps its words, and is counted', () => {
    expect(site.content(TIDES)).toContain('keeps <strong>its words</strong>');
    expect(site.noted('unknown-directive')).toEqual([
      { note: 'unknown-directive', name: 'mystery-box', count: 1 },
    ]);
  });

  test('a list of what is below stands where it was asked for', () => {
    const html = site.content('content/01-sea/index.html');
    expect(html).toMatch(/<div class="page-list"><ul><li><a href="01-tides.html">Why the sea/);
  });

  test('a notebook shows its code, prints, pictures and tables, and runs nothing', () => {
    const html = site.content('content/02-sky/03-measuring.html');
    expect(html).toContain('wind 7');
    expect(html).toContain('src="03-measuring_files/output-3-1.png"');
    expect(site.paths).toContain('content/02-sky/03-measuring_files/output-3-1.png');
    expect(html).toContain('<td>Mon</td>');
    expect(html).not.toMatch(/<script|<style|steal|\[31m/);
  });
});

describe('around the text', () => {
  test('the footer tells licence, owner and source, of the page or of the project', () => {
    const html = site.html(TIDES);
    expect(html).toContain(
      '<a rel="license" href="https://creativecommons.org/licenses/by-nc-sa/4.0/">CC BY-NC-SA 4.0</a>',
    );
    expect(html).toContain('© 2026 The Island School');
    expect(html).toContain('<a href="https://example.org/island/tides">');
    expect(html).toContain(
      'href="https://github.com/you/my-course/edit/main/content/01-sea/01-tides.md"',
    );
  });

  test('previous and next follow the contents', () => {
    const html = site.html(TIDES);
    expect(html).toMatch(/rel="prev"><span class="[^"]*">Previous<\/span><span class="[^"]*">The/);
    expect(html).toMatch(/href="02-waves.html" rel="next">/);
    expect(site.html('index.html')).not.toContain('rel="prev"');
  });

  test('the contents mark the page one is on, and open its branch', () => {
    const html = site.html(TIDES);
    expect(html).toContain('<a href="01-tides.html" aria-current="page">Why the sea');
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  });

  test('the README is not a page beside an index', () => {
    expect(site.pages.map(({ source }) => source)).not.toContain('README.md');
  });
});
