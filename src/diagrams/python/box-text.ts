import type { Shape } from '../graph.ts';
import type { CodeStep } from './code.ts';

/** More of a statement than this is not put into a box. */
const LONGEST = 70;
/** Statements that stand together in one box. */
const TOGETHER = 4;

/** Statements at the beginning that stand in one box: of one kind, reading and writing apart. */
export function plainSteps(steps: readonly CodeStep[]): readonly string[] {
  const texts: string[] = [];
  for (const step of steps) {
    if (step.kind !== 'do' || texts.length >= TOGETHER) break;
    const [first = step.text] = texts;
    if (shapeOf(first) !== shapeOf(step.text)) break;
    texts.push(step.text);
  }
  return texts;
}

/** Reading and writing have a shape of their own. */
export function shapeOf(text: string): Shape {
  return /^print\(|\binput\(/.test(text) ? 'data' : 'step';
}

/** A statement as it stands in a box. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}
