import { type Preparation, readMaking } from './read-making.ts';
import type { ScriptLine } from './read-run.ts';
import { filledIn, type ShellLine, shellLines } from './shell-commands.ts';

export type Prepared = {
  readonly effects: readonly Preparation[];
  /** Lines that make something which no effect makes. */
  readonly lost: readonly ScriptLine[];
  /** Branches that are there from then on. */
  readonly branches: readonly string[];
};

export type Preparing = {
  readonly env: Readonly<Record<string, string>>;
  /** The texts of the course, for what an issue is made of. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether effects may write there. */
  readonly mayWrite: (path: string) => boolean;
};

const NOTHING: Prepared = { effects: [], lost: [], branches: [] };
const MAKES = /\bgit push\b|\bgh (pr|issue|release|label|repo|api|ruleset)\b/;

/**
 * Reads a script that makes something for the learner: what it does to files of the default branch, and issues that
 * it opens, as effects. Nothing is run. Under a condition nobody can tell what happens, but for the one about the step.
 */
export function readPreparation(script: string, { env, files, mayWrite }: Preparing): Prepared {
  if (!MAKES.test(script)) return NOTHING;
  const lines = shellLines(script);
  const isPlain = isWithoutConditions(lines);
  const names: Record<string, string> = { ...env };
  const effects: Preparation[] = [];
  const lost: ScriptLine[] = [];
  const branches: string[] = [];
  let branch: string | undefined;
  let commits = 0;
  for (const { text, index, commands } of lines) {
    const line = { text: filledIn(text.trim(), names), index };
    for (const [at, command] of (commands ?? []).entries()) {
      const words = command.words.map((word) => filledIn(word, names));
      const [first = ''] = words;
      const given = /^([A-Za-z_]\w*)=(.*)$/.exec(first);
      if (given?.[1] !== undefined && words.length === 1) names[given[1]] = given[2] ?? '';
      const turned = turnedTo(words);
      if (turned !== undefined) {
        branch = /^(main|master)$/.test(turned.name) ? undefined : turned.name;
        if (turned.isNew && branch !== undefined) {
          branches.push(branch);
          lost.push(line);
        }
        continue;
      }
      if (words[0] === 'git' && words[1] === 'commit' && branch === undefined) {
        commits += 1;
        // One step is one commit; whoever looks at the history afterwards finds less in it.
        if (commits > 1) lost.push(line);
      }
      const done = readMaking({ ...command, words }, commands?.[at + 1], names, files);
      if (done === 'nothing') continue;
      const isPossible = done !== 'lost' && isPlain && isWithin(done, branch, mayWrite);
      if (isPossible) effects.push(done);
      else lost.push(line);
    }
  }
  return { effects: isPlain ? effects : [], lost: onceEach(lost), branches };
}

/** Every `if` but the one that asks for the step, which a tutorial asks for by itself. */
function isWithoutConditions(lines: readonly ShellLine[]): boolean {
  return !lines.some(
    ({ text }) => /^\s*(if|for|while|case)\b/.test(text) && !/STEP|-step\.txt/.test(text),
  );
}

function turnedTo(words: readonly string[]): { name: string; isNew: boolean } | undefined {
  const [git, what, ...rest] = words;
  if (git !== 'git' || (what !== 'checkout' && what !== 'switch')) return undefined;
  const isNew = rest.some((word) => /^-[bBcC]$/.test(word));
  const name = rest.find((word) => !word.startsWith('-'));
  return name === undefined || rest.includes('--') ? undefined : { name, isNew };
}

function isWithin(
  done: Preparation,
  branch: string | undefined,
  mayWrite: Preparing['mayWrite'],
): boolean {
  if ('open-issue' in done) return true;
  const target = 'delete' in done ? done.delete : done.to;
  const isFree = !('move' in done) || mayWrite(done.move);
  return branch === undefined && isFree && !target.endsWith('/') && mayWrite(target);
}

function onceEach(lines: readonly ScriptLine[]): readonly ScriptLine[] {
  return lines.filter(({ index }, at) => lines.findIndex((one) => one.index === index) === at);
}
