import type { Image, PhrasingContent } from 'mdast';
import { addressesAsLinks } from './addresses.ts';
import { termKey } from './link-targets.ts';
import { addressOf, type Place } from './place.ts';

const FILM_OR_SOUND = /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|wav)(?:[?#]|$)/i;

/** Phrasing of MyST as what every Markdown has: HTML for what Markdown has no sign for. */
export function plainPhrases(
  nodes: readonly PhrasingContent[],
  place: Place,
): readonly PhrasingContent[] {
  return nodes.flatMap((node) => plainPhrase(node, place));
}

function plainPhrase(node: PhrasingContent, place: Place): readonly PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return addressesAsLinks(node);
    case 'link':
      return [{ ...node, children: [...linkWords(node.children, place)] }];
    case 'subscript':
      return marked('sub', node.children, place);
    case 'superscript':
      return marked('sup', node.children, place);
    case 'underline':
      // `<u>` is none of the marks that GitHub lets through; this one is, and is underlined.
      return marked('ins', node.children, place);
    case 'span': {
      const { lang, dir } = node;
      const names = Object.entries({ lang, dir }).flatMap(([name, value]) =>
        value !== undefined && /^[\w-]+$/.test(value) ? [` ${name}="${value}"`] : [],
      );
      return names.length === 0
        ? plainPhrases(node.children, place)
        : marked('span', node.children, place, names.join(''));
    }
    case 'smallcaps':
      return plainPhrases(node.children, place).map(upperCase);
    case 'crossReference': {
      const key = node.kind === 'term' ? termKey(node.label) : node.label;
      const url = addressOf(key, place);
      const children = [...linkWords(node.children, place)];
      return url === undefined ? children : linked(url, children);
    }
    case 'image':
      return [picture(node)];
    case 'footnoteReference': {
      if (place.footnotes === 'gfm') return [node];
      const mark = node.label ?? node.identifier;
      const link = linked(`#note-${mark}`, [{ type: 'text', value: mark }]);
      return [html('<sup>'), ...link, html('</sup>')];
    }
    default:
      return [inside(node, place)];
  }
}

/** The words of a link are no links, even where they are an address. */
function linkWords(nodes: readonly PhrasingContent[], place: Place): readonly PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'text' ? [node] : plainPhrase(node, place)));
}

/** The same mark around plain content. */
function inside(node: PhrasingContent, place: Place): PhrasingContent {
  if (!('children' in node)) return node;
  return { ...node, children: [...plainPhrases(node.children, place)] };
}

export function html(value: string): { type: 'html'; value: string } {
  return { type: 'html', value };
}

/** A link within the page is HTML: Sphinx, of nbsphinx or of Jupyter Book, would look for a label. */
function linked(url: string, children: PhrasingContent[]): readonly PhrasingContent[] {
  if (!url.startsWith('#')) return [{ type: 'link', url, children }];
  return [html(`<a href="${url}">`), ...children, html('</a>')];
}

function marked(
  name: string,
  children: readonly PhrasingContent[],
  place: Place,
  attributes = '',
): readonly PhrasingContent[] {
  return [html(`<${name}${attributes}>`), ...plainPhrases(children, place), html(`</${name}>`)];
}

/** Whether an address is that of a film or a sound, by its ending. */
export function isFilm(url: string): boolean {
  return FILM_OR_SOUND.test(url);
}

/**
 * A picture whose address is a film's is MyST's way to show films, and nobody else's, so it is a link.
 * One that nothing is said of is HTML: pandoc calls pictures in reStructuredText by what is said of
 * them, and nbsphinx would then show the first nameless one in the place of all.
 */
function picture(node: Image): PhrasingContent {
  if (isFilm(node.url)) {
    const words = node.alt ? node.alt : (node.url.split('/').at(-1) ?? node.url);
    return { type: 'link', url: node.url, children: [{ type: 'text', value: words }] };
  }
  if (node.alt) return node;
  const src = node.url.replaceAll('&', '&amp;').replaceAll('"', '%22').replaceAll('<', '%3C');
  return html(`<img src="${src}" alt="">`);
}

function upperCase(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return { ...node, value: node.value.toUpperCase() };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map(upperCase) };
}
