/** What a log says of the step that failed. */
export type FailedPart = {
  /** The instruction, as the engine shows it; undefined where it never came to that. */
  readonly command: string | undefined;
  /** What that step printed, or everything where there is no such step. */
  readonly lines: readonly string[];
  /** What the engine, or repo2docker, says in the end. */
  readonly verdict: readonly string[];
};

/** What the log of repo2docker says itself, before it begins to build. */
const OWN_LINES = /^(?:Picked .* content provider\.?|Using local repo .*|Using \w+ builder)$/;

/** Finds the step that failed in clean lines, whichever engine printed them. */
export function findFailedPart(log: readonly string[]): FailedPart {
  const lines = withoutTraceback(log).filter((line) => !OWN_LINES.test(line));
  return inBuildKit(lines) ?? inPodman(lines) ?? { command: undefined, lines, verdict: [] };
}

/**
 * Python's traceback shows repo2docker's own code, which helps nobody. Its last line is kept, unless it
 * only says that the engine failed, which the engine has said better.
 */
function withoutTraceback(log: readonly string[]): readonly string[] {
  const begins = log.lastIndexOf('Traceback (most recent call last):');
  // Tracebacks of programs inside of a step have its number before them, or come before what the engine says.
  if (begins === -1 || !log.slice(begins).some((line) => /repo2docker[/\\]__main__/.test(line))) {
    return log;
  }
  const after = log.slice(begins + 1);
  const said = after.findIndex((line) => line !== '' && !line.startsWith(' '));
  const last = said === -1 ? [] : after.slice(said);
  const isOnlyExit = /^subprocess\.CalledProcessError: /.test(last[0] ?? '');
  return [...log.slice(0, begins), ...(isOnlyExit ? [] : last)];
}

/** BuildKit numbers steps, and works on several at once: `#9 [4/4] RUN …`, `#9 0.085 one`, `#9 ERROR: …`. */
function inBuildKit(lines: readonly string[]): FailedPart | undefined {
  const solving = lines.findLastIndex((line) => /^ERROR: failed to (?:solve|build)/.test(line));
  const failed = lines
    .slice(0, solving === -1 ? undefined : solving)
    .map((line) => /^#(\d+) ERROR:? (.*)$/.exec(line))
    .filter((match) => match !== null)
    // That no earlier image can be had for its layers stops nothing.
    .map(([, number = '', why = '']) => ({ number, why, title: titleOf(lines, number) }))
    .filter(({ title }) => !/^importing cache manifest/.test(title ?? ''))
    .at(-1);
  if (failed === undefined) {
    return solving === -1
      ? undefined
      : { command: undefined, lines: [], verdict: lines.slice(solving, solving + 5) };
  }
  const prefix = `#${failed.number} `;
  const printed = lines
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.slice(prefix.length))
    .filter((line) => line !== failed.title && !/^(?:ERROR|CANCELED|DONE|CACHED)\b/.test(line))
    .map((line) => line.replace(/^\d+\.\d+ ?/, ''));
  return {
    // Looking a base image up is what FROM begins with.
    command: failed.title?.replace(/^\[[^\]]*\] /, '').replace(/^load metadata for /, 'FROM '),
    lines: printed,
    verdict: [exitOf(failed.why)],
  };
}

function titleOf(lines: readonly string[], number: string): string | undefined {
  const prefix = `#${number} `;
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
}

/** The last words without the whole command, which is told by itself. */
function exitOf(why: string): string {
  return /exit code: \d+\b.*$/.exec(why)?.[0] ?? why;
}

/** Podman builds one step after the other, and names the one that failed at the end. */
function inPodman(lines: readonly string[]): FailedPart | undefined {
  const begins = lines.findLastIndex((line) => /^STEP \d+\/\d+: /.test(line));
  if (begins === -1) return undefined;
  const command = lines[begins]?.replace(/^STEP \d+\/\d+: /, '');
  const ends = lines.findLastIndex((line) => /^Error: /.test(line));
  const printed = lines.slice(begins + 1, ends > begins ? ends : undefined);
  const verdict = ends > begins ? [verdictOf(lines[ends] ?? '')] : [];
  return {
    command,
    lines: printed.filter((line) => !/^subprocess exited /.test(line)),
    verdict,
  };
}

function verdictOf(line: string): string {
  const code = /^Error: building at STEP ".*": .*exit status (\d+)/.exec(line)?.[1];
  return code === undefined ? line : `exit code: ${code}`;
}
