import {
  CONFIGURATION_FILE,
  type Configuration,
  type OwnPhrase,
} from '../configuration/configuration.ts';
import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { FollowUp, Plan } from '../engine/plan.ts';
import type { Changeset } from '../git/changeset.ts';
import { writeValue } from '../language/canonical.ts';
import { patternsOf } from '../language/patterns-of.ts';
import type { Sayable } from '../language/phrase.ts';
import type { Message } from '../words/message.ts';
import { broughtAlong, shownElsewhere, wantedFirst } from './own-phrase/brought-along.ts';
import { MOST_FILES, MOST_STEPS } from './own-phrase/limits.ts';
import { exampleOf, ownSayable } from './own-phrase/own-sayable.ts';
import { type Ground, runStep } from './own-phrase/run-steps.ts';
import { createStage } from './own-phrase/stage.ts';

/** Phrases may say each other; deeper than this is a circle. */
const DEEPEST = 5;
/** More paths than this nobody reads in a reply. */
const SHOWN = 10;

type Own = { readonly phrase: OwnPhrase; readonly sayable: Sayable };

/** What a step that says another command brought in. */
export type Other = Exclude<Plan, { kind: 'refuse' }>;

/**
 * The commands that a repository has of its own. Each carries out its steps one after the other, on
 * a stage where later steps see what earlier ones did, and answers one plan with all that came of it.
 */
export function ownPhraseCommands({ phrases, publish }: Configuration): readonly Command[] {
  const owns = uniquelyNamed(phrases.map((phrase) => ({ phrase, sayable: ownSayable(phrase) })));
  const followUps: readonly FollowUp[] = publish.on === 'push' ? [{ kind: 'publish' }] : [];

  async function planOwn(
    { phrase, sayable }: Own,
    invocation: Invocation,
    context: PlanContext,
    depth: number,
    left: { steps: number },
  ): Promise<Plan> {
    if (depth > DEEPEST) {
      const written = { file: CONFIGURATION_FILE, line: phrase.at.line };
      return {
        kind: 'refuse',
        said: { say: 'ownPhraseTooDeep', phrase: invocation.canonical, written },
      };
    }
    const stage = await createStage(context.tree);
    const others: Other[] = [];
    const kept: string[] = [];
    const ground: Ground = {
      stage,
      invocation,
      context,
      file: CONFIGURATION_FILE,
      ...valuesOf(sayable, invocation),
      planOther(command, other, tree) {
        const inside = { ...context, tree };
        const next = owns.find((own) => own.sayable.name === command.name);
        return next === undefined
          ? command.plan(other, inside)
          : planOwn(next, other, inside, depth + 1, left);
      },
    };
    for (const step of phrase.steps) {
      left.steps -= 1;
      const stepped = await runStep(step, ground);
      if (left.steps < 0 || stage.changes().length > MOST_FILES) {
        const most = { steps: MOST_STEPS, files: MOST_FILES };
        const written = { file: CONFIGURATION_FILE, line: phrase.at.line };
        return {
          kind: 'refuse',
          said: { say: 'ownPhraseTooMuch', phrase: phrase.say, ...most, written },
        };
      }
      if (stepped.kind === 'refused') return { kind: 'refuse', said: stepped.said };
      if (stepped.other !== undefined) others.push(stepped.other);
      kept.push(...(stepped.kept ?? []));
    }
    const first = wantedFirst(others);
    if (first !== undefined) return first;
    // A phrase that is another name for one command answers as that command does.
    const [only] = phrase.steps.length === 1 ? others : [];
    return only ?? join({ phrase: invocation.canonical, kept }, stage.changes(), others, followUps);
  }

  return owns.map((own) => ({
    ...own.sayable,
    about: own.phrase.about,
    ...(own.phrase.language === undefined ? {} : { shownTo: own.phrase.language }),
    examples: [{ say: exampleOf(own.sayable), does: withoutStop(own.phrase.about) }],
    needs: 'write',
    plan: (invocation, context) => planOwn(own, invocation, context, 1, { steps: MOST_STEPS }),
  }));
}

