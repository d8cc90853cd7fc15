import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unitAddress } from '../src/openlearn/address/unit-address.ts';
import { convertUnit } from '../src/openlearn/convert/convert-unit.ts';
import { buildBooks, PAGES } from './check-engines/build-books.ts';
import { type Book, layOutBooks } from './check-engines/lay-out-books.ts';
import { readWarnings } from './check-engines/read-warnings.ts';
import { wordsOnPages } from './check-engines/words-on-pages.ts';
import { ENGINES, type Engine, environmentFolder } from './setup-python/environments.ts';

/**
 * `npm run check:engines -- [FOLDER] [--keep]`: converts the OU-XML documents of a folder (or our own
 * sample), builds the Markdown with real Sphinx and with Jupyter Book, and tells what they complain of
 * and how many words are on the built pages. Ends with 1 if there is a warning, or words are missing. `npm run setup:python` comes first. `--keep` leaves what was built.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean' } },
});
const LEAST_WORDS = 0.999;
const folder = positionals[0] ?? fileURLToPath(new URL('../sample', import.meta.url));
const missing = ENGINES.filter((name) => !existsSync(environmentFolder(name)));
if (missing.length > 0) throw new Error('Run `npm run setup:python` first.');

const books = await booksOf(folder);
const work = await mkdtemp(join(tmpdir(), 'sayso-engines-'));
try {
  await layOutBooks(join(work, 'source'), books);
  for (const name of ENGINES) if (!(await check(name))) process.exitCode = 1;
} finally {
  if (values.keep === true) console.log(`Built in ${work}`);
  else await rm(work, { recursive: true, force: true });
}

async function booksOf(from: string): Promise<Book[]> {
  const files = (await readdir(from)).filter((file) => file.endsWith('.xml')).sort();
  const read = files.map(async (file): Promise<Book> => {
    const name = file.replace(/\.xml$/, '');
    const address = unitAddress(`https://www.open.edu/openlearn/local/${name}/content-section-0`);
    if (address.kind !== 'unit') throw new Error(`no address for ${name}`);
    const xml = await readFile(join(from, file), 'utf8');
    const unit = convertUnit(Buffer.from(xml), { address });
    if (unit.kind !== 'converted') throw new Error(`${name}: ${unit.problem.kind}`);
    return { name, xml, unit };
  });
  return Promise.all(read);
}

/** Whether an engine builds all units, shows their words, and has nothing to say about them. */
async function check(name: Engine): Promise<boolean> {
  const build = await buildBooks(name, join(work, 'source'), join(work, name));
  const warnings = readWarnings(build.output);
  const seconds = Math.round(build.ms / 1000);
  console.log(`\n${name}: ${books.length} units, ${warnings.length} warnings, ${seconds} s`);
  if (build.status !== 0) {
    console.log(build.output.slice(-2000));
    return false;
  }
  let isComplete = true;
  for (const { name: book, xml } of books) {
    const own = warnings.filter(({ unit }) => unit === book);
    const words = wordsOnPages(xml, join(work, name, PAGES[name], 'content', book));
    if (words.kept < words.of * LEAST_WORDS) isComplete = false;
    console.log(`  ${book}: ${own.length}; ${words.kept} of ${words.of} words on the pages`);
    for (const { text } of own) console.log(`    ${text}`);
    if (words.lost.length > 0) console.log(`    lost: ${words.lost.slice(0, 20).join(' ')}`);
  }
  for (const { unit, text } of warnings) if (unit === undefined) console.log(`  ${text}`);
  return isComplete && warnings.length === 0;
}
