import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { pageWords } from '../words/pages.ts';
import { collectTurns } from './story/collect-turns.ts';

const MARK = '<!-- sayso:transcript -->';
/** The first that is free, or ours already. */
const PATHS = ['transcript.md', 'game-transcript.md', 'sayso-transcript.md'] as const;

/** `Transcript`: the game so far on one page, from the history of its turns. */
export const transcript: Command = {
  name: 'transcript',
  phrases: ['Transcript'],
  parameters: {},
  // A word that people write over a change of their own.
  inCommits: 'after-own-change',
  about: 'Collects the game that you play, or played last, into one page.',
  examples: [{ say: 'Transcript', does: 'writes what was said and answered to transcript.md' }],
  needs: 'write',
  plan,
};

async function plan(
  _invocation: Invocation,
  { repository, tree, facts, language = facts.language }: PlanContext,
): Promise<Plan> {
  const turns = await collectTurns(repository);
  if (turns.length === 0) return { kind: 'refuse', said: { say: 'transcriptNothing' } };
  const text = `${MARK}\n${pageWords({ language }).transcriptPage(turns)}`;
  for (const path of PATHS) {
    const there = await tree.readText(path);
    if (there !== undefined && !there.startsWith(MARK)) continue;
    const said = { say: 'transcriptWritten', path, turns: turns.length } as const;
    if (there === text) return { kind: 'answer', followUps: [], said };
    return {
      kind: 'change',
      subject: 'Collect the game into one page',
      changes: [{ kind: 'write', path, content: { kind: 'text', text } }],
      followUps: [],
      said,
    };
  }
  return { kind: 'refuse', said: { say: 'transcriptInTheWay', paths: [...PATHS] } };
}
