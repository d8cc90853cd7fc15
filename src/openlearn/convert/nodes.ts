import type { Link, List, ListItem, PhrasingContent, Text } from 'mdast';
import type {
  Admonition,
  AdmonitionTitle,
  Caption,
  Details,
  Flow,
  Summary,
} from '../myst-nodes.ts';

type Label = { label?: string; identifier?: string };

export function text(value: string): Text {
  return { type: 'text', value };
}

export function link(url: string, words: string): Link {
  return { type: 'link', url, children: [text(words)] };
}

export function caption(block: Flow): Caption {
  return { type: 'caption', children: [block] };
}

/** An item is spread (blank lines around its parts) when it holds more than a line and lists. */
export function listItem(children: Flow[]): ListItem {
  const others = children.filter((child) => child.type !== 'list').length;
  return { type: 'listItem', spread: others > 1, children };
}

export function bulletList(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: isSpread(children), children };
}

export function orderedList(children: ListItem[], start: number): List {
  return { type: 'list', ordered: true, start, spread: isSpread(children), children };
}

function isSpread(items: readonly ListItem[]): boolean {
  return items.some((item) => item.spread === true);
}

/** Blocks behind a line that opens them. */
export function details(title: string, blocks: readonly Flow[]): Details {
  const summary: Summary = { type: 'summary', children: [text(title)] };
  return { type: 'details', children: [summary, ...blocks] };
}

/** A titled box of a kind; `dropdown` among the classes makes it one that opens. */
export function admonition(
  title: readonly PhrasingContent[],
  classes: string,
  blocks: readonly Flow[],
  label: Label = {},
): Admonition {
  const heading: AdmonitionTitle = { type: 'admonitionTitle', children: [...title] };
  return { type: 'admonition', class: classes, ...label, children: [heading, ...blocks] };
}
