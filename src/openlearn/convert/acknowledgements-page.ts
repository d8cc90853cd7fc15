import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { childNamed, childrenNamed, descendants, elements, plainText } from '../xml/element.ts';
import type { Context } from './context.ts';
import { flow, paragraph, phrasing } from './flow.ts';
import type { Licence } from './licence.ts';
import { link, text } from './nodes.ts';
import { backMatter, onPage, type Page, spaced } from './pages.ts';
import { heading } from './sections.ts';

const TITLE = 'Acknowledgements and licence';

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
  const children = [text(TITLE)];
  return {
    path: 'acknowledgements.md',
    place: { kind: 'back', name: 'acknowledgements' },
    title: TITLE,
    blocks: onPage(children, [], blocks, context),
  };
}

/** One sentence that says where a unit is from and under which licence, with both as links. */
export function creditLine(unit: {
  readonly title: string;
  /** Its page on the web, where it has one. */
  readonly page: string | undefined;
  readonly copyright: string | undefined;
  readonly licence: Licence | undefined;
}): readonly Flow[] {
  const { licence } = unit;
  const owner = unit.copyright === undefined ? '' : `, ${unit.copyright}`;
  const terms =
    licence === undefined
      ? [text('. No licence could be read from it: see what it says about rights.')]
      : [
          text(', licensed under '),
          link(licence.url, licence.name),
          text('. The format was changed, the words were not.'),
        ];
  const title = unit.page === undefined ? text(unit.title) : link(unit.page, unit.title);
  return paragraph([text('Converted from '), title, text(owner), ...terms]);
}

/** What the imprint holds, each part under its name; and the codes and titles around it. */
function imprint(item: XmlElement, context: Context): Flow[] {
  const imprints = childrenNamed(item, 'FrontMatter').flatMap((front) =>
    childrenNamed(front, 'Imprint'),
  );
  const standards = imprints.flatMap((found) => elements(found));
  const parts = standards
    .flatMap((standard) => elements(standard))
    .filter((part) => plainText(part) !== '');
  const inside = { ...context, depth: 3 };
  const blocks = parts.flatMap((part) => [
    ...heading([text(name(part))], inside),
    ...(part.name === 'Address'
      ? address(part, context)
      : flow(part.children, { ...inside, boxed: true })),
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
