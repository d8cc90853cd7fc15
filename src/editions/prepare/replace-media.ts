import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { BookWords } from '../book.ts';
import type { BookPictures } from './book-pictures.ts';
import { element, elementsIn, textNode, textOf, textProperty } from './element.ts';

const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)$/i;
const AUDIO = /\.(?:mp3|m4a|ogg|oga|wav)$/i;

/**
 * What a book on paper cannot play becomes a link to it, and a picture that is not there its words.
 * Pictures that are get the name that they have in the book as `src`.
 */
export function replaceMedia(tree: Root, pictures: BookPictures, words: BookWords): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const other = replacement(node, pictures, words);
    if (other === undefined) return undefined;
    parent.children.splice(index, 1, ...other);
    return [SKIP, index + other.length];
  });
}

function replacement(
  node: Element,
  pictures: BookPictures,
  words: BookWords,
): ElementContent[] | undefined {
  switch (node.tagName) {
    case 'img':
      return picture(node, pictures, words);
    case 'video':
      return linkTo(sourceOf(node), node, words.watch);
    case 'audio':
      return linkTo(sourceOf(node), node, words.listen);
    case 'iframe':
      return linkTo(textProperty(node, 'src'), node, words.openEmbedded);
    case 'picture':
      return elementsIn(node.children)
        .filter(({ tagName }) => tagName === 'img')
        .flatMap((inner) => picture(inner, pictures, words) ?? [inner]);
    case 'input':
      return [textNode(node.properties.checked ? '☑' : '☐')];
    case 'source':
    case 'track':
    case 'wbr':
      return [];
    default:
      return undefined;
  }
}

function picture(
  node: Element,
  pictures: BookPictures,
  words: BookWords,
): ElementContent[] | undefined {
  const src = textProperty(node, 'src') ?? '';
  const [path = ''] = src.split(/[?#]/);
  if (VIDEO.test(path)) return linkTo(src, node, words.watch);
  if (AUDIO.test(path)) return linkTo(src, node, words.listen);
  const alt = textProperty(node, 'alt') ?? '';
  const found = pictures.find(src);
  if (found !== undefined) {
    node.properties.src = found.name;
    node.properties.alt = alt;
    return undefined;
  }
  const text = alt === '' ? (textProperty(node, 'title') ?? path.split('/').at(-1) ?? '') : alt;
  const shown = isWebAddress(src) ? element('a', { href: src }, [textNode(text)]) : textNode(text);
  return [element('span', { className: ['missing-picture'] }, [shown])];
}

function sourceOf(node: Element): string | undefined {
  const own = textProperty(node, 'src');
  if (own !== undefined) return own;
  const inner = elementsIn(node.children).find(({ tagName }) => tagName === 'source');
  return inner === undefined ? undefined : textProperty(inner, 'src');
}

function linkTo(src: string | undefined, node: Element, word: string): ElementContent[] {
  const title =
    textProperty(node, 'title') ?? textProperty(node, 'ariaLabel') ?? textProperty(node, 'alt');
  const words = title === undefined ? word : `${word}: ${title}`;
  const inside = textOf(node).trim() === '' ? [] : node.children.filter(isForReaders);
  if (src === undefined || !isWebAddress(src)) return inside;
  const link = element('a', { href: src }, [textNode(words)]);
  return [element('span', { className: ['media'] }, [link]), ...inside];
}

function isForReaders(child: ElementContent): boolean {
  return (
    child.type === 'text' || (child.type === 'element' && !/^(?:source|track)$/.test(child.tagName))
  );
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
