import type { PhrasingContent } from 'mdast';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childNamed, plainText, rawText } from '../xml/element.ts';
import type { Context, PhrasingRule } from './context.ts';
import { loosePhrasing } from './flow.ts';
import { languageMark, marked } from './language.ts';
import { inlineFormula } from './maths.ts';
import { text } from './nodes.ts';

type SpanType = 'strong' | 'emphasis' | 'subscript' | 'superscript' | 'underline' | 'smallcaps';

/** A rule for an element that is one kind of emphasis. */
export function span(type: SpanType): PhrasingRule {
  return (element, context) => [{ type, children: loosePhrasing(element.children, context) }];
}

/** For elements that mark something Markdown has no sign for: their content counts. */
export function contentOnly(element: XmlElement, context: Context): PhrasingContent[] {
  return loosePhrasing(element.children, context);
}

export function lineBreak(element: XmlElement, context: Context): PhrasingContent[] {
  return [{ type: 'break' }, ...loosePhrasing(element.children, context)];
}

export function inlineCode(element: XmlElement): PhrasingContent[] {
  const value = rawText(element).replace(/\s+/g, ' ').trim();
  return value === '' ? [] : [{ type: 'inlineCode', value }];
}

/** A link; an address that is none of the web's, or that leads nowhere, leaves its text. */
export function anchor(element: XmlElement, context: Context): PhrasingContent[] {
  const children = loosePhrasing(element.children, context);
  const href = attribute(element, 'href')?.replaceAll('&amp;', '&') ?? '';
  const label = href.startsWith('#') ? context.labels.get(href.slice(1)) : undefined;
  if (label !== undefined) {
    return [{ type: 'crossReference', kind: 'ref', label, identifier: label, children }];
  }
  const url = webAddress(href, context.page);
  if (url === undefined) return children;
  const text = plainText(element);
  return [{ type: 'link', url, children: text === '' ? [{ type: 'text', value: url }] : children }];
}

/** An absolute address that is safe to put in a link, or undefined. */
export function webAddress(href: string, page: string | undefined): string | undefined {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.includes('\\')) return undefined;
  const full = /^www\./i.test(trimmed) ? `http://${trimmed}` : trimmed;
  if (!URL.canParse(full, page)) return undefined;
  const url = new URL(full, page);
  if (!['http:', 'https:', 'mailto:', 'ftp:'].includes(url.protocol)) return undefined;
  // As written where it is absolute already: teachers compare it with the original.
  return /^[a-z]+:/i.test(full) ? encodeURI(decodedOnce(full)) : url.href;
}

/** `encodeURI` would encode the signs of an encoded address again. */
function decodedOnce(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

export function crossReference(element: XmlElement, context: Context): PhrasingContent[] {
  const children = loosePhrasing(element.children, context);
  const label = context.labels.get(attribute(element, 'idref') ?? '');
  if (label === undefined) {
    context.tally.keptAsText('CrossRef');
    return children;
  }
  return [{ type: 'crossReference', kind: 'ref', label, identifier: label, children }];
}

/** A word that the glossary explains links there; another one is emphasised. */
export function glossaryTerm(element: XmlElement, context: Context): PhrasingContent[] {
  const text = plainText(element);
  if (!context.terms.has(text.toLowerCase())) {
    return [{ type: 'emphasis', children: loosePhrasing(element.children, context) }];
  }
  const children: PhrasingContent[] = [{ type: 'text', value: text }];
  return [
    { type: 'crossReference', kind: 'term', label: text, identifier: text.toLowerCase(), children },
  ];
}

/** For parts of a line that are set in places of their own in print: a blank keeps them apart. */
export function apart(element: XmlElement, context: Context): PhrasingContent[] {
  return [...loosePhrasing(element.children, context), text(' ')];
}

/** The number of a page of print where it is said in words; marks of where a page began are left out. */
export function pageNumber(element: XmlElement, context: Context): PhrasingContent[] {
  if (plainText(element) !== '') return apart(element, context);
  context.tally.leftOut(element);
  return [];
}

/** Words in another language, which says how to pronounce and hyphenate them. */
export function otherLanguage(element: XmlElement, context: Context): PhrasingContent[] {
  const children = loosePhrasing(element.children, context);
  const mark = languageMark(element);
  return mark === undefined ? children : [marked(mark, children)];
}

export function inlineFigure(element: XmlElement, context: Context): PhrasingContent[] {
  const image = childNamed(element, 'Image');
  if (image === undefined) return contentOnly(element, context);
  const alt =
    [childNamed(element, 'Alternative'), childNamed(element, 'Description')]
      .map(plainText)
      .find((text) => text !== '') ??
    attribute(image, 'alt') ??
    '';
  return inlineImage(image, alt, context);
}

/** A picture in a line of text, or what it shows in words where it is not to be had. */
export function inlineImage(image: XmlElement, alt: string, context: Context): PhrasingContent[] {
  const name = context.images.add(image, alt);
  if (name !== undefined) return [{ type: 'image', url: `images/${name}`, alt }];
  const words = alt === '' ? 'Picture not available' : `Picture not available: ${alt}`;
  return [{ type: 'emphasis', children: [{ type: 'text', value: `[${words}]` }] }];
}

/** Maths in a line: MathML, TeX, a picture of a formula, or text with raised and lowered letters. */
export function inlineEquation(element: XmlElement, context: Context): PhrasingContent[] {
  const formula = inlineFormula(element, context);
  if (formula !== undefined) return formula;
  const image = childNamed(element, 'Image');
  if (image !== undefined && attribute(image, 'src') !== undefined)
    return inlineFigure(element, context);
  // Some pictures have no source but text in them, which is then the formula.
  return element.children.flatMap((node) =>
    loosePhrasing(node === image ? image.children : [node], context),
  );
}
