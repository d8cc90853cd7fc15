import { type FileAddress, type NotAUnit, unitAddress } from './address/unit-address.ts';
import type { Files } from './download/files.ts';
import type { Source } from './download/source.ts';
import { type Fetched, type FetchOptions, fetchFrom } from './fetch-unit.ts';

/** No teacher brings more at once, and others wait meanwhile. */
const MOST_DOCUMENTS = 50;

/**
 * Fetches one unit, or all the documents (`.xml`) of a folder, one after the other. A folder without
 * any gives nothing. In the order of their paths; what is beyond the cap is answered as `too-many`.
 *
 * @param text the address of a unit in any form that `unitAddress` knows, or a folder's path
 */
export async function fetchUnits(
  text: string,
  source: Source,
  options: FetchOptions = {},
): Promise<readonly Fetched[]> {
  const address = unitAddress(text);
  if (address.kind === 'not-a-unit') return [address];
  if (address.kind !== 'folder') return [await fetchFrom(address, source, options)];
  const documents = await documentsIn(address.path, options.files);
  const results: Fetched[] = [];
  for (const document of documents.slice(0, MOST_DOCUMENTS)) {
    results.push(await fetchFrom(document, source, options));
  }
  const others = documents.slice(MOST_DOCUMENTS);
  return [...results, ...others.map(({ path }) => tooMany(path))];
}

function tooMany(text: string): NotAUnit {
  return { kind: 'not-a-unit', why: 'too-many', text };
}

/** The documents at or below a folder; where two have one name, their folders tell them apart. */
async function documentsIn(
  folder: string,
  files: Files | undefined,
): Promise<readonly FileAddress[]> {
  const entries = (await files?.list(folder)) ?? [];
  const documents = entries.flatMap(({ path }) => {
    const isHidden = path.split('/').some((part) => part.startsWith('.'));
    const address = isHidden ? undefined : unitAddress(path);
    return address?.kind === 'file' ? [address] : [];
  });
  const named = new Map<string, number>();
  for (const { name } of documents) named.set(name, (named.get(name) ?? 0) + 1);
  return documents.map((document) =>
    named.get(document.name) === 1
      ? document
      : { ...document, name: document.path.slice(0, -'.xml'.length).replaceAll('/', '-') },
  );
}
