import { labelOf } from './label-of.ts';
import { textIn } from './text-in.ts';
import type { Step, Tutorial, Way } from './tutorial.ts';

const LONGEST_LABEL = 80;

/**
 * The steps and how they lead to each other, as a Mermaid flowchart. Names are numbers and texts are
 * written so that nothing in them is Mermaid's or HTML's, whoever wrote the tutorial.
 * Source: "Flowcharts Syntax" of Mermaid (entity codes).
 */
export function tutorialMap(tutorial: Tutorial, language = tutorial.language): string {
  const { steps, anywhere } = tutorial;
  const ids = new Map(steps.map(({ name }, index) => [name, `s${index}`]));
  const nodes = steps.map((step, index) => nodeOf(step, index, titleOf));
  const edges = [
    ...steps.flatMap((step) => edgesOf(ids.get(step.name) ?? '', step.ways, '-->')),
    ...edgesOf('anywhere', anywhere, '-.->'),
  ];
  const ends = edges.some((edge) => edge.endsWith(' finish')) ? ['  finish((("✓")))'] : [];
  const start = edges.some((edge) => edge.startsWith('  anywhere ')) ? ['  anywhere(["*"])'] : [];
  return `${['flowchart TD', ...nodes, ...start, ...ends, ...edges].join('\n')}\n`;

  function titleOf({ title }: Step): string {
    return mermaidText(textIn(title, language, tutorial.language));
  }
  function edgesOf(from: string, ways: readonly Way[], arrow: string): readonly string[] {
    return ways.flatMap((way) => {
      if (way.go === undefined) return [];
      const to = way.go === 'finish' ? 'finish' : (ids.get(way.go.step) ?? '');
      return [`  ${from} ${arrow}|"${mermaidText(labelOf(way))}"| ${to}`];
    });
  }
}

/** The first step is round, ends have double sides. */
function nodeOf(step: Step, index: number, titleOf: (step: Step) => string): string {
  const title = `"${titleOf(step)}"`;
  if (step.isEnd) return `  s${index}[[${title}]]`;
  return index === 0 ? `  s${index}([${title}])` : `  s${index}[${title}]`;
}

/** A text in one line, in which everything that could mean something is an entity code. */
function mermaidText(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, ' ').trim();
  const characters = [...line];
  const short =
    characters.length > LONGEST_LABEL ? `${characters.slice(0, LONGEST_LABEL).join('')}…` : line;
  return short.replace(
    /[^\p{L}\p{M}\p{N} .,:!?…’“”–/()_-]/gu,
    (character) => `#${character.codePointAt(0) ?? 32};`,
  );
}
