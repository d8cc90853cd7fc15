import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isolatedEnvironment } from './git-environment.ts';
import { gitFailure, gitIn } from './run-git.ts';

/** One place where both sides changed the same lines. */
export type TextConflict = {
  /** The line, from 1, at which `theirs` begins in the merged text. */
  readonly line: number;
  readonly ours: string;
  readonly theirs: string;
};

export type MergedText = {
  /** Both sides' changes; in a conflict, theirs. */
  readonly text: string;
  readonly conflicts: readonly TextConflict[];
};

/** Marks are at least so long, and longer than any that the texts hold, so that ours are ours. */
const SHORTEST_MARK = 61;
/** `git merge-file` answers with the number of conflicts, and with this or more when it fails. */
const FAILED = 128;

/**
 * Merges two texts that came from the same one, line by line, with `git merge-file`. Rejects with a
 * `GitError` when git fails. Source: git-merge-file(1).
 */
export async function mergeText(texts: {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}): Promise<MergedText> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-merge-'));
  try {
    await Promise.all(
      (['ours', 'base', 'theirs'] as const).map((side) =>
        writeFile(join(folder, side), texts[side]),
      ),
    );
    const mark = 1 + Math.max(SHORTEST_MARK, ...Object.values(texts).map(longestMark));
    const args = ['merge-file', '-p', `--marker-size=${mark}`, 'ours', 'base', 'theirs'];
    const answer = await gitIn(folder, isolatedEnvironment(undefined)).attempt(args);
    if (answer.exitCode >= FAILED) throw gitFailure(args, answer);
    return readMarks(answer.stdout, mark);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function longestMark(text: string): number {
  let longest = 0;
  for (const [mark] of text.matchAll(/^(?:<+|=+|>+)/gm)) longest = Math.max(longest, mark.length);
  return longest;
}

/** Takes their side of every conflict, and notes both. */
function readMarks(merged: string, mark: number): MergedText {
  const kept: string[] = [];
  const conflicts: TextConflict[] = [];
  let sides: { ours: string[]; theirs: string[]; now: 'ours' | 'theirs' } | undefined;
  for (const line of merged.split(/(?<=\n)/)) {
    if (line.startsWith(`${'<'.repeat(mark)} `)) {
      sides = { ours: [], theirs: [], now: 'ours' };
    } else if (sides !== undefined && line.startsWith('='.repeat(mark))) {
      sides.now = 'theirs';
    } else if (sides !== undefined && line.startsWith(`${'>'.repeat(mark)} `)) {
      const [ours, theirs] = [sides.ours.join(''), sides.theirs.join('')];
      conflicts.push({ line: kept.length + 1, ours, theirs });
      kept.push(...sides.theirs);
      sides = undefined;
    } else if (sides === undefined) {
      kept.push(line);
    } else {
      sides[sides.now].push(line);
    }
  }
  return { text: kept.join(''), conflicts };
}
