import { checkRunsOf } from '../world/checks.ts';
import type { CheckRun } from '../world/state/check-run.ts';
import type { Repository } from '../world/state/repository.ts';
import { repositoryPath } from './addresses.ts';
import { type Html, html } from './html.ts';

const IN_WORDS = {
  working: 'Working',
  success: 'Done',
  failure: 'Did not work',
  neutral: 'Has a hint',
} as const;

export type CheckState = keyof typeof IN_WORDS;

/** How one check stands. */
export function stateOf(run: CheckRun): CheckState {
  if (run.status !== 'completed') return 'working';
  if (run.conclusion === 'success') return 'success';
  return run.conclusion === 'neutral' || run.conclusion === 'skipped' ? 'neutral' : 'failure';
}

export function stateBadge(state: CheckState): Html {
  return html`<span class="state ${state}">${IN_WORDS[state]}</span>`;
}

/** How the checks of a commit stand together, as a link to their texts; nothing when there are none. */
export function checkLink(repository: Repository, commit: string): Html | undefined {
  const states = checkRunsOf(repository, commit).map(stateOf);
  const order: readonly CheckState[] = ['failure', 'working', 'neutral', 'success'];
  const state = order.find((one) => states.includes(one));
  if (state === undefined) return undefined;
  const href = `${repositoryPath(repository, 'commit', commit)}#checks`;
  return html`<a class="state ${state}" href="${href}">${IN_WORDS[state]}</a>`;
}
