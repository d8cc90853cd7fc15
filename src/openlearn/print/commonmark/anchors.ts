import type { PhrasingContent } from 'mdast';
import type { Flow, MystTarget } from '../../myst-nodes.ts';
import { html } from './phrases.ts';
import { idOf, type Place } from './place.ts';

/** The place that links lead to. */
export function anchor(node: { label?: string } | MystTarget, place: Place): Flow[] {
  const id = idOf(node.label, place);
  return id === undefined ? [] : [{ type: 'paragraph', children: anchorOf(id) }];
}

export function anchorOf(id: string): PhrasingContent[] {
  return [html(`<a id="${id}">`), html('</a>')];
}
