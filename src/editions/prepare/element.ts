import type { Element, ElementContent } from 'hast';

/** An HTML element; properties are named as the DOM does (`className`, `colSpan`). */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

export function textNode(value: string): ElementContent {
  return { type: 'text', value };
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** A property that is text and not empty. */
export function textProperty(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** All text below a node. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** The elements among children. */
export function elementsIn(children: readonly ElementContent[]): readonly Element[] {
  return children.filter((child) => child.type === 'element');
}
