import { classify } from './classify-failure.ts';
import { cleanLine } from './clean-line.ts';
import { type FailedStep, LONGEST_COMMAND, LONGEST_LINE, MOST_LINES } from './failed-step.ts';
import { findFailedPart } from './find-failed-part.ts';
import { meaningful } from './meaningful.ts';

/** Where a tool begins to say what is wrong, which it then explains in many lines. */
const BEGINNINGS: readonly RegExp[] = [
  /^\s*error\s+libmamba\b/,
  /Could not solve for environment specs|LibMambaUnsatisfiableError|ResolvePackageNotFound|^(?:Unsatisfiable|PackagesNotFound)Error/,
  /^ERROR: (?:Cannot install|Could not find a version|No matching distribution|Invalid requirement|Could not open requirements|Failed to build|Failed building)/,
  /^\s*error: subprocess-exited-with-error/,
  /^E: /,
  /^Error(?: in|:) /,
  /^ERROR: LoadError/,
];
/** What is left out between the beginning and the end of an explanation. */
const GAP = '[…]';

/**
 * Which step of a build failed, and the last of its lines that say why: at most 20, without progress,
 * downloads, colours, Python's own traceback of repo2docker, and what looks like a secret.
 * Reads the output of repo2docker over BuildKit (`#7 0.186 …`) and over podman (`STEP 3/6: …`).
 */
export function explainFailure(log: string | readonly string[]): {
  readonly step: FailedStep;
  readonly lines: readonly string[];
} {
  const raw = typeof log === 'string' ? log.split('\n') : log;
  const part = findFailedPart(raw.map((line) => cleanLine(line, LONGEST_LINE)));
  const name = classify(part);
  const command = part.command && cleanLine(part.command.replaceAll(/\s+/g, ' '), LONGEST_COMMAND);
  return {
    step: command ? { name, command } : { name },
    lines: shorten(meaningful([...part.lines, ...part.verdict])),
  };
}

/** The end; or, where the explanation begins earlier, its beginning and the end. */
function shorten(lines: readonly string[]): readonly string[] {
  const begins = lines.findIndex((line) => BEGINNINGS.some((pattern) => pattern.test(line)));
  const fits = begins === -1 || lines.length - begins <= MOST_LINES;
  if (fits) return lines.slice(-MOST_LINES);
  const half = MOST_LINES / 2;
  return [...lines.slice(begins, begins + half), GAP, ...lines.slice(-(half - 1))];
}
