import type { GraphNode, Shape } from '../graph.ts';
import { measureText } from './measure-text.ts';
import { wrapText } from './wrap-text.ts';

/** In pixels of the drawing. */
export const TEXT_SIZE = 15;
export const LINE_HEIGHT = 20;
export const LABEL_SIZE = 13.5;
export const LABEL_LINE_HEIGHT = 17;

export type TextBlock = {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
};

export type Size = { readonly width: number; readonly height: number };

/** A question gets narrower lines, because its corners cost room. */
const WIDTHS: Partial<Record<Shape, number>> = { question: 130, circle: 110 };
const WIDTH = 200;
const LEAST = { width: 76, height: 42 };

export function textOfNode({ shape, text }: GraphNode): TextBlock {
  return textBlock(text, WIDTHS[shape] ?? WIDTH, TEXT_SIZE, LINE_HEIGHT);
}

export function textBlock(
  text: string,
  width: number,
  size: number,
  lineHeight: number,
): TextBlock {
  const lines = wrapText(text, width, size);
  const widest = Math.max(0, ...lines.map((line) => measureText(line, size)));
  return { lines, width: Math.ceil(widest), height: lines.length * lineHeight };
}

const PART_WIDTH = 300;

/** The compartments of a record, each line of its own. */
export function partsOfNode({ parts = [] }: GraphNode): readonly TextBlock[] {
  return parts.map((part) => {
    const blocks = part.map((line) => textBlock(line, PART_WIDTH, LABEL_SIZE, LABEL_LINE_HEIGHT));
    const lines = blocks.flatMap((block) => block.lines);
    const width = Math.max(0, ...blocks.map((block) => block.width));
    return { lines, width, height: lines.length * LABEL_LINE_HEIGHT };
  });
}

/** Above and below what stands in a compartment. */
export const PART_ROOM = 7;

/** The name, then the compartments, one below the other. */
export function sizeRecord(name: TextBlock, parts: readonly TextBlock[]): Size {
  const widest = Math.max(name.width, ...parts.map((part) => part.width));
  const below = parts.reduce((sum, { height }) => sum + height + 2 * PART_ROOM, 0);
  return atLeast(widest + 28, nameHeight(name) + below);
}

export function nameHeight({ height }: TextBlock): number {
  return height + 18;
}

/** How large a box has to be for its text. */
export function sizeNode(shape: Shape, { width, height }: TextBlock): Size {
  switch (shape) {
    case 'start-point':
    case 'end-point':
      return { width: 22, height: 22 };
    case 'parallel':
      if (width === 0) return { width: 90, height: 10 };
      return atLeast(width + 32, height + 30);
    case 'question':
      if (width === 0) return { width: 44, height: 44 };
      // A rectangle of w × h fits into a diamond of W × H where w/W + h/H is 1.
      return atLeast(width * 1.6 + 26, (height / (1 - 1 / 1.6)) * 0.92 + 14);
    case 'circle': {
      const across = Math.max(54, Math.hypot(width, height) + 20);
      return { width: across, height: across };
    }
    case 'store':
      return atLeast(width + 32, height + 42);
    case 'data':
    case 'hexagon':
    case 'flag':
      return atLeast(width + 58, height + 22);
    case 'part':
      return atLeast(width + 48, height + 22);
    case 'terminal':
      return atLeast(width + 44, height + 22);
    default:
      return atLeast(width + 32, height + 22);
  }
}

function atLeast(width: number, height: number): Size {
  return {
    width: Math.ceil(Math.max(width, LEAST.width)),
    height: Math.ceil(Math.max(height, LEAST.height)),
  };
}
