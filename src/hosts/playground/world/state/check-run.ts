export type CheckConclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'action_required';

/** A check of the App on a commit, as the Checks tab shows it. */
export type CheckRun = {
  readonly id: number;
  readonly suite: number;
  readonly commit: string;
  /** Undefined for a check that a companion Action made with its own token. */
  readonly byApp: boolean;
  name: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: CheckConclusion | null;
  detailsUrl: string | null;
  externalId: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  startedAt: Date;
  completedAt: Date | null;
};
