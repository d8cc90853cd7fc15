import type { DescribedGraph, DescribedStep } from './describe-graph.ts';
import type { FlowchartWords } from './flowchart/parse-flowchart.ts';
import type { Slice, WriteShare } from './pie/pie.ts';
import type { PlanTask } from './plan/plan.ts';
import type { DescribedMember, DescribedScheme } from './scheme/describe-scheme.ts';
import type { DescribedEvent, DescribedSequence } from './sequence/describe-sequence.ts';
import type { FrameNames } from './sequence/lay-out-sequence.ts';

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
