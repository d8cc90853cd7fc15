import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { unitAddress } from '../address/unit-address.ts';
import { convertUnit } from '../convert/convert-unit.ts';
import type { Reading, ReadOptions, Source } from './source.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.pdf': 'application/pdf',
};

/**
 * Serves units from a folder, at their real addresses: `<name>.xml` with the pictures in
 * `<name>-images/` and recordings and the like in `<name>-media/`. A table in its `MANIFEST.md` says which address belongs to which name
 * (`| name | title | address | … |`); a document without one answers at
 * `https://www.open.edu/openlearn/local/<name>/content-section-0`.
 */
export function folderSource(folder: string): Source {
  let index: Promise<Index> | undefined;
  return {
    async read(url, options) {
      index ??= indexOf(folder);
      const files = await index;
      const file = files.get(url);
      if (file === undefined) return { kind: 'missing' };
      const reading = await readCapped(file, options);
      // Some folders keep a picture under the name it had before OpenLearn converted it (`a.tif`).
      return reading.kind === 'missing' && /\.\w+\.\w+$/.test(file)
        ? readCapped(file.slice(0, file.lastIndexOf('.')), options)
        : reading;
    },
  };
}

/** The addresses that a folder answers for: each unit's page for people, with the name of its file. */
export async function unitsOfFolder(
  folder: string,
): Promise<readonly { readonly name: string; readonly page: string }[]> {
  const addresses = await manifestOf(folder);
  const names = (await readdir(folder)).filter((file) => file.endsWith('.xml'));
  return names.sort().map((file) => {
    const name = file.slice(0, -'.xml'.length);
    const page = addresses.get(name);
    return { name, page: page ?? `https://www.open.edu/openlearn/local/${name}/content-section-0` };
  });
}

/** From address to file. */
type Index = ReadonlyMap<string, string>;

async function indexOf(folder: string): Promise<Index> {
  const files = new Map<string, string>();
  const lies = (url: string | undefined, where: string): void => {
    if (url === undefined) return;
    const last = lastPart(new URL(url).pathname);
    files.set(url, path.join(folder, where, path.basename(last)));
  };
  for (const { name, page } of await unitsOfFolder(folder)) {
    const address = unitAddress(page);
    if (address.kind !== 'unit') continue;
    const file = path.join(folder, `${name}.xml`);
    files.set(address.xmlUrl, file);
    // Only the document knows the addresses of its pictures: they hold hashes.
    const unit = convertUnit(await readFile(file), { address });
    if (unit.kind !== 'converted') continue;
    for (const { url } of unit.images) lies(url, `${name}-images`);
    for (const { url, otherUrls } of unit.media) {
      for (const one of [url, ...otherUrls])
        lies(one?.replace(/^http:/, 'https:'), `${name}-media`);
    }
  }
  return files;
}

function lastPart(pathname: string): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

async function manifestOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path.join(folder, 'MANIFEST.md'), 'utf8').catch(() => '');
  const rows = text.matchAll(/^\|\s*([\w.-]+)\s*\|.*?\|\s*(https:\/\/[^\s|]+)\s*\|/gm);
  return new Map(Array.from(rows, ([, name = '', address = '']) => [name, address]));
}

async function readCapped(file: string, options: ReadOptions): Promise<Reading> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) return { kind: 'missing' };
  if (found.size > options.maxBytes) return { kind: 'too-big', limit: options.maxBytes };
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  return { kind: 'ok', bytes: await readFile(file), type };
}
