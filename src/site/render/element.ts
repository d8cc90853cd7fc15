import type { Element, ElementContent } from 'hast';

type Attributes = Readonly<Record<string, boolean | number | string | string[] | null | undefined>>;

/** An HTML element; properties are named as the DOM does (`className`, `colSpan`). */
export function element(
  tagName: string,
  attributes: Attributes,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties: { ...attributes }, children };
}

export function textNode(value: string): ElementContent {
  return { type: 'text', value };
}

/** The classes of an element, however hast holds them. */
export function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

export function hasClass(node: Element, name: string): boolean {
  return classesOf(node).includes(name);
}

/** A property that is text and not empty. */
export function textProperty(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** All text below a node. */
export function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
