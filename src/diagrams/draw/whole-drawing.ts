import type { Size } from '../layout/size-node.ts';
import { FONT, palette } from './palette.ts';
import { type Svg, svg } from './svg.ts';

export type Drawing = Size & {
  /** A whole SVG document without an XML declaration: for a file as for the middle of a page. */
  readonly svg: string;
};

/** For those who do not see a drawing: what it is called, and what it shows. */
export type SaidOfDrawing = {
  readonly title: string;
  readonly description: string;
  /** The beginning of the two `id`s in the drawing, unique on its page. */
  readonly id: string;
};

/**
 * The document around the parts of a drawing. No scripts, no styles, no links, nothing from elsewhere;
 * text is text. The parts have classes (`diagram-…`) by which a page can give them its own colours.
 *
 * Source: SVG 2 ("Document structure", "Accessibility"); WAI-ARIA Graphics Module, `role="img"`
 */
export function wholeDrawing({ width, height }: Size, parts: Svg, said: SaidOfDrawing): Drawing {
  const { id, title, description } = said;
  const drawing = svg`<svg xmlns="http://www.w3.org/2000/svg" class="diagram-drawing" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" font-family="${FONT}">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description}</desc>
<rect class="diagram-page" width="${width}" height="${height}" rx="6" fill="${palette.page}"/>
${parts}</svg>`;
  return { svg: drawing.svg, width, height };
}
