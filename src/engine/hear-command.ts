import type { Interpretation } from '../language/interpretation.ts';
import { saysNoBuild } from '../language/says-no-build.ts';
import { carryOut } from './carry-out.ts';
import { claimLate, type LateClaim } from './claim-late.ts';
import type { Command, Invocation } from './command.ts';
import { type Conversation, startConversation } from './conversation.ts';
import type { Happening, Person } from './happening.ts';
import type { Heard } from './heard.ts';
import { isGuestsTurn } from './is-guests-turn.ts';
import { allows } from './permission.ts';
import type { Book, Engine, Outcome, Permission } from './ports.ts';
import { findOwnCommit, isOwnCommit } from './remember.ts';
import { utteranceOf } from './understand.ts';

/** More commands than this in ten minutes is a loop or a prank, not a person working. */
const MOST_COMMANDS = 20;
/** Whoever plays or learns says one short thing after the other, and ordinary commands between them. */
const MOST_IN_A_GAME = 100;

const TAKEN = { kind: 'nothing', why: 'somebody else answers this' } as const satisfies Outcome;

type Meant = Extract<Interpretation, { kind: 'command' }>;

/**
 * Carries out a command that was understood, if its sender may say it here. `not-meant`: the words
 * are a command's, but in this commit they are ordinary words.
 */
export async function hearCommand(
  heard: Heard,
  meant: Meant,
  engine: Engine,
): Promise<Outcome | 'not-meant'> {
  const { happening, book } = heard;
  const command = book.commands.find(({ name }) => name === meant.command);
  const sender = happening.sender;
  if (command === undefined || sender === undefined) return 'not-meant';
  if (happening.kind === 'pushed' && !(await meantAsCommand(happening, meant, heard, engine))) {
    return 'not-meant';
  }
  const late =
    command.quick && heard.claim === undefined ? await lateClaim(happening, engine) : undefined;
  const claim =
    heard.claim ?? (late === undefined ? await engine.host.claim(happening.key) : 'first');
  if (claim === 'taken') return TAKEN;
  const has = await engine.host.permissionOf(sender);
  if (!allows(has, 'write')) {
    // Whoever may not play writes ordinary issues.
    if (command.hears === 'anything') return { kind: 'nothing', why: 'not for us' };
    if ((await late?.settle()) === 'taken') return TAKEN;
    const guest = { host: engine.host, again: claim === 'again' };
    if (!(await isGuestsTurn(sender, happening, guest))) {
      return { kind: 'nothing', why: 'answered this guest today' };
    }
  }
  if (heard.claim === undefined && !command.quick) await engine.host.heard(happening.place);
  const conversation = startConversation(engine.host, happening);
  const refusal = await whyNot(command, sender, has, book, engine);
  if (refusal !== undefined) {
    if ((await late?.settle()) === 'taken') return TAKEN;
    const said = await conversation.conclude([refusal], 'failed');
    return { kind: 'not-allowed', said };
  }
  if (claim === 'again') {
    const commit = await findOwnCommit(heard.repository, happening.key);
    if (commit !== undefined) return finishedBefore(commit, conversation, happening, engine);
  }
  if (!command.quick) conversation.progress({ say: 'reading' });
  const invocation = {
    command: meant.command,
    arguments: meant.arguments,
    canonical: meant.canonical,
    sender,
    key: happening.key,
    place: happening.place,
  } satisfies Invocation;
  return tellIfBroken({ conversation, late }, engine, () =>
    carryOut(
      {
        name: command.name,
        happening,
        repository: heard.repository,
        book,
        conversation,
        plan: (context) => command.plan(invocation, context),
        publishes: !saysNoBuild(utteranceOf(happening).text),
        unasked: false,
        mayWrite: allows(has, 'write'),
        again: claim === 'again',
        claim: late,
      },
      engine,
    ),
  );
}

/** What is done in a moment need not be claimed before it lands: the push that carries it out says both. */
async function lateClaim({ key }: Happening, { host }: Engine): Promise<LateClaim | undefined> {
  const ref = await host.claimRef(key);
  return ref === undefined ? undefined : claimLate(key, ref, host);
}

/** Silence is the one answer nobody forgives: even when we break, the person hears of it. */
async function tellIfBroken(
  {
    conversation,
    late,
  }: { readonly conversation: Conversation; readonly late: LateClaim | undefined },
  engine: Engine,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    engine.log({ event: 'broke', error: error instanceof Error ? error.stack : String(error) });
    if ((await late?.settleBroken()) === 'taken') return TAKEN;
    const said = await conversation.conclude([{ say: 'failed' }], 'failed');
    return { kind: 'failed', said };
  }
}

/** A commit speaks only for whoever pushed it, and bare words only right after a change of ours. */
async function meantAsCommand(
  happening: Extract<Happening, { kind: 'pushed' }>,
  meant: Meant,
  { repository }: Heard,
  engine: Engine,
): Promise<boolean> {
  if (happening.place.kind !== 'commit') return false;
  const subject = happening.message.split('\n', 1)[0] ?? '';
  if (await engine.host.borrowedWords(happening.place.commit, subject)) return false;
  if (!meant.onlyAfterOwnChange) return true;
  const [, before] = await repository.log(2);
  return before !== undefined && isOwnCommit(before);
}

async function whyNot(
  command: Command,
  sender: Person,
  has: Permission,
  { commands }: Book,
  engine: Engine,
) {
  if (!allows(has, command.needs)) {
    return { say: 'notAllowed', login: sender.login, needs: command.needs, has } as const;
  }
  const isGameOn = commands.some(({ quick, hears }) => quick === true || hears === 'anything');
  const most = isGameOn ? MOST_IN_A_GAME : MOST_COMMANDS;
  if ((await engine.host.recentCommands()) >= most) return { say: 'paused', most } as const;
  return undefined;
}

async function finishedBefore(
  commit: string,
  conversation: Conversation,
  happening: Happening,
  engine: Engine,
): Promise<Outcome> {
  const said = await conversation.conclude([{ say: 'doneBefore', commit }], 'done');
  await engine.host.finish(happening.place);
  return { kind: 'done', commit, said };
}
