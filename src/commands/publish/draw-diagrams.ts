import { drawDiagram } from '../../diagrams/draw-diagram.ts';
import type { DiagramMistake } from '../../diagrams/graph.ts';
import type { DiagramBlock, DrawnDiagram } from '../../site/site.ts';
import type { DiagramWords } from '../../words/described-diagram.ts';

/**
 * The work that the drawings of one site may be, while others wait. That of one drawing grows with the
 * square of its boxes and lines: thousands of small ones are drawn, or some of the largest.
 */
const MOST = 2_000_000;

/** Draws the diagrams of one site, and says in words what they show, in the language of each page. */
export function createDrawDiagram(
  wordsIn: (language: string) => DiagramWords,
  most = MOST,
): (block: DiagramBlock) => DrawnDiagram {
  let left = most;
  return (block) => {
    const words = wordsIn(block.language);
    if (left <= 0) return notDrawn({ why: 'too-many' }, words);
    const drawn = drawDiagram(block, words);
    if (drawn.kind === 'not-drawn') {
      const { mistake, description } = drawn;
      const told = description && { label: words.description, description };
      return { ...notDrawn(mistake, words), told };
    }
    left -= drawn.size ** 2;
    return { ...drawn, label: words.description };
  };
}

function notDrawn(
  mistake: DiagramMistake | { readonly why: 'too-many' },
  words: DiagramWords,
): Extract<DrawnDiagram, { kind: 'not-drawn' }> {
  const line = 'line' in mistake ? mistake.line : undefined;
  return { kind: 'not-drawn', words: words.notDrawn(mistake), line, told: undefined };
}
