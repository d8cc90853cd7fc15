import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import {
  childNamed,
  childrenNamed,
  descendantNamed,
  descendants,
  partsOf,
  plainText,
} from '../xml/element.ts';
import type { Context } from './context.ts';
import { ACKNOWLEDGEMENTS } from './credit.ts';
import { block, flow, paragraph, phrasing } from './flow.ts';
import { text } from './nodes.ts';
import { backMatter, onPage, type Page, spaced } from './pages.ts';
import { heading } from './sections.ts';

/**
 * The page that republishing stands on: where the unit comes from, under which licence, that it was
 * converted, whom it thanks, and its imprint. Every unit has it.
 *
 * Source: CC BY 4.0, section 3(a): name, copyright notice, licence, and notice of changes are kept.
 */
export function acknowledgementsPage(
  item: XmlElement,
  context: Context,
  credit: readonly Flow[],
): Page {
  const found = backMatter(item).filter((element) => element.name === 'Acknowledgements');
  const thanks = found.flatMap((element) => flow(element.children, context));
  const blocks = [...credit, ...thanks, ...imprint(item, context)];
  const children = [text(ACKNOWLEDGEMENTS.title)];
  return {
    path: ACKNOWLEDGEMENTS.path,
    place: { kind: 'back', name: 'acknowledgements' },
    title: ACKNOWLEDGEMENTS.title,
    blocks: onPage(children, [], blocks, context),
  };
}

/** What the imprint holds, each part under its name; and the codes and titles around it. */
function imprint(item: XmlElement, context: Context): Flow[] {
  const imprints = childrenNamed(item, 'FrontMatter').flatMap((front) =>
    childrenNamed(front, 'Imprint'),
  );
  const standards = imprints.flatMap(partsOf);
  const parts = standards
    .flatMap(partsOf)
    .filter((part) => plainText(part) !== '' || descendantNamed(part, 'Image') !== undefined);
  const inside = { ...context, depth: 3 };
  const blocks = parts.flatMap((part) => [
    ...heading([text(name(part))], inside),
    ...(part.name.endsWith('Address')
      ? address(part, context)
      : block(
          { ...part, name: part.name === 'Logo' ? 'Logo' : 'Imprint' },
          { ...inside, boxed: true },
        )),
  ]);
  const codes = about(item, context);
  const all = [...codes, ...blocks];
  if (all.length === 0) return [];
  return [...heading([text('Imprint')], { ...context, depth: 2 }), ...all];
}

function name(part: XmlElement): string {
  return part.name === 'GeneralInfo'
    ? 'General information'
    : part.name === 'ISBN'
      ? 'ISBN'
      : spaced(part.name);
}

function address(part: XmlElement, context: Context): Flow[] {
  const lines = descendants(part).filter((line) => line.name === 'AddressLine');
  if (lines.length === 0) return flow(part.children, context);
  return paragraph(
    lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...phrasing(line.children, context),
    ]),
  );
}

/** The codes and titles that are not the unit's own title. */
function about(item: XmlElement, context: Context): Flow[] {
  const unit = childrenNamed(item, 'Unit').length === 1 ? childNamed(item, 'Unit') : undefined;
  const facts = [
    ...['CourseCode', 'CourseTitle', 'ItemID', 'ItemTitle'].map((part) => childNamed(item, part)),
    ...(unit === undefined ? [] : ['UnitID', 'UnitTitle'].map((part) => childNamed(unit, part))),
  ];
  const said = new Set<string>();
  return facts.flatMap((fact) => {
    const words = plainText(fact);
    if (fact === undefined || words === '' || said.has(words)) return [];
    said.add(words);
    return paragraph([text(`${spaced(fact.name)}: `), ...phrasing(fact.children, context)]);
  });
}
