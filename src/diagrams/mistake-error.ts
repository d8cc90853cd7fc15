import type { DiagramMistake } from './graph.ts';

/** Ends the reading of a block; caught where the reading began. */
export class DiagramMistakeError extends Error {
  readonly mistake: DiagramMistake;

  constructor(mistake: DiagramMistake) {
    super(mistake.why);
    this.mistake = mistake;
  }
}
