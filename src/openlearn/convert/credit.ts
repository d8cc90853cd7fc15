import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import { paragraph } from './flow.ts';
import type { Licence } from './licence.ts';
import { link, text } from './nodes.ts';
import type { Page } from './pages.ts';

export const ACKNOWLEDGEMENTS = {
  path: 'acknowledgements.md',
  title: 'Acknowledgements and licence',
};

/** What republishing has to say of a unit. */
export type Credit = {
  readonly title: string;
  /** Its page on the web, where it has one. */
  readonly page: string | undefined;
  readonly copyright: string | undefined;
  readonly licence: Licence | undefined;
};

/** One sentence that says where a unit is from and under which licence, with both as links. */
export function creditLine(unit: Credit): readonly Flow[] {
  const { licence } = unit;
  const terms =
    licence === undefined
      ? [text('. No licence could be read from it: see what it says about rights.')]
      : [
          text(', licensed under '),
          link(licence.url, licence.name),
          text('. The format was changed, the words were not.'),
        ];
  return paragraph([text('Converted from '), ...source(unit), ...terms]);
}

/** The same for the page that opens the unit, with the way to all that is to be said. */
export function openingCredit(unit: Credit): readonly Flow[] {
  const more = link(ACKNOWLEDGEMENTS.path, ACKNOWLEDGEMENTS.title);
  return creditLine(unit).map((line) =>
    line.type === 'paragraph'
      ? { ...line, children: [...line.children, text(' '), more, text('.')] }
      : line,
  );
}

/**
 * A page with a line at its end that credits the unit and leads to all that is to be said, since pages
 * are read, printed and passed on one by one.
 *
 * Source: CC BY 4.0, section 3(a)(1) and (2).
 */
export function withCredit(page: Page, unit: Credit): Page {
  const terms =
    unit.licence === undefined ? [] : [text(', '), link(unit.licence.url, unit.licence.name)];
  const more = link(ACKNOWLEDGEMENTS.path, ACKNOWLEDGEMENTS.title);
  const line = paragraph([text('From '), ...source(unit), ...terms, text('. '), more]);
  const notes = page.blocks.findIndex(({ type }) => type === 'footnoteDefinition');
  const end = notes === -1 ? page.blocks.length : notes;
  // Sphinx refuses a line across the page right under a heading.
  const rule = page.blocks[end - 1]?.type === 'heading' ? [] : [RULE];
  return {
    ...page,
    blocks: [...page.blocks.slice(0, end), ...rule, ...line, ...page.blocks.slice(end)],
  };
}

const RULE = { type: 'thematicBreak' } as const;

function source(unit: Credit): PhrasingContent[] {
  const title = unit.page === undefined ? text(unit.title) : link(unit.page, unit.title);
  return [title, ...(unit.copyright === undefined ? [] : [text(`, ${unit.copyright}`)])];
}
