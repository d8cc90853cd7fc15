import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Chapter } from '../book.ts';
import { textProperty } from '../prepare/element.ts';
import type { Names } from '../prepare/names.ts';

/** The attributes that a book needs; everything else was for a browser. */
const KEPT = new Set([
  ...['id', 'className', 'lang', 'dir', 'title', 'role', 'href', 'src', 'alt'],
  ...['colSpan', 'rowSpan', 'scope', 'start', 'reversed', 'type', 'value', 'span'],
  ...['style', 'width', 'open', 'dataFootnoteRef', 'dataFootnotes', 'dataWidth'],
]);
const SIZE = /^(\d{1,4}(?:\.\d{1,3})?)(%|px|em|rem|ch|vw)?$/;

/** Links, names and sizes in the form that ePub wants; attributes that it does not know go. */
export function tidyAttributes(tree: Root, chapter: Chapter, names: Names): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'math') return 'skip';
    for (const name of Object.keys(node.properties)) {
      if (!KEPT.has(name)) delete node.properties[name];
    }
    followLink(node, chapter, names);
    nameFootnotes(node);
    if (node.tagName === 'img') sizePicture(node);
    else delete node.properties.width;
    align(node);
    const id = textProperty(node, 'id');
    if (id !== undefined) node.properties.id = xmlName(id);
    const lang = textProperty(node, 'lang');
    if (lang !== undefined) languageOf(node, lang);
    return undefined;
  });
}

function followLink(node: Element, chapter: Chapter, names: Names): void {
  const href = textProperty(node, 'href');
  delete node.properties.href;
  if (node.tagName !== 'a' || href === undefined) return;
  const to = names.follow(href, chapter);
  if (to?.kind === 'outside') node.properties.href = new URL(to.url).href;
  if (to?.kind === 'inside') {
    const name = to.name === undefined ? '' : `#${encodeURIComponent(xmlName(to.name))}`;
    node.properties.href = to.place === chapter.place && name !== '' ? name : `${to.place}${name}`;
  }
}

function nameFootnotes(node: Element): void {
  const { properties } = node;
  if (properties.dataFootnoteRef !== undefined) properties['epub:type'] = 'noteref';
  if (properties.dataFootnotes !== undefined) properties['epub:type'] = 'footnotes';
  delete properties.dataFootnoteRef;
  delete properties.dataFootnotes;
}

function sizePicture(node: Element): void {
  const wanted = textProperty(node, 'dataWidth') ?? String(node.properties.width ?? '');
  const size = SIZE.exec(wanted.trim());
  delete node.properties.width;
  delete node.properties.dataWidth;
  if (size !== null) node.properties.style = `width:${size[1]}${size[2] ?? 'px'}`;
}

function align(node: Element): void {
  const { type } = node.properties;
  if (typeof type === 'string' && (node.tagName !== 'ol' || !/^[1aAiI]$/.test(type))) {
    delete node.properties.type;
  }
  if (node.tagName === 'a' || node.properties.role !== 'note') delete node.properties.role;
}

function languageOf(node: Element, lang: string): void {
  try {
    const [tag = 'en'] = Intl.getCanonicalLocales(lang.replaceAll('_', '-'));
    node.properties.lang = tag;
    node.properties['xml:lang'] = tag;
  } catch {
    delete node.properties.lang;
  }
}

const NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

/** A name as XML allows it (Namespaces in XML, "NCName"); different names stay different. */
export function xmlName(id: string): string {
  if (NAME.test(id) && !id.startsWith('id-')) return id;
  const safe = id.replace(
    /[^\p{L}\p{N}._-]/gu,
    (character) => `-${(character.codePointAt(0) ?? 0).toString(16)}-`,
  );
  return `id-${safe}`;
}
