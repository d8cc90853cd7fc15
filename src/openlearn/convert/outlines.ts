import type { XmlElement, XmlNode } from '../xml/element.ts';
import type { BlockRule } from './context.ts';
import { flow } from './flow.ts';
import { target } from './labels.ts';

/**
 * For elements whose entries stand one after another with their rank in their names (`Index1`,
 * `Index2`): each run of entries becomes a list, lower ranks within higher ones.
 */
export function outlined(...ranks: readonly string[]): BlockRule {
  return (element, context) => [
    ...target(element, context),
    ...flow(asLists(element.children, ranks), context),
  ];
}

/** The same nodes with every run of such entries in a list of the document's own kind. */
export function asLists(nodes: readonly XmlNode[], ranks: readonly string[]): readonly XmlNode[] {
  const result: XmlNode[] = [];
  let run: XmlElement[] = [];
  const endRun = (): void => {
    if (run.length > 0) result.push(listOf(run, ranks));
    run = [];
  };
  for (const node of nodes) {
    if (node.kind === 'element' && ranks.includes(node.name)) {
      run.push(node);
    } else if (node.kind === 'element' || node.text.trim() !== '') {
      endRun();
      result.push(node);
    }
  }
  endRun();
  return result;
}

function listOf(entries: readonly XmlElement[], ranks: readonly string[]): XmlElement {
  const items: XmlNode[] = [];
  const [rank, ...lower] = ranks;
  let below: XmlElement[] = [];
  let open: XmlElement | undefined;
  const close = (): void => {
    if (open === undefined && below.length === 0) return;
    const nested = below.length === 0 ? [] : [listOf(below, lower)];
    items.push(made('ListItem', [...(open?.children ?? []), ...nested], open));
    below = [];
    open = undefined;
  };
  for (const entry of entries) {
    if (entry.name === rank || lower.length === 0) {
      close();
      open = entry;
    } else {
      below.push(entry);
    }
  }
  close();
  return made('BulletedList', items);
}

/** Keeps what an element says of itself, such as its id. */
function made(name: string, children: readonly XmlNode[], like?: XmlElement): XmlElement {
  return {
    kind: 'element',
    name,
    namespace: '',
    attributes: like?.attributes ?? new Map(),
    children,
  };
}
