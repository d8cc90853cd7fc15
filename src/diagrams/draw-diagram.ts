import { describeGraph } from './describe-graph.ts';
import { drawGraph } from './draw/draw-graph.ts';
import { wholeDrawing } from './draw/whole-drawing.ts';
import { type DiagramMistake, LIMITS, type OwnWords } from './graph.ts';
import {
  asText,
  type DiagramDescription,
  graphInWords,
  type Made,
  ownDescription,
  pieInWords,
  planInWords,
  schemeInWords,
  sequenceInWords,
} from './in-words.ts';
import { takeOwnWords } from './own-words.ts';
import { type DiagramSyntax, parseDiagram } from './parse-diagram.ts';
import { drawPie } from './pie/draw-pie.ts';
import { describeScheme } from './scheme/describe-scheme.ts';
import { graphOfScheme } from './scheme/graph-of-scheme.ts';
import { describeSequence } from './sequence/describe-sequence.ts';
import { drawSequence } from './sequence/draw-sequence.ts';
import { layOutSequence } from './sequence/lay-out-sequence.ts';
import type { SpeakOfDiagrams } from './speak-of-diagrams.ts';

export type DiagramBlock = {
  readonly syntax: DiagramSyntax;
  readonly source: string;
  /** What its author says of it outside of its text; goes before what they say inside. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The beginning of the `id`s in its drawing. */
  readonly id: string;
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
  /** `description`: what can be said of it all the same, if only by its author. */
  | {
      readonly kind: 'not-drawn';
      readonly mistake: DiagramMistake;
      readonly description: DiagramDescription | undefined;
    };

/** Draws a block of text, and says in words what the drawing shows. The same block gives the same bytes. */
export function drawDiagram(block: DiagramBlock, speak: SpeakOfDiagrams): DrawnDiagram {
  const parsed = parseDiagram(block.syntax, block.source, speak.flowchart);
  switch (parsed.kind) {
    case 'mistake':
      return { kind: 'not-drawn', mistake: parsed.mistake, description: ownWordsOf(block) };
    case 'graph': {
      const { graph, words } = parsed;
      const said = sayOf(block, words, graphInWords(describeGraph(graph), speak));
      const size = graph.nodes.length + graph.edges.length;
      return { kind: 'drawn', ...drawGraph(graph, said.inDrawing), size, ...said.beside };
    }
    case 'sequence': {
      const { sequence, words } = parsed;
      const said = sayOf(block, words, sequenceInWords(describeSequence(sequence), speak));
      const placed = layOutSequence(sequence, speak.frame);
      const drawing = wholeDrawing(placed, drawSequence(placed), said.inDrawing);
      return { kind: 'drawn', ...drawing, size: sequence.events.length, ...said.beside };
    }
    case 'scheme': {
      const { scheme, words } = parsed;
      const said = sayOf(block, words, schemeInWords(describeScheme(scheme), speak));
      const graph = graphOfScheme(scheme);
      const size = graph.nodes.length + graph.edges.length;
      return { kind: 'drawn', ...drawGraph(graph, said.inDrawing), size, ...said.beside };
    }
    case 'plan': {
      const { description } = sayOf(block, parsed.words, planInWords(parsed.plan, speak)).beside;
      return { kind: 'not-drawn', mistake: { why: 'other-kind', name: 'gantt' }, description };
    }
    case 'pie': {
      const { pie, words } = parsed;
      const said = sayOf(block, words, pieInWords(pie, speak));
      const drawing = drawPie(pie, speak.pie.share, said.inDrawing);
      return { kind: 'drawn', ...drawing, size: pie.slices.length, ...said.beside };
    }
  }
}

/** What its author says goes before what can be made of it. */
function sayOf(block: DiagramBlock, words: OwnWords, made: Made) {
  const own = block.description ?? words.description;
  const description = own === undefined ? made.description : ownDescription(own);
  const title = block.title ?? words.title ?? made.title;
  return {
    beside: { title, description },
    inDrawing: { title, description: asText(description), id: block.id },
  };
}

/** What the author of a block that cannot be read says of it. */
function ownWordsOf({ source, description }: DiagramBlock): DiagramDescription | undefined {
  const isLong = source.length > LIMITS.characters;
  const own = description ?? (isLong ? undefined : takeOwnWords(source).words.description);
  return own === undefined ? undefined : ownDescription(own);
}
