import type { CheckInFile } from '../read/check-schema.ts';
import type { FindingIn } from './finding.ts';
import { readAction } from './read-action.ts';
import { readGitHubScript } from './read-github-script.ts';
import { type ReadRun, readRun } from './read-run.ts';
import type { Job, JobStep, Workflow } from './read-workflow.ts';
import { filledIn } from './shell-commands.ts';

type Env = Readonly<Record<string, string>>;

/** What the jobs of a workflow look at in files, as checks; the rest is found. */
export function readLooks({ env, jobs, positionOf, lineIn }: Workflow): {
  readonly checks: readonly CheckInFile[];
  readonly findings: readonly FindingIn[];
} {
  const checks: CheckInFile[] = [];
  const findings: FindingIn[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    for (const [index, step] of (job.steps ?? []).entries()) {
      const path = ['jobs', name, 'steps', index];
      const inner = envOf(env, job, step);
      const { uses, run } = step;
      const script = run === undefined ? scriptOf(step) : run;
      if (script !== undefined) {
        const read: ReadRun = run === undefined ? readGitHubScript(script) : readRun(script, inner);
        const where = run === undefined ? [...path, 'with', 'script'] : [...path, 'run'];
        checks.push(...read.checks);
        findings.push(
          ...read.unread.map(({ text, index: at }): FindingIn => {
            return { kind: 'script', text, line: lineIn(where, at) };
          }),
        );
      } else if (uses !== undefined) {
        const read = readAction(uses, (key) => filledIn(step.with?.[key] ?? '', inner));
        checks.push(...(read ?? []));
        const { line } = positionOf(path);
        if (read === undefined) findings.push({ kind: 'action', uses: usesInWords(step), line });
      }
    }
  }
  return { checks: once(checks), findings };
}

/** The variables that a script of a step sees, as far as they are known before it runs. */
export function envOf(env: Env, job: Job, step: JobStep): Env {
  const all = { ...env, ...job.env, ...step.env };
  return Object.fromEntries(Object.entries(all).map(([key, text]) => [key, filledIn(text, env)]));
}

function scriptOf({ uses = '', with: given }: JobStep): string | undefined {
  return uses.startsWith('actions/github-script@') ? given?.script : undefined;
}

/** An action, and what it looks for where that can be told. */
function usesInWords({ uses = '', with: given = {} }: JobStep): string {
  const { keyphrase, text } = given;
  return keyphrase === undefined || text === undefined
    ? uses
    : `${uses}: ${keyphrase} in ${text.replace(/^\$\{\{\s*|\s*\}\}$/g, '')}`;
}

function once(checks: readonly CheckInFile[]): readonly CheckInFile[] {
  return [...new Map(checks.map((check) => [JSON.stringify(check), check])).values()];
}
