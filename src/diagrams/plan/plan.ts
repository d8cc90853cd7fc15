/** When a task begins or ends, as far as its author says it. */
export type Moment =
  | { readonly kind: 'date'; readonly date: string }
  /** After those tasks, or until them. */
  | { readonly kind: 'tasks'; readonly names: readonly string[] }
  | { readonly kind: 'lasts'; readonly count: number; readonly unit: PlanUnit };

export type PlanUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
export type PlanTag = 'done' | 'active' | 'crit' | 'milestone';

export type PlanTask = {
  readonly name: string;
  /** The title of the section that it stands in; empty for none. */
  readonly section: string;
  readonly tags: readonly PlanTag[];
  /** Undefined: when the one before it ends. */
  readonly begin: Moment | undefined;
  readonly end: Moment | undefined;
};

/** What is done when. */
export type Plan = { readonly kind: 'plan'; readonly tasks: readonly PlanTask[] };
