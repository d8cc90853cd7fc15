/** One way on from a step of a drawing; `text` is the step that it leads to, `both`: it leads back as well. */
export type WayInDiagram = {
  readonly label: string;
  readonly to: number;
  readonly text: string;
  readonly kind: 'next' | 'on' | 'back' | 'self';
  readonly both: boolean;
};

export type StepInDiagram = {
  readonly number: number;
  readonly shape: string;
  readonly text: string;
  readonly groups: readonly string[];
  readonly link: string | undefined;
  readonly notes: readonly string[];
  readonly ways: readonly WayInDiagram[];
  readonly ends: boolean;
};

/** What a drawing shows, as far as it is told in words. */
export type DescribedDiagram = {
  readonly kind: 'flowchart' | 'states';
  readonly steps: readonly StepInDiagram[];
  readonly begins: readonly number[];
  readonly ends: readonly number[];
  readonly loops: number;
};

/** A part of an exchange that is repeated, or that happens under a condition. */
export type FrameInDiagram = 'loop' | 'alt' | 'opt' | 'par' | 'break' | 'critical' | 'group';

export type EventInDiagram =
  | {
      readonly kind: 'message';
      readonly from: string;
      readonly to: string;
      readonly text: string;
      readonly answers: boolean;
      readonly both: boolean;
    }
  | { readonly kind: 'note'; readonly at: readonly string[]; readonly text: string }
  | {
      readonly kind: 'open' | 'part' | 'close';
      readonly frame: FrameInDiagram;
      readonly text: string;
    };

/** Who says what to whom, as far as it is told in words. */
export type DescribedExchange = {
  readonly kind: 'sequence';
  readonly participants: readonly string[];
  readonly messages: number;
};

/** A part of a whole; `share` is 0 to 1. */
export type SliceInDiagram = {
  readonly label: string;
  readonly value: number;
  readonly share: number;
};

/** What a pie chart says, in one language. */
export type PieWords = {
  readonly title: (slices: readonly SliceInDiagram[]) => string;
  readonly summary: (slices: readonly SliceInDiagram[]) => string;
  /** One part, to stand in a numbered list. */
  readonly slice: (slice: SliceInDiagram) => string;
  /** `0.798` as `79.8 %`. */
  readonly share: (share: number) => string;
};

/** How a class or an entity stands to another one; counts are as their author wrote them, or empty. */
export type RelationInScheme = {
  readonly kind:
    | 'kind-of'
    | 'fulfils'
    | 'consists-of'
    | 'has'
    | 'knows'
    | 'needs'
    | 'with'
    | 'related';
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly fromCount: string;
  readonly toCount: string;
};

export type MemberInScheme = {
  readonly name: string;
  readonly sort: string;
  readonly group: string;
  readonly fields: readonly string[];
  readonly methods: readonly string[];
  readonly notes: readonly string[];
  readonly relations: readonly RelationInScheme[];
};

export type DescribedScheme = {
  readonly kind: 'classes' | 'entities';
  readonly members: readonly MemberInScheme[];
};

/** What a diagram of classes or entities says, in one language. */
export type SchemeWords = {
  readonly title: (scheme: DescribedScheme) => string;
  readonly summary: (scheme: DescribedScheme) => string;
  /** One class or entity, to stand in a numbered list. */
  readonly member: (member: MemberInScheme) => string;
};

/** When a task begins or ends. */
export type MomentInPlan =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'tasks'; readonly names: readonly string[] }
  | {
      readonly kind: 'lasts';
      readonly count: number;
      readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
    };

export type TaskInPlan = {
  readonly name: string;
  readonly section: string;
  readonly tags: readonly ('done' | 'active' | 'crit' | 'milestone')[];
  /** Undefined: when the one before it ends. */
  readonly begin: MomentInPlan | undefined;
  readonly end: MomentInPlan | undefined;
};

/** What a plan of tasks says, in one language. */
export type PlanWords = {
  readonly title: (tasks: readonly TaskInPlan[]) => string;
  readonly summary: (tasks: readonly TaskInPlan[]) => string;
  /** One task, to stand in a numbered list. `before`: the one told before it. */
  readonly task: (task: TaskInPlan, before: TaskInPlan | undefined) => string;
};

/** Why a block of text was not drawn. */
export type MistakeInDiagram =
  | { readonly why: 'unreadable'; readonly line: number }
  | { readonly why: 'unknown-box'; readonly line: number; readonly name: string }
  | { readonly why: 'unknown-shape'; readonly line: number; readonly name: string }
  | { readonly why: 'unclosed'; readonly line: number }
  | { readonly why: 'empty' }
  | {
      readonly why: 'too-large';
      readonly what: 'characters' | 'boxes' | 'lines' | 'parts';
      readonly most: number;
    }
  | { readonly why: 'too-many' }
  | { readonly why: 'other-kind'; readonly name: string };

/**
 * What a drawing says besides its boxes, in one language. Texts are plain, for pages and drawings: they
 * are content, no replies. A second language is a second object of this type.
 */
export type DiagramWords = {
  /** A BCP 47 tag. */
  readonly language: string;
  /** Over the description, where it is opened. */
  readonly description: string;
  /** What flowchart.js says by itself: in boxes without a text, and on the ways on from a question. */
  readonly flowchart: Readonly<Record<'start' | 'end' | 'yes' | 'no', string>>;
  /** What a drawing is called whose author did not say it. */
  readonly title: (described: DescribedDiagram | DescribedExchange) => string;
  /** The whole in a sentence or two. */
  readonly summary: (described: DescribedDiagram | DescribedExchange) => string;
  /** One step, to stand in a numbered list. `before`: the step told before it. */
  readonly step: (step: StepInDiagram, before: StepInDiagram | undefined) => string;
  /** One thing that is said, to stand in a numbered list. */
  readonly event: (event: EventInDiagram) => string;
  /** What stands at the top of a framed part of an exchange, or of a further part of it. */
  readonly frame: (frame: FrameInDiagram, isPart: boolean) => string;
  readonly pie: PieWords;
  readonly scheme: SchemeWords;
  readonly plan: PlanWords;
  /** Why the text of a block is shown in place of a drawing. */
  readonly notDrawn: (mistake: MistakeInDiagram) => string;
};
