import { fileURLToPath } from 'node:url';
import { CATALOGUE_PAGE } from '../src/openlearn/catalogue/catalogue.ts';
import { networkSource } from '../src/openlearn/download/network-source.ts';
import { refreshCatalogue } from './catalogue/refresh-catalogue.ts';

/**
 * `npm run catalogue -- [SOURCE] [--year YEAR] [--yes]`: refreshes the list of OpenLearn's units from
 * its catalogue page, or from another page, a sitemap or a table, on the web or on the disk.
 */
const words = process.argv.slice(2);
const at = words.indexOf('--year');
const year = at === -1 ? new Date().getUTCFullYear() : Number(words.splice(at, 2)[1]);
const network = networkSource();
const { ok, lines } = await refreshCatalogue({
  from: words.find((word) => !word.startsWith('--')) ?? CATALOGUE_PAGE,
  file: fileURLToPath(new URL('../src/openlearn/catalogue/units.json', import.meta.url)),
  year,
  yes: words.includes('--yes'),
  network,
});
await network.close();
for (const line of lines) console.log(line);
process.exitCode = ok ? 0 : 1;
