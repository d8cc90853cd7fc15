import type { Finding } from './finding.ts';
import { envOf } from './read-looks.ts';
import type { Preparation } from './read-making.ts';
import { type Preparing, readPreparation } from './read-preparation.ts';
import type { Workflow } from './read-workflow.ts';

/** A script of the course's own: `./.github/script/initialize-repository.sh`. */
const OWN_SCRIPT = /^[ \t]*(?:(?:ba)?sh[ \t]+)?(?:\.\/)?(\.github\/[\w./-]+\.sh)[ \t]*$/gm;
/** Those that show the next step, or look into a file. */
const OF_COURSES = /\/(update-step|check-file)\.sh$/;

/** What the scripts of a workflow make for the learner, as effects; the rest is found, and new branches are known. */
export function readPreparations(
  { path, env, jobs, lineIn }: Workflow,
  { files, mayWrite }: Omit<Preparing, 'env'>,
  known: Set<string>,
): { readonly effects: readonly Preparation[]; readonly findings: readonly Finding[] } {
  const effects: Preparation[] = [];
  const findings: Finding[] = [];
  const read = (script: string, own: Preparing['env'], placeOf: (index: number) => Place) => {
    const prepared = readPreparation(script, { env: own, files, mayWrite });
    effects.push(...prepared.effects);
    for (const branch of prepared.branches) known.add(branch);
    for (const { text, index } of prepared.lost) {
      findings.push({ kind: 'prepares', text, ...placeOf(index) });
    }
  };
  for (const [name, job] of Object.entries(jobs)) {
    for (const [index, step] of (job.steps ?? []).entries()) {
      const { run } = step;
      if (run === undefined) continue;
      const own = envOf(env, job, step);
      const at = ['jobs', name, 'steps', index, 'run'];
      read(run, own, (line) => ({ path, line: lineIn(at, line) }));
      for (const [, script = ''] of run.matchAll(OWN_SCRIPT)) {
        const text = files.get(script);
        if (text === undefined || OF_COURSES.test(script)) continue;
        read(text, own, (line) => ({ path: script, line: line + 1 }));
      }
    }
  }
  return { effects, findings };
}

type Place = { readonly path: string; readonly line: number };
