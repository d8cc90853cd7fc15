import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Refreshed, refreshCatalogue } from '../../scripts/catalogue/refresh-catalogue.ts';
import { type Served, serve } from '../openlearn/serve.ts';

const PAGE = `<!DOCTYPE html><title>Courses</title>
<a href="/openlearn/">Home</a> <a href="/openlearn/about-openlearn/frequently-asked-questions">Questions</a>
<ul>
<li><a href="https://www.open.edu/openlearn/nature-environment/whales/content-section-0?active-tab=description-tab"> Whales
  &amp;amp;&nbsp; dolphins </a></li>
<li><a href="http://www.open.edu/openlearn/nature-environment/whales/content-section-overview">Whales again</a></li>
<li><a href="/openlearn/languages/welsh/croeso/content-section-0"><b>Croeso</b></a></li>
<li><a href="https://example.org/openlearn/a/b/content-section-0">Elsewhere</a></li>
<li><a href="javascript:alert(1)">Script</a></li>
</ul>`;

const SITEMAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://www.open.edu/openlearn/nature-environment/whales/content-section-1.2</loc></url>
<url><loc>https://www.open.edu/openlearn/history-the-arts/two-painters/content-section-0</loc></url>
<url><loc>https://www.open.edu/openlearn/history-the-arts/an-article</loc></url></urlset>`;

let server: Served;
let folder: string;
let file: string;
beforeEach(async () => {
  server = await serve((request, response) => {
    const body = { '/page': PAGE, '/sitemap.xml': SITEMAP }[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(body);
  });
  folder = await mkdtemp(join(tmpdir(), 'sayso-catalogue-'));
  file = join(folder, 'units.json');
  await keep([['nature-environment/whales', 'Whales']]);
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function keep(units: readonly (readonly [string, string])[]): Promise<void> {
  await writeFile(file, JSON.stringify({ units }));
}

async function kept(): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

function refresh(from: string, yes = false): Promise<Refreshed> {
  const at = from.startsWith('/') ? `${server.origin}${from}` : join(folder, from);
  return refreshCatalogue({ from: at, file, year: 2026, yes, network: server.source });
}

test('a page of links becomes the catalogue: each unit once, its title as text', async () => {
  // The links of a page lead to where the page is from.
  const page = PAGE.replaceAll('href="/', 'href="https://www.open.edu/');
  await writeFile(join(folder, 'page.html'), page);
  const { ok, lines } = await refresh('page.html');
  expect({ ok, lines }).toEqual({
    ok: true,
    lines: ['+ Croeso', '~ Whales → Whales & dolphins', '2 units: 1 added, 0 removed, 1 renamed'],
  });
  expect(await kept()).toMatchObject({
    year: 2026,
    units: [
      ['languages/welsh/croeso', 'Croeso'],
      ['nature-environment/whales', 'Whales & dolphins'],
    ],
  });
});

test('the same page from the web; a link without a host leads back to that server', async () => {
  const { lines } = await refresh('/page');
  expect(lines).toEqual(['~ Whales → Whales & dolphins', '1 units: 0 added, 0 removed, 1 renamed']);
});

test('a sitemap keeps the titles that are known, and makes others from their addresses', async () => {
  await refresh('/sitemap.xml');
  expect(await kept()).toMatchObject({
    units: [
      ['history-the-arts/two-painters', 'Two painters'],
      ['nature-environment/whales', 'Whales'],
    ],
  });
});

test('a table with tabs is read as well', async () => {
  await writeFile(
    join(folder, 'units.tsv'),
    'title\turl\ttopic\nA < B\thttps://www.open.edu/openlearn/languages/ab/content-section-0\tlanguages\n',
  );
  await refresh('units.tsv');
  expect(await kept()).toMatchObject({ units: [['languages/ab', 'A < B']] });
});

test('a list that lost more than a fifth is believed only on a second word', async () => {
  const many = Array.from({ length: 9 }, (_, at) => [`languages/u${at}`, `U${at}`] as const);
  await keep(many);
  const before = await kept();
  const refused = await refresh('/sitemap.xml');
  expect(refused.ok).toBe(false);
  expect(refused.lines).toContain('- U8');
  expect(refused.lines.at(-1)).toContain('--yes');
  expect(await kept()).toEqual(before);
  expect((await refresh('/sitemap.xml', true)).ok).toBe(true);
  expect(await kept()).toMatchObject({ units: { length: 2 } });
});

test('a page that cannot be read, or links no unit, changes nothing', async () => {
  const before = await kept();
  expect(await refresh('/gone')).toMatchObject({ ok: false });
  await writeFile(join(folder, 'empty.html'), '<p>Maintenance</p>');
  expect(await refresh('empty.html', true)).toMatchObject({ ok: false });
  expect(await kept()).toEqual(before);
});
