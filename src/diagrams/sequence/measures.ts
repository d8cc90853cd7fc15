import { LABEL_LINE_HEIGHT, LABEL_SIZE, type TextBlock, textBlock } from '../layout/size-node.ts';

export const MARGIN = 12;
/** A frame stands so far within the one around it. */
export const INSET = 8;
export const WIDTHS = { participant: 140, message: 210, note: 170, title: 400 } as const;

/** A text of the size of what is said. */
export function words(text: string, width: number): TextBlock {
  return textBlock(text, width, LABEL_SIZE, LABEL_LINE_HEIGHT);
}

export function boxWidth({ width }: TextBlock): number {
  return Math.max(width + 28, 80);
}
