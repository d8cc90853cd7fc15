import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  CATALOGUE_PAGE,
  type CatalogueUnit,
  catalogueUnit,
} from '../../src/openlearn/catalogue/catalogue.ts';
import { mergeCatalogue } from '../../src/openlearn/catalogue/merge-catalogue.ts';
import { readCatalogue } from '../../src/openlearn/catalogue/read-catalogue.ts';
import type { Source } from '../../src/openlearn/download/source.ts';

/** A catalogue that shrinks by more than this was probably not read whole. */
const MOST_LOST = 1 / 5;
const MAX_BYTES = 16 * 1024 * 1024;

const keptSchema = z.object({ units: z.array(z.tuple([z.string(), z.string()])) });

export type Refresh = {
  /** A web address or a file: a catalogue page, a sitemap, or a table with tabs. */
  readonly from: string;
  /** The catalogue's own file. */
  readonly file: string;
  /** Of which the list is. */
  readonly year: number;
  /** Whether it may shrink a lot. */
  readonly yes: boolean;
  readonly network: Source;
};

export type Refreshed = { readonly ok: boolean; readonly lines: readonly string[] };

/** Brings the catalogue to what a list of all units says, and tells what that changes. */
export async function refreshCatalogue({
  from,
  file,
  year,
  yes,
  network,
}: Refresh): Promise<Refreshed> {
  const text = await read(from, network);
  if (text.kind === 'not-read')
    return { ok: false, lines: [`${from} could not be read: ${text.why}`] };
  const before = keptSchema
    .parse(JSON.parse(await readFile(file, 'utf8')))
    .units.map(([path, title]) => catalogueUnit(path, title));
  const listed = readCatalogue(text.text, /^https?:/i.test(from) ? from : CATALOGUE_PAGE);
  if (listed.size === 0) return { ok: false, lines: [`No unit is linked in ${from}`] };
  const { units, added, removed, renamed } = mergeCatalogue(before, listed);
  const lines = [
    ...added.map(({ title }) => `+ ${title}`),
    ...removed.map(({ title }) => `- ${title}`),
    ...renamed.map(({ from: old, to }) => `~ ${old} → ${to}`),
    `${units.length} units: ${added.length} added, ${removed.length} removed, ${renamed.length} renamed`,
  ];
  if (units.length < before.length * (1 - MOST_LOST) && !yes) {
    return {
      ok: false,
      lines: [...lines, 'That is a fifth fewer than before. If it is right, add --yes'],
    };
  }
  await writeFile(file, printed(units, year));
  return { ok: true, lines };
}

/** One unit a line, so that a change of the catalogue can be read. */
function printed(units: readonly CatalogueUnit[], year: number): string {
  const rows = units.map(({ path, title }) => `    ${JSON.stringify([path, title])}`);
  return `{
  "about": "Titles and addresses (facts) of the units that OpenLearn lists; written by \`npm run catalogue\`",
  "source": ${JSON.stringify(CATALOGUE_PAGE)},
  "year": ${year},
  "units": [
${rows.join(',\n')}
  ]
}
`;
}

type Text =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-read'; readonly why: string };

async function read(from: string, network: Source): Promise<Text> {
  if (!/^https?:/i.test(from)) return { kind: 'text', text: await readFile(from, 'utf8') };
  const reading = await network.read(from, {
    maxBytes: MAX_BYTES,
    accept: 'text/html, application/xml, text/tab-separated-values',
  });
  if (reading.kind !== 'ok') return { kind: 'not-read', why: reading.kind };
  return { kind: 'text', text: new TextDecoder().decode(reading.bytes) };
}
