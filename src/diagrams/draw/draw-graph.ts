import type { Graph } from '../graph.ts';
import { layOut, type PlacedGroup } from '../layout/lay-out.ts';
import { LABEL_LINE_HEIGHT, LABEL_SIZE } from '../layout/size-node.ts';
import { drawEdge, drawLabel } from './draw-edge.ts';
import { drawNode } from './draw-node.ts';
import { drawText } from './draw-text.ts';
import { FONT, palette } from './palette.ts';
import { type Svg, svg } from './svg.ts';

export type Drawing = {
  /** A whole SVG document without an XML declaration: for a file as for the middle of a page. */
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/**
 * Draws a graph. No scripts, no styles, no links, nothing from elsewhere; text is text. The parts have
 * classes (`diagram-…`) by which a page can give them its own colours.
 *
 * @param said what the drawing is called and shows, for those who do not see it
 * @param id the beginning of the two `id`s in it, unique on its page
 */
export function drawGraph(
  graph: Graph,
  said: { readonly title: string; readonly description: string },
  id: string,
): Drawing {
  const placed = layOut(graph);
  const { width, height } = placed;
  const boxes = new Map(placed.nodes.map((node) => [node.node.id, node]));
  const drawing = svg`<svg xmlns="http://www.w3.org/2000/svg" class="diagram-drawing" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" font-family="${FONT}">
<title id="${id}-title">${said.title}</title>
<desc id="${id}-desc">${said.description}</desc>
<rect class="diagram-page" width="${width}" height="${height}" rx="6" fill="${palette.page}"/>
${placed.groups.map(drawGroup)}${placed.edges.map((edge) => drawEdge(edge, boxes))}${placed.nodes.map(drawNode)}${placed.edges.map(drawLabel)}</svg>`;
  return { svg: drawing.svg, width, height };
}

function drawGroup({ title, x, y, width, height }: PlacedGroup): Svg {
  const middle = {
    x: x - width / 2 + title.width / 2 + 12,
    y: y - height / 2 + (title.lines.length * LABEL_LINE_HEIGHT) / 2 + 6,
  };
  const words = drawText(title, middle, {
    size: LABEL_SIZE,
    lineHeight: LABEL_LINE_HEIGHT,
    className: 'diagram-text diagram-label',
  });
  return svg`<g><rect class="diagram-group" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="8" fill="${palette.group}" stroke="${palette.groupEdge}" stroke-width="1.2"/>${words}</g>\n`;
}
