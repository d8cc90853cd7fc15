import MiniSearch from 'minisearch';
import type { Section } from './render/sections.ts';

/** Text for the search, over all pages; what is beyond it is found by its titles only. */
const MOST_TEXT = 4_000_000;
const SNIPPET = 240;

export type SearchablePage = {
  readonly place: string;
  readonly title: string;
  readonly sections: readonly Section[];
};

/** The same in `assets/site.js`, which loads the index. */
const OPTIONS = {
  fields: ['title', 'page', 'text'],
  storeFields: ['title', 'page', 'url', 'text'],
};

/**
 * The index of a site's search as JSON, one entry a section: what MiniSearch's `loadJSON` reads in the
 * reader's browser. Equal pages give equal bytes.
 *
 * Source: https://lucaong.github.io/minisearch/
 */
export function searchIndex(pages: readonly SearchablePage[]): string {
  const index = new MiniSearch({ ...OPTIONS, processTerm: fold });
  let left = MOST_TEXT;
  let id = 0;
  const stored: { id: number; title: string; page: string; url: string; text: string }[] = [];
  for (const { place, title, sections } of pages) {
    for (const section of sections) {
      const text = left > 0 ? section.text : '';
      left -= text.length;
      const url = section.id === '' ? place : `${place}#${encodeURIComponent(section.id)}`;
      stored.push({ id, title: section.title, page: title, url: encodeUrl(url), text });
      id += 1;
    }
  }
  index.addAll(stored);
  return shortened(JSON.stringify(index));
}

/** Stores the beginning of each text: enough to show, while the words of all of it are found. */
function shortened(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? value.slice(0, SNIPPET) : value,
  );
}

/** Lower case and without accents, so that `resume` finds `Résumé`. The same in `assets/site.js`. */
function fold(term: string): string {
  return term
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

function encodeUrl(url: string): string {
  const hash = url.indexOf('#');
  const path = hash < 0 ? url : url.slice(0, hash);
  return path.split('/').map(encodeURIComponent).join('/') + (hash < 0 ? '' : url.slice(hash));
}
