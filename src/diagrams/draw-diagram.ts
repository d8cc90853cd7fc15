import { type DescribedGraph, type DescribedStep, describeGraph } from './describe-graph.ts';
import { drawGraph } from './draw/draw-graph.ts';
import { wholeDrawing } from './draw/whole-drawing.ts';
import type { FlowchartWords } from './flowchart/parse-flowchart.ts';
import type { DiagramMistake, OwnWords } from './graph.ts';
import { type DiagramSyntax, parseDiagram } from './parse-diagram.ts';
import {
  type DescribedEvent,
  type DescribedSequence,
  describeSequence,
} from './sequence/describe-sequence.ts';
import { drawSequence } from './sequence/draw-sequence.ts';
import { type FrameNames, layOutSequence } from './sequence/lay-out-sequence.ts';

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
  readonly flowchart: FlowchartWords;
  readonly title: (described: DescribedGraph | DescribedSequence) => string;
  readonly summary: (described: DescribedGraph | DescribedSequence) => string;
  readonly step: (step: DescribedStep, before: DescribedStep | undefined) => string;
  readonly event: (event: DescribedEvent) => string;
  readonly frame: FrameNames;
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
  const parsed = parseDiagram(block.syntax, block.source, speak.flowchart);
  switch (parsed.kind) {
    case 'mistake':
      return { kind: 'not-drawn', mistake: parsed.mistake };
    case 'graph': {
      const { graph, words } = parsed;
      const described = describeGraph(graph);
      const said = sayOf(block, words, described, speak);
      const size = graph.nodes.length + graph.edges.length;
      return { kind: 'drawn', ...drawGraph(graph, said.inDrawing), size, ...said.beside };
    }
    case 'sequence': {
      const { sequence, words } = parsed;
      const said = sayOf(block, words, describeSequence(sequence), speak);
      const placed = layOutSequence(sequence, speak.frame);
      const drawing = wholeDrawing(placed, drawSequence(placed), said.inDrawing);
      return { kind: 'drawn', ...drawing, size: sequence.events.length, ...said.beside };
    }
  }
}

/** What its author says goes before what can be made of it. */
function sayOf(
  block: DiagramBlock,
  words: OwnWords,
  described: DescribedGraph | DescribedSequence,
  speak: SpeakOfDiagrams,
) {
  const own = block.description ?? words.description;
  const description = own === undefined ? inWords(described, speak) : ownDescription(own);
  const title = block.title ?? words.title ?? speak.title(described);
  return {
    beside: { title, description },
    inDrawing: { title, description: asText(description), id: block.id },
  };
}

function inWords(
  described: DescribedGraph | DescribedSequence,
  speak: SpeakOfDiagrams,
): DiagramDescription {
  const steps =
    described.kind === 'sequence'
      ? described.events.map((event) => ({ text: speak.event(event), link: undefined }))
      : described.steps.map((step, index) => ({
          text: speak.step(step, described.steps[index - 1]),
          link: step.link,
        }));
  return { text: [speak.summary(described)], steps, language: speak.language };
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
