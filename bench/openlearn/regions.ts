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
  return { body, matter: withoutRepeatedNames(matter) };
}

const NAMES = 'CourseCode CourseTitle ItemID ItemTitle UnitID UnitTitle ByLine'.split(' ');

/** Item, unit and front matter often give the same code, title and author; each is wanted once. */
function withoutRepeatedNames(elements: readonly Element[]): Element[] {
  const said = new Set<string>();
  const isNew = (element: Element): boolean => {
    const words = xmlRuns(element).join(' ');
    const known = NAMES.includes(element.name) && said.has(words);
    said.add(words);
    return !known;
  };
  return elements
    .flatMap((element) => (element.name === 'FrontMatter' ? elementsOf(element) : [element]))
    .filter(isNew);
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
