import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { findHarmless } from '../../src/site/content/find-harmless.ts';
import { isHarmlessSvg } from '../../src/site/content/is-harmless-svg.ts';
import { readContent } from '../../src/site/content/read-content.ts';
import { build } from './build.ts';

/** Whatever could run, cover the page or send something away, in HTML as a browser reads it. */
function dangersIn(html: string): readonly string[] {
  const dangers: string[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    const ours = tagName === 'script' && /_sayso\/(?:site|theme)\.js$/.test(String(properties.src));
    if (/^(?:script|object|embed|base|form|svg:script|style|applet)$/.test(tagName) && !ours) {
      dangers.push(tagName);
    }
    for (const [name, value] of Object.entries(properties)) {
      const text = String(value);
      if (/^on/i.test(name)) dangers.push(`${tagName} ${name}`);
      if (/^\s*(?:javascript|vbscript|data:text)/i.test(text)) dangers.push(`${name}=${text}`);
      if (name === 'style' && /url\(|position|expression/i.test(text)) dangers.push(text);
      if ((name === 'name' && tagName !== 'meta') || name === 'srcDoc')
        dangers.push(`${name}=${text}`);
    }
    if (tagName === 'iframe' && !/^https:/.test(String(properties.src))) dangers.push('iframe');
  });
  return dangers;
}

const ATTACKS = [
  '<script>steal()</script>',
  '<img src=x onerror=steal()>',
  '<svg onload=steal()><script>steal()</script></svg>',
  '<svg><style><img src=x onerror=steal()></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=steal()>',
  '<a href="javascript:steal()">x</a>',
  '<a href="java\nscript:steal()">x</a>',
  '<a href=" &#106;avascript:steal()">x</a>',
  '[x](javascript:steal())',
  '[x](<vbscript:steal()>)',
  '![x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9IngiLz4=)',
  '<iframe srcdoc="<script>steal()</script>"></iframe>',
  '<iframe src="javascript:steal()"></iframe>',
  '<iframe src="http://example.org/"></iframe>',
  '```{iframe} javascript:steal()\n```',
  '```{iframe} data:text/html,<script>steal()</script>\n```',
  '<form action="https://example.org"><input name="password"><button>Go</button></form>',
  '<base href="https://example.org/">',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
  '<link rel="stylesheet" href="https://example.org/x.css">',
  '<style>.site-header{display:none}</style>',
  '<div style="position:fixed;inset:0;background:url(https://example.org)">x</div>',
  '<object data="x.swf"></object><embed src="x.swf">',
  '<img name="querySelector" src="x.png"><a id="site-content" name="body">x</a>',
  '<details open ontoggle=steal()>x</details>',
  '<p class="site-header">fake</p>',
  '```{raw} html\n<script>steal()</script>\n```',
  '$\\href{javascript:steal()}{x}$ and $\\htmlData{x=y}{z}$',
  '$$\\includegraphics{https://example.org/x.png}$$',
  '```python\n</code></pre><script>steal()</script>\n```',
  '# </title><script>steal()</script>',
  '+++ {"class": "\\"><script>steal()</script>", "html_id": "\\"><script>"}\n\nx',
  '(</div><script>)=\n## x',
  '<noscript><p title="</noscript><img src=x onerror=steal()>">x</p></noscript>',
  '<template><script>steal()</script></template>',
  '<!--><script>steal()</script>-->',
  '```{figure} x.png" onerror="steal()\n:alt: "><script>steal()</script>\n:width: 1px;background:url(x)\ny\n```',
];

