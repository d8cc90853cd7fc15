/**
 * `npm run bench:openlearn -- FOLDER [--verbose] [--check] [--quick]`: converts every OU-XML document
 * of a folder and compares what is in the XML, counted by itself, with what is on the pages, as
 * parsers read them. `--verbose` shows what is lost, `--check` ends with 1 where a goal is missed,
 * `--quick` leaves out the damaged and hostile variants of every document.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageOf } from './convert.ts';
import type { Measured } from './goals.ts';
import { measureCrashes } from './measure-crashes.ts';
import { convertDocument, measureDocument } from './measure-document.ts';
import { warmMilliseconds } from './measure-time.ts';
import { printLosses, printTables } from './print-tables.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean' },
    check: { type: 'boolean' },
    quick: { type: 'boolean' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Usage: npm run bench:openlearn -- FOLDER');

const files = readdirSync(folder).filter((file) => file.endsWith('.xml'));
const texts = files.map((file) => ({
  name: file.replace(/\.xml$/, ''),
  xml: readFileSync(join(folder, file), 'utf8'),
}));
const times = warmMilliseconds(texts);
const documents = texts.map(({ name, xml }, index): Measured => {
  const figures = measureDocument(xml, convertDocument(xml, name), pageOf(name));
  const none = { kept: 0, of: 0, lost: [] };
  const crashes = values.quick === true ? none : measureCrashes(xml, name);
  return { ...figures, name, ms: times[index] ?? Number.NaN, crashes };
});
if (values.verbose === true) printLosses(documents, 25);
const met = printTables(documents);
if (values.check === true && !met) process.exitCode = 1;
