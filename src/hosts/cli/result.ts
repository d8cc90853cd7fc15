import { CONFIGURATION_FILE } from '../../configuration/configuration.ts';
import type { Command } from '../../engine/command.ts';
import type { Happening } from '../../engine/happening.ts';
import type { FollowUp } from '../../engine/plan.ts';
import { utteranceOf } from '../../engine/understand.ts';
import { interpret } from '../../language/interpret.ts';
import { saysNoBuild } from '../../language/says-no-build.ts';
import {
  didYouMean,
  inTheWay,
  notUnderstood,
  onABranch,
  switchedOff,
} from '../../words/terminal-english.ts';
import type { LocalWork } from './carry-out-locally.ts';
import { compareChanges, type FileChange } from './compare-changes.ts';
import { shellWord } from './shell-word.ts';
import { EXIT, type ExitCode } from './terminal.ts';

/** What came of it, whole; `--json` prints it as it is. */
export type Result = {
  readonly outcome: 'done' | 'proposed' | 'failed' | 'not-understood' | 'not-allowed';
  readonly exitCode: ExitCode;
  /** The words, as they were said. */
  readonly phrase: string;
  /** The reply as Markdown, as all hosts say it; empty where only `note` has something to say. */
  readonly said: string;
  /** What only the terminal has to say about it, as plain text. */
  readonly note?: string;
  readonly commit?: string;
  /** Branches that were moved or made; none of it has left this machine. */
  readonly branches: readonly string[];
  readonly site?: { readonly folder: string; readonly files: number | null };
  readonly preview?: {
    /** The message of the commit; null where nothing would be committed. */
    readonly subject: string | null;
    readonly files: readonly FileChange[];
    readonly followUps: readonly FollowUp['kind'][];
  };
};

/** Joins outcome, notes and preview into one answer. */
export async function resultOf(
  work: LocalWork,
  happening: Happening,
  shipped: readonly Command[],
): Promise<Result> {
  const { outcome, notes, site } = work;
  const phrase = utteranceOf(happening).text.trim().split('\n', 1)[0] ?? '';
  return {
    ...endingOf(work, happening, { phrase, shipped }),
    phrase,
    branches: notes.moved,
    ...(outcome.kind === 'done' && outcome.commit !== undefined ? { commit: outcome.commit } : {}),
    ...(site === undefined ? {} : { site: { folder: site.folder, files: site.files ?? null } }),
    ...(await previewOf(work, happening)),
  };
}

type Ending = Pick<Result, 'outcome' | 'exitCode' | 'said' | 'note'>;

function endingOf(
  { outcome, notes, commands }: LocalWork,
  happening: Happening,
  { phrase, shipped }: { readonly phrase: string; readonly shipped: readonly Command[] },
): Ending {
  const off = switchedOffHere(happening, shipped, commands);
  if (off !== undefined) {
    const note = switchedOff({ phrase: off, file: CONFIGURATION_FILE });
    return { outcome: 'not-allowed', exitCode: EXIT.notAllowed, said: '', note };
  }
  switch (outcome.kind) {
    case 'done':
      return { outcome: 'done', exitCode: EXIT.done, said: outcome.said };
    case 'proposed': {
      const { branch = '', said = '' } = notes.proposed ?? {};
      const note = onABranch({ branch, into: happening.repository.defaultBranch });
      return { outcome: 'proposed', exitCode: EXIT.done, said, note };
    }
    case 'failed':
      return {
        outcome: 'failed',
        exitCode: EXIT.failed,
        ...whyFailed(outcome.said, notes.refused),
      };
    case 'not-understood':
      return {
        outcome: 'not-understood',
        exitCode: EXIT.notUnderstood,
        ...whatWasMeant(outcome.said, happening, commands),
      };
    case 'not-allowed':
      return { outcome: 'not-allowed', exitCode: EXIT.notAllowed, said: outcome.said };
    case 'nothing': {
      const note = notUnderstood({ text: phrase, isCommit: happening.kind === 'pushed' });
      return { outcome: 'not-understood', exitCode: EXIT.notUnderstood, said: '', note };
    }
  }
}

function whyFailed(said: string, refused: string | undefined): Pick<Ending, 'said' | 'note'> {
  return refused === undefined ? { said } : { said: '', note: inTheWay({ reason: refused }) };
}

/** A near miss in words for a terminal: the shared reply speaks of issues. */
function whatWasMeant(
  said: string,
  happening: Happening,
  commands: readonly Command[],
): Pick<Ending, 'said' | 'note'> {
  const meant = interpret(utteranceOf(happening), commands);
  if (meant.kind !== 'near') return { said };
  return { said: '', note: didYouMean({ command: `sayso say ${shellWord(meant.suggestion)}` }) };
}

/** The command that was meant, in its first phrase, where this repository does not take it. */
function switchedOffHere(
  happening: Happening,
  shipped: readonly Command[],
  commands: readonly Command[],
): string | undefined {
  const meant = interpret(utteranceOf(happening), shipped);
  if (meant.kind !== 'command') return undefined;
  return commands.some(({ name }) => name === meant.command) ? undefined : meant.canonical;
}

async function previewOf(
  { previewed }: LocalWork,
  happening: Happening,
): Promise<Pick<Result, 'preview'>> {
  if (previewed === undefined || previewed.plan.kind === 'refuse') return {};
  const { plan, tree } = previewed;
  const followUps = saysNoBuild(utteranceOf(happening).text) ? [] : plan.followUps;
  return {
    preview: {
      subject: plan.kind === 'change' ? plan.subject : null,
      files: plan.kind === 'change' ? await compareChanges(plan.changes, tree) : [],
      followUps: followUps.map(({ kind }) => kind),
    },
  };
}
