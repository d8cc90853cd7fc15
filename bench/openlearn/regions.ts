import { xmlRuns } from './xml-runs.ts';
import { childrenNamed, type Element } from './xml-tree.ts';

const BACK = ['Glossary', 'References', 'FurtherReading', 'Acknowledgements', 'Index'];

/** The parts of a document: what is taught, and what stands before and after it. */
export type Regions = { readonly body: readonly Element[]; readonly matter: readonly Element[] };

/**
 * The body: what is in units, and an appendix or a conclusion behind them. Front and back matter: the
 * rest, with the titles and codes of the item and of a unit that is alone in it.
 */
export function regionsOf(root: Element): Regions {
  const items = childrenNamed(root, 'Item');
  const units = items.flatMap((item) => childrenNamed(item, 'Unit'));
  const body: Element[] = [];
  const matter: Element[] = [];
  for (const child of items.flatMap(elementsOf)) {
    if (child.name === 'Unit') {
      for (const part of elementsOf(child)) {
        const isName = ['UnitID', 'UnitTitle', 'ByLine'].includes(part.name);
        if (part.name === 'BackMatter') back(part, body, matter);
        else (isName && units.length === 1 ? matter : body).push(part);
      }
    } else if (child.name === 'BackMatter') back(child, body, matter);
    else matter.push(child);
  }
  return { body, matter };
}

function back(element: Element, body: Element[], matter: Element[]): void {
  for (const part of elementsOf(element)) (BACK.includes(part.name) ? matter : body).push(part);
}

export function elementsOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string');
}

export function runsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => xmlRuns(element));
}
