import * as core from '@actions/core';
import type { RepositoryFacts } from '../../engine/happening.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { Outcome, ReplyState } from '../../engine/ports.ts';
import { render } from '../../words/render.ts';
import { OUTPUTS } from './action-io.ts';

/** Tells the runner how it ended: outputs for the steps that follow, a summary for people. */
export async function report(
  outcome: Outcome,
  facts: Pick<RepositoryFacts, 'webUrl' | 'defaultBranch'>,
  { hasSummary }: { readonly hasSummary: boolean },
): Promise<void> {
  if (outcome.kind === 'nothing') return reportNothing(outcome.why);
  core.setOutput(OUTPUTS.outcome, outcome.kind);
  if (outcome.kind === 'done' && outcome.commit !== undefined) {
    core.setOutput(OUTPUTS.commit, outcome.commit);
  }
  core.info(`Outcome: ${outcome.kind}.`);
  if (!hasSummary) return;
  const links = { ...linksTo(facts), language: outcome.language };
  const title = render({ say: 'checkTitle', state: stateOf(outcome) }, links);
  await core.summary.addRaw(`### ${title}\n\n${outcome.said}\n`).write();
}

/** Most events are nothing for us; they get no summary, or every page of the workflow would have one. */
export function reportNothing(why: string): void {
  core.setOutput(OUTPUTS.outcome, 'nothing' satisfies Outcome['kind']);
  core.info(`Nothing to do: ${why}.`);
}

function stateOf({ kind }: Exclude<Outcome, { kind: 'nothing' }>): ReplyState {
  switch (kind) {
    case 'done':
    case 'proposed':
      return 'done';
    case 'not-understood':
      return 'hint';
    case 'failed':
    case 'not-allowed':
      return 'failed';
  }
}
