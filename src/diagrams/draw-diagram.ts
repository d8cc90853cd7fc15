import { type DescribedGraph, type DescribedStep, describeGraph } from './describe-graph.ts';
import { drawGraph } from './draw/draw-graph.ts';
import { wholeDrawing } from './draw/whole-drawing.ts';
import type { FlowchartWords } from './flowchart/parse-flowchart.ts';
import type { DiagramMistake, OwnWords } from './graph.ts';
import { takeOwnWords } from './own-words.ts';
import { type DiagramSyntax, parseDiagram } from './parse-diagram.ts';
import { drawPie } from './pie/draw-pie.ts';
import type { Pie, Slice, WriteShare } from './pie/pie.ts';
import type { Plan, PlanTask } from './plan/plan.ts';
import {
  type DescribedMember,
  type DescribedScheme,
  describeScheme,
} from './scheme/describe-scheme.ts';
import { graphOfScheme } from './scheme/graph-of-scheme.ts';
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

export type SpeakOfPies = {
  readonly title: (slices: readonly Slice[]) => string;
  readonly summary: (slices: readonly Slice[]) => string;
  readonly slice: (slice: Slice) => string;
  readonly share: WriteShare;
};

export type SpeakOfSchemes = {
  readonly title: (described: DescribedScheme) => string;
  readonly summary: (described: DescribedScheme) => string;
  readonly member: (member: DescribedMember) => string;
};

export type SpeakOfPlans = {
  readonly title: (tasks: readonly PlanTask[]) => string;
  readonly summary: (tasks: readonly PlanTask[]) => string;
  readonly task: (task: PlanTask, before: PlanTask | undefined) => string;
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
  readonly pie: SpeakOfPies;
  readonly scheme: SpeakOfSchemes;
  readonly plan: SpeakOfPlans;
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

/** What can be said of a drawing. */
type Made = { readonly title: string; readonly description: DiagramDescription };

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

function graphInWords(described: DescribedGraph, speak: SpeakOfDiagrams): Made {
  const steps = described.steps.map((step, index) => ({
    text: speak.step(step, described.steps[index - 1]),
    link: step.link,
  }));
  const { language } = speak;
  const description = { text: [speak.summary(described)], steps, language };
  return { title: speak.title(described), description };
}

function sequenceInWords(described: DescribedSequence, speak: SpeakOfDiagrams): Made {
  const steps = described.events.map((event) => ({ text: speak.event(event), link: undefined }));
  const { language } = speak;
  const description = { text: [speak.summary(described)], steps, language };
  return { title: speak.title(described), description };
}

function pieInWords({ slices }: Pie, { language, pie }: SpeakOfDiagrams): Made {
  const steps = slices.map((slice) => ({ text: pie.slice(slice), link: undefined }));
  const description = { text: [pie.summary(slices)], steps, language };
  return { title: pie.title(slices), description };
}

function schemeInWords(described: DescribedScheme, { language, scheme }: SpeakOfDiagrams): Made {
  const steps = described.members.map((one) => ({ text: scheme.member(one), link: undefined }));
  const description = { text: [scheme.summary(described)], steps, language };
  return { title: scheme.title(described), description };
}

function planInWords({ tasks }: Plan, { language, plan }: SpeakOfDiagrams): Made {
  const steps = tasks.map((task, index) => ({
    text: plan.task(task, tasks[index - 1]),
    link: undefined,
  }));
  const description = { text: [plan.summary(tasks)], steps, language };
  return { title: plan.title(tasks), description };
}

/** What the author of a block that cannot be read says of it. */
function ownWordsOf({ source, description }: DiagramBlock): DiagramDescription | undefined {
  const own = description ?? takeOwnWords(source).words.description;
  return own === undefined ? undefined : ownDescription(own);
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
