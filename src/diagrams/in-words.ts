import type { DescribedGraph } from './describe-graph.ts';
import type { Pie } from './pie/pie.ts';
import type { Plan } from './plan/plan.ts';
import type { DescribedScheme } from './scheme/describe-scheme.ts';
import type { DescribedSequence } from './sequence/describe-sequence.ts';
import type { SpeakOfDiagrams } from './speak-of-diagrams.ts';

/** A description in words: the author's own, or one that was made. */
export type DiagramDescription = {
  /** Paragraphs. */
  readonly text: readonly string[];
  /** A numbered list after them; none where the author wrote it. */
  readonly steps: readonly { readonly text: string; readonly link: string | undefined }[];
  /** The language that it was made in; undefined where the author wrote it. */
  readonly language: string | undefined;
};

/** What can be said of a drawing. */
export type Made = { readonly title: string; readonly description: DiagramDescription };

export function graphInWords(described: DescribedGraph, speak: SpeakOfDiagrams): Made {
  const steps = described.steps.map((step, index) => ({
    text: speak.step(step, described.steps[index - 1]),
    link: step.link,
  }));
  const { language } = speak;
  const description = { text: [speak.summary(described)], steps, language };
  return { title: speak.title(described), description };
}

export function sequenceInWords(described: DescribedSequence, speak: SpeakOfDiagrams): Made {
  const steps = described.events.map((event) => ({ text: speak.event(event), link: undefined }));
  const { language } = speak;
  const description = { text: [speak.summary(described)], steps, language };
  return { title: speak.title(described), description };
}

export function pieInWords({ slices }: Pie, { language, pie }: SpeakOfDiagrams): Made {
  const steps = slices.map((slice) => ({ text: pie.slice(slice), link: undefined }));
  const description = { text: [pie.summary(slices)], steps, language };
  return { title: pie.title(slices), description };
}

export function schemeInWords(
  described: DescribedScheme,
  { language, scheme }: SpeakOfDiagrams,
): Made {
  const steps = described.members.map((one) => ({ text: scheme.member(one), link: undefined }));
  const description = { text: [scheme.summary(described)], steps, language };
  return { title: scheme.title(described), description };
}

export function planInWords({ tasks }: Plan, { language, plan }: SpeakOfDiagrams): Made {
  const steps = tasks.map((task, index) => ({
    text: plan.task(task, tasks[index - 1]),
    link: undefined,
  }));
  const description = { text: [plan.summary(tasks)], steps, language };
  return { title: plan.title(tasks), description };
}

/** Paragraphs of an author's own. */
export function ownDescription(own: string): DiagramDescription {
  return {
    text: own.split(/\n+/).filter((line) => line.trim() !== ''),
    steps: [],
    language: undefined,
  };
}

/** The same in one text, for the drawing itself. */
export function asText({ text, steps }: DiagramDescription): string {
  return [...text, ...steps.map((step, index) => `${index + 1}. ${step.text}`)].join('\n');
}
