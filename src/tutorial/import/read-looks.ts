import type { CheckInFile } from '../read/check-schema.ts';
import type { FindingIn } from './finding.ts';
import { fileHas, fileHasOften } from './read-grep.ts';
import { filledIn, readRun } from './read-run.ts';
import type { Job, JobStep, Workflow } from './read-workflow.ts';

/** Actions that show, fetch or keep count: a tutorial does that by itself. */
const KNOWN =
  /^(actions\/checkout|skills\/action-(text-variables|update-step)|skills-dev\/action-update-step|grantbirki\/comment|skills\/exercise-toolkit\/(\.github\/workflows|actions\/(find-exercise-issue|post-step-content|active-step-workflow|check-all-results)))|^\.\/\.github\//i;

type Env = Readonly<Record<string, string>>;

/** What the jobs of a workflow look at in files, as checks; the rest is found. */
export function readLooks({ env, jobs, positionOf }: Workflow): {
  readonly checks: readonly CheckInFile[];
  readonly findings: readonly FindingIn[];
} {
  const checks: CheckInFile[] = [];
  const findings: FindingIn[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    for (const [index, step] of (job.steps ?? []).entries()) {
      const { line } = positionOf(['jobs', name, 'steps', index]);
      const looked = lookOf(step, envOf(env, job, step));
      checks.push(...looked.checks);
      findings.push(...looked.findings.map((one): FindingIn => ({ ...one, line })));
    }
  }
  const seen = new Set<string>();
  const once = checks.filter((check) => {
    const key = JSON.stringify(check);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return { checks: once, findings };
}

function envOf(env: Env, job: Job, step: JobStep): Env {
  const all = { ...env, ...job.env, ...step.env };
  return Object.fromEntries(Object.entries(all).map(([key, text]) => [key, filledIn(text, env)]));
}

type Unplaced = FindingIn extends infer One
  ? One extends FindingIn
    ? Omit<One, 'line'>
    : never
  : never;

function lookOf(
  { uses, run, with: given = {} }: JobStep,
  env: Env,
): { readonly checks: readonly CheckInFile[]; readonly findings: readonly Unplaced[] } {
  if (run !== undefined) {
    const { checks, unread, prepares } = readRun(run, env);
    return {
      checks,
      findings: [
        ...unread.map((text): Unplaced => ({ kind: 'script', text })),
        ...prepares.map((text): Unplaced => ({ kind: 'prepares', text })),
      ],
    };
  }
  if (uses === undefined || KNOWN.test(uses)) return { checks: [], findings: [] };
  const check = fromAction(uses, (key) => filledIn(given[key] ?? '', env));
  if (check !== undefined) return { checks: [check], findings: [] };
  return { checks: [], findings: [{ kind: 'action', uses }] };
}

/** The actions by which courses look into files. */
function fromAction(uses: string, input: (key: string) => string): CheckInFile | undefined {
  const [name = ''] = uses.split('@', 1);
  const file = input(/keyphrase/.test(name) ? 'text-file' : 'file').replace(/^\.\//, '');
  if (file === '' || /[*?$]/.test(file)) return undefined;
  if (/\/actions\/file-exists$/.test(name)) return { file: { path: file } };
  if (/keyphrase-checker$/.test(name)) {
    const text = input('keyphrase');
    const times = Number.parseInt(input('minimum-occurrences'), 10) || 1;
    return fileHasOften(file, { text, times, isCaseSensitive: input('case-sensitive') === 'true' });
  }
  if (/action-check-file$/.test(name)) {
    const pattern = input('search');
    return fileHas(file, { pattern, syntax: 'extended', ignoresCase: false });
  }
  return undefined;
}
