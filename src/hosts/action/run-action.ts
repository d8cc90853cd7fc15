import { resolve } from 'node:path';
import * as core from '@actions/core';
import { failureOf } from '../../github/request-failure.ts';
import { firstThatHas } from '../../openlearn/download/first-that-has.ts';
import { folderSource } from '../../openlearn/download/folder-source.ts';
import { OPENLEARN_RULES } from '../../openlearn/download/network-rules.ts';
import { networkSource } from '../../openlearn/download/network-source.ts';
import { sampleSource } from '../../openlearn/download/sample-source.ts';
import type { Source } from '../../openlearn/download/source.ts';
import { actionBroke, notInAWorkflow, tokenMayNot } from '../../words/action-english.ts';
import type { Log } from '../github-host/context.ts';
import { INPUTS } from './action-io.ts';
import { carryOut } from './carry-out.ts';
import { readEnvironment } from './read-environment.ts';
import { readHappening } from './read-happening.ts';
import { report, reportNothing } from './report.ts';

/** Lines of JSON, which the runner cannot take for commands of its own. */
const log: Log = (line) => core.info(JSON.stringify(line));

/**
 * Handles the event that started the workflow. The step fails only when Sayso broke: a command that
 * was refused or misspelt has its answer where it was said, and needs no red cross beside it.
 */
export async function runAction(variables: NodeJS.ProcessEnv): Promise<void> {
  const environment = readEnvironment(variables);
  if (environment === undefined) return core.setFailed(notInAWorkflow());
  try {
    const token = core.getInput(INPUTS.token, { required: true });
    core.setSecret(token);
    const happening = await readHappening(environment);
    if (happening.kind === 'ignored') return reportNothing(happening.why);
    const units = core.getInput(INPUTS.openlearn);
    const { outcome, broke } = await carryOut(happening, {
      token,
      apiUrl: environment.apiUrl,
      folder: environment.temp,
      source:
        units === ''
          ? openlearnSource(`${environment.serverUrl}/${environment.repository}`)
          : folderSource(resolve(environment.workspace, units)),
      log,
    });
    await report(outcome, happening.repository, environment);
    if (broke) core.setFailed(actionBroke());
  } catch (error) {
    const { kind, message, requestId } = failureOf(error);
    log({ event: 'broke', kind, request: requestId });
    const settingsUrl = `${environment.serverUrl}/${environment.repository}/settings/actions`;
    const why =
      kind === 'forbidden' ? tokenMayNot({ message, settingsUrl }) : actionBroke({ message });
    core.setFailed(why);
    // Where people look first; the log is behind it. GitHub makes links of addresses.
    if (environment.hasSummary) await core.summary.addRaw(`${why}\n`).write();
  }
}

/** Also the project's own sample, which the template's page of units offers first. */
function openlearnSource(contact: string): Source {
  return firstThatHas([sampleSource(), networkSource({ ...OPENLEARN_RULES, contact })]);
}
