import type { Element, ElementContent } from 'hast';
import { elementsIn, hasClass, textNode, textOf, textProperty } from '../prepare/element.ts';
import { formula } from '../prepare/formula.ts';
import { formulaSource } from '../prepare/formula-source.ts';
import { type Context, labelOf } from './context.ts';
import { typstFormula } from './typst-formula.ts';
import { typstString } from './typst-text.ts';
import { inlinePicture } from './write-picture.ts';

const CALLS = new Map([
  ['em', 'emph'],
  ['i', 'emph'],
  ['cite', 'emph'],
  ['dfn', 'emph'],
  ['var', 'emph'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['strike', 'strike'],
  ['sub', 'sub'],
  ['sup', 'super'],
  ['mark', 'highlight'],
  ['kbd', 'keyboard'],
  ['small', 'small'],
]);

/** What stands in a line, as one expression of Typst's code. Line ends and runs of blanks are one blank. */
export function writePhrases(children: readonly ElementContent[], context: Context): string {
  const tidied = tidySpaces(children);
  return block(tidied.map((child) => writePhrase(child, context)));
}

/** Expressions one after another, which join to content, also where there are none. */
export function block(expressions: readonly string[]): string {
  return `{[];${expressions.filter((one) => one !== '').join(';')}}`;
}

function writePhrase(child: ElementContent, context: Context): string {
  if (child.type === 'text') return child.value === '' ? '' : typstString(child.value);
  if (child.type !== 'element') return '';
  const written = writeElement(child, context);
  return `${anchorOf(child, context)}${written}`;
}

/** Marks a place that something leads to; empty for most. */
export function anchorOf(node: Element, { chapter, anchors }: Context): string {
  const id = textProperty(node, 'id');
  const label = id === undefined ? undefined : anchors.set(chapter.place, id);
  return label === undefined ? '' : `anchor(${typstString(label)});`;
}

function writeElement(node: Element, context: Context): string {
  const inside = (): string => block(node.children.map((child) => writePhrase(child, context)));
  if (hasClass(node, 'math')) return inlineFormula(node, context);
  const call = CALLS.get(node.tagName);
  if (call !== undefined) return textOf(node) === '' ? inside() : `${call}(${inside()})`;
  switch (node.tagName) {
    case 'br':
      return 'linebreak()';
    case 'code':
    case 'samp':
    case 'tt':
      return `raw(${typstString(textOf(node))})`;
    case 'a':
      return link(node, inside(), context);
    case 'img':
      return inlinePicture(node, context);
    case 'q':
      return block([typstString('“'), inside(), typstString('”')]);
    case 'rt':
      return block([typstString(' ('), inside(), typstString(')')]);
    case 'rp':
      return '';
    default:
      return inLanguage(node, hasClass(node, 'smallcaps') ? `smallcaps(${inside()})` : inside());
  }
}

function link(node: Element, inside: string, { chapter, names }: Context): string {
  if (node.properties.dataFootnoteBackref !== undefined) return '';
  const href = textProperty(node, 'href');
  const to = href === undefined ? undefined : names.follow(href, chapter);
  if (to === undefined) return inside;
  if (to.kind === 'outside') return `outside(${typstString(new URL(to.url).href)},${inside})`;
  return `inside(${typstString(labelOf(to.place, to.name))},${inside})`;
}

/** A passage in another language is hyphenated, and set from its side, as that language is. */
export function inLanguage(node: Element, written: string): string {
  const language = textProperty(node, 'lang')?.toLowerCase().split(/[-_]/)[0] ?? '';
  const direction = textProperty(node, 'dir');
  const options = [
    ...(/^[a-z]{2,3}$/.test(language) ? [`lang:"${language}"`] : []),
    ...(direction === 'rtl' || direction === 'ltr' ? [`dir:${direction}`] : []),
  ];
  return options.length === 0 ? written : `text(${options.join(',')},${written})`;
}

function inlineFormula(node: Element, { chapter, risks }: Context): string {
  const tex = textOf(node).trim();
  const tree = formula(tex, false, chapter.macros);
  const plain = `raw(${typstString(tex)})`;
  if (tree === undefined) return plain;
  const alt = typstString(tex);
  return risks.take(`formula(${alt},($${typstFormula(tree)}$).body)`, plain);
}

/** A formula that stands by itself, with its number beside it. */
export function displayedFormula(node: Element, { chapter, risks }: Context): string {
  const { tex, number } = formulaSource(node);
  const tree = formula(tex, true, chapter.macros);
  const plain = `raw(block:true,${typstString(tex)})`;
  if (tree === undefined) return plain;
  const numbering = number === undefined ? '' : `numbering:(..all)=>${typstString(`(${number})`)},`;
  const body = `($ ${typstFormula(tree)} $).body`;
  return risks.take(`formula(${typstString(tex)},${body},${numbering}block:true)`, plain);
}

const PRESERVED = new Set(['code', 'samp', 'tt', 'pre']);

/** Blanks as HTML shows them: runs are one, none at the beginning and the end of the line. */
function tidySpaces(children: readonly ElementContent[]): ElementContent[] {
  let blank = true;
  const tidy = (child: ElementContent): ElementContent => {
    if (child.type === 'text') {
      const joined = child.value.replace(/[ \t\r\n\f]+/g, ' ');
      const value = blank ? joined.replace(/^ /, '') : joined;
      if (value !== '') blank = value.endsWith(' ');
      return textNode(value);
    }
    if (child.type !== 'element') return child;
    if (child.tagName === 'br') blank = true;
    if (PRESERVED.has(child.tagName) || hasClass(child, 'math') || child.tagName === 'img') {
      blank = false;
      return child;
    }
    return { ...child, children: child.children.map(tidy) };
  };
  const tidied = children.map(tidy);
  trimEnd(tidied);
  return tidied;
}

function trimEnd(children: ElementContent[]): void {
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  else if (
    last?.type === 'element' &&
    !PRESERVED.has(last.tagName) &&
    elementsIn([last]).length > 0
  ) {
    trimEnd(last.children);
  }
}
