import type { GraphEdge } from '../graph.ts';
import type { Box, PlacedEdge, Point } from './lay-out.ts';
import type { Size, TextBlock } from './size-node.ts';

const REACH = 26;

/** The room that a line from a box to itself needs beside it, with its words. */
export function sizeLoop({ width, height }: TextBlock, sideways: boolean): Size {
  if (sideways) return { width: Math.max(width + 10, 40), height: height + REACH + 8 };
  return { width: width + REACH + 16, height: Math.max(height + 6, 30) };
}

/** A line that leaves a box and comes back to it: at its right, or below where the drawing runs sideways. */
export function placeLoop(
  edge: GraphEdge,
  text: TextBlock,
  box: Box,
  sideways: boolean,
): PlacedEdge {
  const along = sideways ? box.width : box.height;
  const half = Math.min(14, along / 4);
  const border = (sideways ? box.height : box.width) / 2;
  const out = (far: number, beside: number): Point =>
    sideways
      ? { x: box.x + beside, y: box.y + border + far }
      : { x: box.x + border + far, y: box.y + beside };
  const points = [
    out(0, -half),
    out(REACH * 0.8, -half * 1.5),
    out(REACH, 0),
    out(REACH * 0.8, half * 1.5),
    out(0, half),
  ];
  const far = REACH + (sideways ? text.height : text.width) / 2 + 4;
  const { width, height } = text;
  const label = width === 0 ? undefined : { ...out(far, 0), width, height, text };
  return { edge, points, label };
}