function valuesOf(
  sayable: Sayable,
  { arguments: said }: Invocation,
): Pick<Ground, 'values' | 'spoken'> {
  const [pattern] = patternsOf(sayable);
  const values = new Map<string, string>();
  const spoken = new Map<string, string>();
  for (const [name, { type }] of Object.entries(sayable.parameters)) {
    const value = said[name];
    values.set(name, value ?? '');
    const isSaid = value !== undefined && pattern !== undefined;
    spoken.set(name, isSaid ? writeValue(value, type, pattern) : '');
  }
  return { values, spoken };
}

/** One plan with all changes, and with what the commands that were said want besides. */
function join(
  { phrase, kept }: { readonly phrase: string; readonly kept: readonly string[] },
  changes: Changeset,
  others: readonly Other[],
  followUps: readonly FollowUp[],
): Plan {
  const wanted = others.flatMap((other) => other.followUps);
  if (changes.length === 0) {
    const said: Message = { say: 'ownPhraseNothing', phrase, kept: kept.slice(0, SHOWN) };
    return { kind: 'answer', ...broughtAlong(others), followUps: unique(wanted), said };
  }
  return {
    kind: 'change',
    subject: `As asked: ${phrase}`,
    changes,
    ...broughtAlong(others),
    ...mergingOf(others),
    followUps: unique([...wanted, ...followUps]),
    said: summary(phrase, changes),
  };
}

/**
 * What changes of other commands bring with them into one that has them all: their trailers, and what
 * they were merged with. What is new may be where somebody wrote: then all of it becomes a proposal,
 * and says why.
 */
export function mergingOf(
  others: readonly Other[],
): Pick<Extract<Plan, { kind: 'change' }>, 'trailers' | 'mergedWith' | 'propose' | 'also'> {
  const changing = others.filter((other) => other.kind === 'change');
  // A commit has one other side; of several, the first is remembered.
  const mergedWith = changing.find((other) => other.mergedWith !== undefined)?.mergedWith;
  const asking = changing.filter((other) => other.propose !== undefined);
  return {
    trailers: Object.fromEntries(changing.flatMap(({ trailers = {} }) => Object.entries(trailers))),
    ...(mergedWith === undefined ? {} : { mergedWith }),
    ...(asking.length === 0
      ? {}
      : { propose: 'conflict', also: asking.flatMap(({ said, also = [] }) => [said, ...also]) }),
  };
}

function summary(phrase: string, changes: Changeset): Message {
  const shown = changes.slice(-SHOWN);
  return {
    say: 'ownPhraseDone',
    phrase,
    written: shown.filter(({ kind }) => kind === 'write').map(({ path }) => path),
    deleted: shown.filter(({ kind }) => kind === 'delete').map(({ path }) => path),
    more: changes.length - shown.length,
  };
}

/** One site is enough, which is the one that was asked for most plainly; and so is one image. */
function unique(followUps: readonly FollowUp[]): readonly FollowUp[] {
  const sites = followUps.filter((one) => one.kind === 'publish');
  const most =
    sites.find(({ asked }) => asked === 'publicly') ??
    sites.find(({ asked }) => asked === 'yes') ??
    sites[0];
  const images = followUps.filter(({ kind }) => kind === 'build-image').slice(0, 1);
  const shown = shownElsewhere(followUps);
  if (most === undefined) return [...images, ...shown];
  const editions = sites.flatMap((site) => site.editions ?? []);
  return [editions.length === 0 ? most : { ...most, editions }, ...images, ...shown];
}

function uniquelyNamed(owns: readonly Own[]): readonly Own[] {
  const taken = new Set<string>();
  return owns.map(({ phrase, sayable }) => {
    let name = sayable.name;
    for (let count = 2; taken.has(name); count += 1) name = `${sayable.name}-${count}`;
    taken.add(name);
    return { phrase, sayable: { ...sayable, name } };
  });
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
