import { readMathsAssets, readOwnAssets } from './assets/read-asset.ts';
import { OWN_FOLDER } from './content/site-paths.ts';
import type { LaidOut } from './lay-out.ts';
import type { ParsedPage } from './parse/parse-page.ts';
import { searchIndex } from './search-index.ts';
import type { SiteContent, SiteFile, SourceEntry } from './site.ts';

/** All files of the site, sorted by path: pages, what they need, and what every site has. */
export async function gatherFiles(
  { documents, searchable, maths }: LaidOut,
  from: {
    readonly pages: readonly ParsedPage[];
    readonly needed: ReadonlyMap<string, SourceEntry>;
    readonly files: ReadonlyMap<string, SourceEntry>;
    /** PDF and ePub, by their path. */
    readonly editions: ReadonlyMap<string, Uint8Array>;
  },
): Promise<readonly SiteFile[]> {
  const files = new Map<string, SiteContent>();
  for (const [path, { oid }] of from.needed) files.set(path, { kind: 'blob', oid });
  for (const { pictures } of from.pages) {
    for (const [path, bytes] of pictures) files.set(path, { kind: 'bytes', bytes });
  }
  for (const [path, bytes] of from.editions) files.set(path, { kind: 'bytes', bytes });
  for (const [path, text] of documents) files.set(path, textContent(text));
  files.set(`${OWN_FOLDER}/search.json`, textContent(searchIndex(searchable)));
  for (const [name, text] of await readOwnAssets()) {
    files.set(`${OWN_FOLDER}/${name}`, textContent(text));
  }
  if (maths) {
    for (const [name, content] of await readMathsAssets()) {
      files.set(`${OWN_FOLDER}/katex/${name}`, contentOf(content));
    }
  }
  files.set('.nojekyll', textContent(''));
  // A domain of the author's own is written in this file, and must survive a new publication.
  const domain = from.files.get('CNAME');
  if (domain !== undefined) files.set('CNAME', { kind: 'blob', oid: domain.oid });
  return [...files]
    .map(([path, content]) => ({ path, content }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function textContent(text: string): SiteContent {
  return { kind: 'text', text };
}

function contentOf(content: string | Uint8Array): SiteContent {
  return typeof content === 'string' ? textContent(content) : { kind: 'bytes', bytes: content };
}
