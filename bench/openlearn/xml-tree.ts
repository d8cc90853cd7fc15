import { SaxesParser } from 'saxes';

/**
 * A document as the measure reads it: by its own reader, so that whatever the converter's reader
 * loses is missed here.
 */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly parent: Element | undefined;
};

/** What no reader is meant to see: the renderer's settings, and notes of those who edit. */
const NOT_CONTENT = new Set(['settings', 'meta', 'AuthorComment', 'EditorComment']);

/** Reads a document that is well formed; throws where it is not. */
export function xmlTree(text: string): Element {
  const parser = new SaxesParser({});
  const root = {
    name: '',
    attributes: {},
    children: [] as (Element | string)[],
    parent: undefined,
  };
  const open: (Element & { readonly children: (Element | string)[] })[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1) ?? root;
    const element = { name: name.replace(/^.*:/, ''), attributes, children: [], parent };
    if (!NOT_CONTENT.has(element.name)) parent.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const add = (piece: string): void => {
    open.at(-1)?.children.push(piece);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return root;
}

/** All elements inside, in the order of the document, that are called one of these. */
export function allNamed(element: Element, ...names: readonly string[]): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const inside = allNamed(child, ...names);
    return names.length === 0 || names.includes(child.name) ? [child, ...inside] : inside;
  });
}

export function childrenNamed(element: Element, ...names: readonly string[]): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && names.includes(child.name),
  );
}

export function isInside(element: Element, ...names: readonly string[]): boolean {
  const { parent } = element;
  return parent !== undefined && (names.includes(parent.name) || isInside(parent, ...names));
}
