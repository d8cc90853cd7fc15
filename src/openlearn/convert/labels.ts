import type { MystTarget } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, descendants } from '../xml/element.ts';
import type { Context } from './context.ts';

/**
 * Labels for the elements that cross-references of this document point to, by their ids. Several
 * units live in one site, and `fig001` is in each of them, so a label starts with the unit's name.
 */
export function labelsOf(root: XmlElement, slug: string): ReadonlyMap<string, string> {
  const all = descendants(root);
  const wanted = new Set(all.map((element) => reference(element)).filter((id) => id !== undefined));
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const element of all) {
    const id = attribute(element, 'id');
    if (id === undefined || !wanted.has(id) || labels.has(id)) continue;
    const plain = `${slug}-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
    let label = plain;
    for (let copy = 2; taken.has(label); copy += 1) label = `${plain}-${copy}`;
    taken.add(label);
    labels.set(id, label);
  }
  return labels;
}

/** The id that an element refers to, if it does. */
function reference(element: XmlElement): string | undefined {
  if (element.name === 'CrossRef') return attribute(element, 'idref');
  const href = element.name === 'a' ? attribute(element, 'href') : undefined;
  return href?.startsWith('#') ? href.slice(1) : undefined;
}

/** The fields that make a node the target of references to this element; none if there are none. */
export function labelled(
  element: XmlElement,
  context: Context,
): { label: string; identifier: string } | Record<never, never> {
  const label = context.labels.get(attribute(element, 'id') ?? '');
  return label === undefined ? {} : { label, identifier: label };
}

/** A target to put before blocks that cannot carry a label themselves. */
export function target(element: XmlElement, context: Context): MystTarget[] {
  const label = context.labels.get(attribute(element, 'id') ?? '');
  return label === undefined ? [] : [{ type: 'mystTarget', label, identifier: label }];
}
