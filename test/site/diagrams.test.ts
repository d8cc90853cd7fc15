import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDrawDiagram } from '../../src/commands/publish/draw-diagrams.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { diagramWords } from '../../src/words/english/diagrams.ts';
import { build, options } from './build.ts';
import { sourceOf } from './folder-source.ts';

const FLOWCHART =
  '```flowchart\nst=>start: Begin:>https://example.org/a\ne=>end: Finish\nst->e\n```';
const MERMAID = '```mermaid\ngraph TD\n  A[Up] --> B[Down]\n```';

async function contentOf(markdown: string, more: Parameters<typeof build>[1] = {}) {
  const site = await build({ 'index.md': `# Page\n\n${markdown}\n` }, more);
  return { html: site.content('index.html'), site };
}

describe('a block that stands for a drawing', () => {
  test.each([
    ['a flowchart', FLOWCHART, 'Flowchart from “Begin” to “Finish”'],
    ['a flowchart as others name it', FLOWCHART.replace('flowchart', 'flow'), 'from “Begin”'],
    ['a diagram of Mermaid', MERMAID, 'Flowchart from “Up” to “Down”'],
    ['a directive', MERMAID.replace('mermaid', '{mermaid}'), 'Flowchart from “Up” to “Down”'],
    ['a flowchart as a directive', FLOWCHART.replace('flowchart', '{flowchart}'), 'from “Begin”'],
  ])('is drawn on the page, with its description: %s', async (_kind, markdown, title) => {
    const { html } = await contentOf(markdown);
    expect(html).toContain('<figure class="diagram"><div class="diagram-scroll">');
    expect(html).toMatch(/<svg [^>]*role="img"/);
    expect(html).toContain(title);
    expect(html).toContain(
      '<details class="diagram-description"><summary lang="en">Description in words</summary>',
    );
    expect(html).toMatch(/<ol>\s*<li>“\w+”\. Then step 2\./);
    expect(html).not.toContain('<pre>');
  });

  test('leads in its description to where its author wants it to lead', async () => {
    const { html } = await contentOf(FLOWCHART);
    expect(html).toContain(
      '<a href="https://example.org/a" rel="noopener">https://example.org/a</a>',
    );
    expect(html.split('<details')[0]).not.toContain('href');
  });

  test('says what its author says, has a caption, and can be referred to', async () => {
    const { html } = await contentOf(
      `:::{mermaid}
:label: going-up
:alt: An "unusual" <lift>
:description: It goes up & down.
:caption: A *lift*.
graph TD
  A --> B
:::

See [](#going-up).`,
    );
    expect(html).toContain(
      '<title id="site-diagram-1-title">An &quot;unusual&quot; &lt;lift&gt;</title>',
    );
    expect(html).toContain('<p>It goes up &#x26; down.</p>');
    expect(html).toMatch(/<figure [^>]*id="going-up"/);
    expect(html).toMatch(/<figcaption>.*A <em>lift<\/em>\./s);
    expect(html).toContain('href="#going-up"');
    expect(html).not.toContain('Then step');
  });

  test('has names of its own, however many there are, that no author can take', async () => {
    const { html } = await contentOf(
      `${MERMAID}\n\n${MERMAID}\n\n<b id="site-diagram-1-title">x</b>`,
    );
    expect(html.match(/id="site-diagram-\d-title"/g)).toEqual([
      'id="site-diagram-1-title"',
      'id="site-diagram-2-title"',
    ]);
  });

  test('keeps its text when it cannot be drawn, with the reason, and its author hears of it', async () => {
    const broken = '```mermaid\ngraph TD\n  A --> B\n  <script>alert(1)</script>\n```';
    const { html, site } = await contentOf(`${broken}\n\nAnd on.`);
    expect(html).toContain(
      '<p class="diagram-note">This diagram could not be drawn, because line 3',
    );
    expect(html).toContain('<pre><code class="language-mermaid">graph TD');
    expect(html).not.toContain('<script>');
    expect(html).toContain('And on.');
    expect(site.noted('diagram-mistake')).toEqual([
      { note: 'diagram-mistake', page: 'index.md', line: 3 },
    ]);
  });

  test('that is not drawn is told below its text', async () => {
    const { html } = await contentOf('```mermaid\ngantt\n  Read : r, 2026-09-01, 2d\n```');
    expect(html).toMatch(
      /Diagrams of the kind “gantt” are not drawn here\..*<pre>.*Read : r.*<\/pre>.*<details.*“Read”: from 2026-09-01, for 2 days\./s,
    );
  });

  test('is found by the words of its description, not by those of its drawing', async () => {
    const { site } = await contentOf(MERMAID);
    const { content } = site.files.find(({ path }) => path.endsWith('search.json')) ?? {};
    const index = content?.kind === 'text' ? content.text : '';
    expect(index).toContain('description');
    expect(index).not.toContain('svg');
  });

  test('is drawn in a notebook, too', async () => {
    const cell = { cell_type: 'markdown', metadata: {}, source: MERMAID };
    const notebook = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
    const site = await build({ 'index.md': '# x', 'n.ipynb': JSON.stringify(notebook) });
    expect(site.content('n.html')).toContain('class="diagram-drawing"');
  });

  test('stays text where a site has nobody who draws, and when there are too many', async () => {
    const { draw: _nobody, ...rest } = options;
    const site = await buildSite(sourceOf({ 'index.md': MERMAID }), rest);
    expect(JSON.stringify(site.files)).not.toContain('diagram-drawing\\"');
    const { html } = await contentOf(`${MERMAID}\n\n${MERMAID}`, {
      draw: createDrawDiagram(() => diagramWords, 1),
    });
    expect(html.match(/<svg /g)).toHaveLength(1);
    expect(html).toContain('This site has more diagrams than can be drawn at once.');
  });

  test('is drawn as the guide for authors has it', async () => {
    const guide = await readFile(join(import.meta.dirname, '../../docs/novices.md'), 'utf8');
    const examples = [...guide.matchAll(/^````markdown\n([\s\S]*?)^````$/gm)].map(([, one]) => one);
    const { html, site } = await contentOf(examples.join('\n\n'));
    expect(html.match(/<svg /g)).toHaveLength(2);
    expect(html).toContain('>Run if it is late, walk if it is not.</p>');
    expect(site.notes).toEqual([]);
  });
});
