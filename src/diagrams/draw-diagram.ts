import { type DescribedGraph, type DescribedStep, describeGraph } from './describe-graph.ts';
import { drawGraph } from './draw/draw-graph.ts';
import type { DiagramMistake } from './graph.ts';
import { type DiagramSyntax, parseDiagram } from './parse-diagram.ts';

export type DiagramBlock = {
  readonly syntax: DiagramSyntax;
  readonly source: string;
  /** What its author says of it outside of its text; goes before what they say inside. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The beginning of the `id`s in its drawing. */
  readonly id: string;
};

/** Makes sentences of what a drawing shows. */
export type SpeakOfDiagrams = {
  readonly language: string;
  readonly title: (described: DescribedGraph) => string;
  readonly summary: (described: DescribedGraph) => string;
  readonly step: (step: DescribedStep, before: DescribedStep | undefined) => string;
};

/** A description in words: the author's own, or one that was made. */
export type DiagramDescription = {
  /** Paragraphs. */
  readonly text: readonly string[];
  /** A numbered list after them; none where the author wrote it. */
  readonly steps: readonly { readonly text: string; readonly link: string | undefined }[];
  /** The language that it was made in; undefined where the author wrote it. */
  readonly language: string | undefined;
};

export type DrawnDiagram =
  | {
      readonly kind: 'drawn';
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      /** Boxes and lines: how much work it was. */
      readonly size: number;
      readonly title: string;
      readonly description: DiagramDescription;
    }
  | { readonly kind: 'not-drawn'; readonly mistake: DiagramMistake };

/** Draws a block of text, and says in words what the drawing shows. The same block gives the same bytes. */
export function drawDiagram(block: DiagramBlock, speak: SpeakOfDiagrams): DrawnDiagram {
  const parsed = parseDiagram(block.syntax, block.source);
  if (parsed.kind === 'mistake') return { kind: 'not-drawn', mistake: parsed.mistake };
  const { graph, words } = parsed;
  const described = describeGraph(graph);
  const own = block.description ?? words.description;
  const description = own === undefined ? inWords(described, speak) : ownDescription(own);
  const title = block.title ?? words.title ?? speak.title(described);
  const said = { title, description: asText(description) };
  return {
    kind: 'drawn',
    ...drawGraph(graph, said, block.id),
    size: graph.nodes.length + graph.edges.length,
    title,
    description,
  };
}

function inWords(described: DescribedGraph, speak: SpeakOfDiagrams): DiagramDescription {
  return {
    text: [speak.summary(described)],
    steps: described.steps.map((step, index) => ({
      text: speak.step(step, described.steps[index - 1]),
      link: step.link,
    })),
    language: speak.language,
  };
}

function ownDescription(own: string): DiagramDescription {
  return {
    text: own.split(/\n+/).filter((line) => line.trim() !== ''),
    steps: [],
    language: undefined,
  };
}

function asText({ text, steps }: DiagramDescription): string {
  return [...text, ...steps.map((step, index) => `${index + 1}. ${step.text}`)].join('\n');
}
