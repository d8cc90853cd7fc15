import type { Element } from 'hast';
import type { BookPicture } from '../prepare/book-pictures.ts';
import { textProperty } from '../prepare/element.ts';
import type { Context } from './context.ts';
import { typstString } from './typst-text.ts';

/** CSS: 96 pixels are an inch, which is 72 points. */
const POINTS_A_PIXEL = 0.75;

/** A picture by itself, no wider than its column and no higher than most of a page. */
export function blockPicture(node: Element, context: Context): string {
  const picture = pictureOf(node, context);
  const words = wordsFor(node);
  if (picture === undefined) return words;
  const { size } = picture;
  const wanted = wantedWidth(node) ?? (size === undefined ? '100%' : points(size.width));
  const ratio = size === undefined ? 'none' : String(round(size.height / size.width));
  return context.risks.take(`picture(${imageCall(picture, node)},${wanted},${ratio})`, words);
}

/** A picture in a line of text. */
export function inlinePicture(node: Element, context: Context): string {
  const picture = pictureOf(node, context);
  const words = wordsFor(node);
  if (picture === undefined) return words;
  const { size } = picture;
  const width =
    size === undefined ? '1.2em' : `${Math.min(round(size.width * POINTS_A_PIXEL), 300)}pt`;
  return context.risks.take(`small-picture(${imageCall(picture, node)},${width})`, words);
}

function pictureOf(node: Element, { pictures }: Context): BookPicture | undefined {
  const name = textProperty(node, 'src');
  return name === undefined ? undefined : pictures.named(name);
}

function imageCall({ name }: BookPicture, node: Element): string {
  const alt = textProperty(node, 'alt');
  const said = alt === undefined ? '' : `,alt:${typstString(alt)}`;
  return `arguments(${typstString(name)}${said})`;
}

/** What stands where a picture cannot be shown. */
function wordsFor(node: Element): string {
  return `missing(${typstString(textProperty(node, 'alt') ?? '')})`;
}

const SIZE = /^(\d{1,4}(?:\.\d{1,3})?)(%|px|em|rem|ch|vw)?$/;

function wantedWidth(node: Element): string | undefined {
  const wanted = textProperty(node, 'dataWidth') ?? String(node.properties.width ?? '');
  const [, number, unit = 'px'] = SIZE.exec(wanted.trim()) ?? [];
  if (number === undefined || Number(number) === 0) return undefined;
  if (unit === '%' || unit === 'vw') return `${Math.min(Number(number), 100)}%`;
  return unit === 'px' ? points(Number(number)) : `${Math.min(Number(number), 60)}em`;
}

function points(pixels: number): string {
  return `${Math.min(round(pixels * POINTS_A_PIXEL), 2000)}pt`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
