import type { PairSettings } from '../configuration/configuration.ts';
import { CONFIGURATION_FILE } from '../configuration/configuration.ts';
import type { Reflex, Unasked } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import type { Tree } from '../git/tree.ts';
import type { Message } from '../words/message.ts';
import { SHOWN } from './notebooks/document-files.ts';
import { type Past, recentPast } from './notebooks/find-agreement.ts';
import { type Synced, syncPairs } from './notebooks/sync-pairs.ts';
import { tellLeft } from './notebooks/tell-converted.ts';

const NAME = 'keep-pairs';

type Pushed = Extract<Unasked, { kind: 'pushed' }>;

/**
 * Keeps notebooks and texts equal where a repository wants that: whoever pushes a change of one has the other follow.
 * Two that were changed in different ways stay as they are, and the answer says how to decide. Its own commit is a
 * push of Sayso's, which no reflex hears.
 */
export function createKeepPairs(settings: readonly PairSettings[]): Reflex {
  return {
    name: NAME,
    alongside: true,
    async plan(happening, context) {
      if (happening.kind !== 'pushed' || settings.length === 0) return undefined;
      const past = await recentPast(context);
      const before = await treeBefore(happening, past);
      const since = await lastLookedAt(happening, past);
      const synced = await syncPairs(settings, context.tree, {
        past,
        before,
        isMeant: (paths) => differs(paths, since, context.tree),
      });
      return planFor(synced, (paths) => differs(paths, before, context.tree));
    },
  };
}

/** What the branch held before this push; nothing where nobody can tell. */
async function treeBefore({ before }: Pushed, past: Past): Promise<Tree | undefined> {
  const known = past.find(({ commit }) => commit === before) ?? past[1];
  return known?.tree();
}

/**
 * What everything was like when pairs were looked at last: before this push, and before what Sayso itself did by
 * people's words in between, which no reflex heard. Undefined: all of them are looked at.
 */
async function lastLookedAt({ before }: Pushed, past: Past): Promise<Tree | undefined> {
  const first = past.findIndex(({ commit }) => commit === before);
  let at = first === -1 ? 1 : first;
  while (past[at]?.command !== undefined && past[at]?.command !== NAME) at += 2;
  const [now, then] = [await past[0]?.tree(), await past[at]?.tree()];
  const [setting, set] = [
    await now?.entry(CONFIGURATION_FILE),
    await then?.entry(CONFIGURATION_FILE),
  ];
  return setting?.oid === set?.oid ? then : undefined;
}

async function differs(
  paths: readonly string[],
  before: Tree | undefined,
  now: Tree,
): Promise<boolean> {
  if (before === undefined) return true;
  for (const path of paths) {
    if ((await before.entry(path))?.oid !== (await now.entry(path))?.oid) return true;
  }
  return false;
}

async function planFor(
  synced: Synced,
  isNew: (paths: readonly string[]) => Promise<boolean>,
): Promise<Plan | undefined> {
  const { changes, followed } = synced;
  const told = await tell(synced, isNew);
  const [first, ...also] = told;
  if (changes.length === 0) {
    return first && { kind: 'answer', followUps: [], said: first, also };
  }
  return {
    kind: 'change',
    subject:
      followed.length === 1
        ? `Have ${nameOf(followed[0]?.to ?? '')} follow ${nameOf(followed[0]?.from ?? '')}`
        : `Have ${followed.length} notebooks and texts follow each other`,
    changes,
    followUps: [],
    said: {
      say: 'pairsKept',
      followed: followed.slice(0, SHOWN),
      more: Math.max(0, followed.length - SHOWN),
    },
    also: told,
  };
}

/** What a person has to decide is told with the change that made it so, and not with each one after it. */
async function tell(
  { undecided, apart, left }: Synced,
  isNew: (paths: readonly string[]) => Promise<boolean>,
): Promise<readonly Message[]> {
  const told: Message[] = [];
  const open = await filtered(undecided, ({ notebook, text }) => isNew([notebook, text]));
  if (open.length > 0) {
    const pairs = open
      .slice(0, SHOWN)
      .map(({ notebook, text, form }) => ({ notebook, text, form }));
    told.push({ say: 'pairsUndecided', pairs, more: Math.max(0, open.length - SHOWN) });
  }
  if (apart.length > 0) {
    const pairs = apart.slice(0, SHOWN).map(({ gone, stays, pair }) => ({
      gone,
      stays,
      form: gone === pair.notebook ? ('notebook' as const) : pair.form,
    }));
    told.push({ say: 'pairsApart', pairs });
  }
  const unread = await filtered(left, ({ from }) => isNew([from]));
  return unread.length > 0 ? [...told, tellLeft(unread, false)] : told;
}

async function filtered<One>(
  many: readonly One[],
  keep: (one: One) => Promise<boolean>,
): Promise<readonly One[]> {
  const kept: One[] = [];
  for (const one of many) if (await keep(one)) kept.push(one);
  return kept;
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