describe('what strangers write', () => {
  test.each(ATTACKS)('does nothing but show itself: %j', async (attack) => {
    const site = await build({ 'index.md': `# Title\n\nBefore.\n\n${attack}\n\nAfter.\n` });
    const html = site.html('index.html');
    expect(dangersIn(html)).toEqual([]);
    expect(html).toContain('Before.');
    expect(fromHtml(html).children.length).toBeGreaterThan(0);
    expect(html.match(/id="site-content"/g)).toHaveLength(1);
    expect(html.match(/class="site-header"/g)).toHaveLength(1);
  });

  test('is held by a policy that lets only our own scripts run', async () => {
    const { html } = await build({ 'index.md': 'x' });
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html('index.html'))?.[1];
    expect(policy).toContain('script-src &#39;self&#39;;');
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  test.each([
    '---\ntitle: "</title><script>steal()</script>"\ndescription: \'"><script>\'\n---\nx',
    '---\ncopyright: <script>steal()</script>\nlicense:\n  name: <script>\n  url: javascript:steal()\n---\nx',
    '---\nsource: javascript:steal()\nlang: \'"><script>\'\nauthors: ["<script>"]\n---\nx',
  ])('does nothing in frontmatter: %j', async (page) => {
    const site = await build({ 'index.md': page, 'other.md': '# Other' });
    expect(dangersIn(site.html('index.html'))).toEqual([]);
    expect(dangersIn(site.html('other.html'))).toEqual([]);
    expect(dangersIn(site.html('404.html'))).toEqual([]);
  });

  test('does nothing in names of files or in a table of contents', async () => {
    const site = await build({
      'index.md': '# Title\n\n[x](<a"><script>.md>)',
      'a"><script>.md': 'x',
      '_toc.yml':
        'root: index\nchapters:\n- url: javascript:steal()\n  title: "<script>"\n- file: \'a"><script>\'\n',
    });
    for (const { path } of site.pages) expect(dangersIn(site.html(path))).toEqual([]);
  });

  test('with a name that every object has neither finds nor breaks anything', async () => {
    const site = await build({
      'index.md':
        '# Constructor\n\n## __proto__\n\n[](#constructor) {ref}`toString` [a](#__proto__) {term}`hasOwnProperty`\n\nStill here.',
    });
    expect(site.content('index.html')).toContain('Still here.');
  });
});

describe('drawings', () => {
  const svg = (inside: string): Uint8Array =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inside}</svg>`);

  test.each([
    '<path d="M0 0"/>',
    '<style>path{fill:red}</style>',
    '<a href="https://example.org"><text>x</text></a>',
    '<use href="#a"/>',
    '<image href="data:image/png;base64,AAAA"/>',
  ])('may be published: %s', (inside) => {
    expect(isHarmlessSvg(svg(inside))).toBe(true);
  });

  test.each([
    '<script>steal()</script>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">steal()</x:script>',
    '<path onload="steal()"/>',
    '<a href="javascript:steal()"><text>x</text></a>',
    '<a href="&#106;avascript:steal()"><text>x</text></a>',
    '<a xmlns:l="http://www.w3.org/1999/xlink" l:href="javascript:steal()"/>',
    '<foreignObject><p/></foreignObject>',
    '<a><animate attributeName="href" to="javascript:steal()"/></a>',
    '<path',
  ])('may not be published: %s', (inside) => {
    expect(isHarmlessSvg(svg(inside))).toBe(false);
  });

  test('may not declare entities or bring style sheets from elsewhere', () => {
    const entity = '<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg"/>';
    const sheet = '<?xml-stylesheet href="https://example.org/x.css"?><svg/>';
    expect(isHarmlessSvg(Buffer.from(entity))).toBe(false);
    expect(isHarmlessSvg(Buffer.from(sheet))).toBe(false);
  });

  test('with a program in them are left out and told', async () => {
    const site = await build({
      'index.md': '![What it would show](a.svg) [open](a.svg)',
      'a.svg': Buffer.from(svg('<script>steal()</script>')),
    });
    expect(site.paths).not.toContain('a.svg');
    expect(site.content('index.html')).toContain('>What it would show</span>');
    expect(site.notes).toEqual([{ note: 'unsafe-picture', page: 'index.md', path: 'a.svg' }]);
  });
});

test('links and submodules are neither followed nor published', async () => {
  const entries = [
    { path: 'index.md', mode: '100644' },
    { path: 'link.md', mode: '120000' },
    { path: 'picture.png', mode: '120000' },
    { path: 'module', mode: '160000' },
  ].map((entry) => ({ ...entry, oid: entry.path }));
  const { files, pages } = await readContent(
    {
      list: async () => entries,
      prefetch: async () => {},
      read: async (path) =>
        Buffer.from(path === 'index.md' ? '![x](picture.png)' : '../../../etc/passwd'),
    },
    () => {},
  );
  expect(pages.map(({ path }) => path)).toEqual(['index.md']);
  expect([...files.keys()]).toEqual(['index.md']);
});

describe('a repository that is far too large', () => {
  test('thousands of drawings in pages of one endless word each are looked for once', async () => {
    const paths = Array.from({ length: 5000 }, (_, count) => `pictures/drawing ${count}.svg`);
    const files = new Map(paths.map((path) => [path, { path, mode: '100644', oid: path }]));
    const text = `${'a'.repeat(2_000_000)} ![x](<../pictures/drawing 7.svg>)`;
    const pages = Array.from({ length: 20 }, (_, count) => ({ path: `${count}.md`, text }));
    const read: string[] = [];
    const source = {
      list: async () => [],
      prefetch: async () => {},
      read: async (path: string) => {
        read.push(path);
        return Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
      },
    };
    const before = process.cpuUsage();
    const harmless = await findHarmless(source, {
      files,
      pages,
      configuration: { project: { authors: [], macros: {} }, toc: undefined },
    });
    expect(read).toEqual(['pictures/drawing 7.svg']);
    expect([...harmless]).toEqual(['pictures/drawing 7.svg']);
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });

  test('files that a page includes bring no more than a page may have', async () => {
    const site = await build({
      'index.md': 'Before.\n\n```{include} large.txt\n```\n\nAfter.',
      'large.txt': `Large.\n${'x\n'.repeat(1_500_000)}`,
    });
    const shown = site.content('index.html');
    expect(shown).toContain('After.');
    expect(shown).not.toContain('Large.');
  });

  test('pages are read until they are enough for a site', async () => {
    const page = Buffer.from('x\n'.repeat(475_000));
    const paths = Array.from({ length: 120 }, (_, count) => `${1000 + count}.md`);
    const notes: unknown[] = [];
    const { pages } = await readContent(
      {
        list: async () => paths.map((path) => ({ path, mode: '100644', oid: path })),
        prefetch: async () => {},
        read: async (path) => (paths.includes(path) ? page : undefined),
      },
      (note) => void notes.push(note),
    );
    expect(pages).toHaveLength(105);
    expect(notes).toEqual([{ note: 'too-many-pages', found: 120, published: 105 }]);
  });
});

test('files that a browser would run are linked to, not published', async () => {
  const site = await build({
    'index.md': '[page](demo.html) [script](demo.js) [data](data.csv)',
    'demo.html': '<script>steal()</script>',
    'demo.js': 'steal()',
    'data.csv': 'a,b',
  });
  expect(site.paths).not.toEqual(expect.arrayContaining(['demo.html']));
  expect(site.paths).not.toEqual(expect.arrayContaining(['demo.js']));
  expect(site.paths).toEqual(expect.arrayContaining(['data.csv']));
  expect(site.content('index.html')).toContain(
    'href="https://github.com/you/my-course/blob/main/demo.html"',
  );
});
