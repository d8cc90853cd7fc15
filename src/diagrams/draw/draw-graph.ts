import type { Graph } from '../graph.ts';
import { layOut, type PlacedGroup } from '../layout/lay-out.ts';
import { LABEL_LINE_HEIGHT, LABEL_SIZE } from '../layout/size-node.ts';
import { withNotes } from '../layout/with-notes.ts';
import { drawEdge, drawLabel } from './draw-edge.ts';
import { drawNode } from './draw-node.ts';
import { drawText } from './draw-text.ts';
import { palette } from './palette.ts';
import { type Svg, svg } from './svg.ts';
import { type Drawing, type SaidOfDrawing, wholeDrawing } from './whole-drawing.ts';

/** Draws a graph. */
export function drawGraph(graph: Graph, said: SaidOfDrawing): Drawing {
  const placed = layOut(withNotes(graph));
  const boxes = new Map(placed.nodes.map((node) => [node.node.id, node]));
  const parts = svg`${placed.groups.map(drawGroup)}${placed.edges.map((edge) => drawEdge(edge, boxes))}${placed.nodes.map(drawNode)}${placed.edges.map(drawLabel)}`;
  return wholeDrawing(placed, parts, said);
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
