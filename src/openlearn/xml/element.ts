/** A piece of an XML document: an element or the text between two of them. */
export type XmlNode = XmlElement | XmlText;

export type XmlText = { readonly kind: 'text'; readonly text: string };

export type XmlElement = {
  readonly kind: 'element';
  /** The local name, without a namespace prefix. */
  readonly name: string;
  /** The namespace's address, empty for none. OU-XML has none; MathML has its own. */
  readonly namespace: string;
  /** By name as written (`xml:lang`, `src`). */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
};

export function elements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((node) => node.kind === 'element');
}

export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).filter((element) => element.name === name);
}

export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return elements(parent).find((element) => element.name === name);
}

/** The child elements, and text between them as paragraphs: for elements that should hold no text. */
export function partsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.flatMap((node): XmlElement[] => {
    if (node.kind === 'element') return [node];
    if (node.text.trim() === '') return [];
    const attributes = new Map<string, string>();
    return [{ kind: 'element', name: 'Paragraph', namespace: '', attributes, children: [node] }];
  });
}

/** The first child, grandchild and so on with this name, in document order. */
export function descendantNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return descendants(parent).find((element) => element.name === name);
}

/** All elements below this one, in document order. */
export function descendants(parent: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const look = (element: XmlElement): void => {
    for (const child of elements(element)) {
      found.push(child);
      look(child);
    }
  };
  look(parent);
  return found;
}

/** All the text inside, as it stands, with its white space. */
export function rawText(node: XmlNode): string {
  return node.kind === 'text' ? node.text : node.children.map(rawText).join('');
}

/** All the text inside, on one line; blocks are set apart by a blank. */
export function plainText(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  const pieces = (piece: XmlNode): string =>
    piece.kind === 'text'
      ? piece.text
      : `${/^[A-Z]/.test(piece.name) ? ' ' : ''}${piece.children.map(pieces).join('')}`;
  return pieces(node).replace(/\s+/g, ' ').trim();
}

/** An attribute's value without blanks around it; empty counts as absent. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const value = element.attributes.get(name)?.trim();
  return value === '' ? undefined : value;
}
