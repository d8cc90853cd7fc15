import { parseTrailers } from '../git/trailers.ts';
import { answerWords } from './answer-words.ts';
import { linksOf, startConversation } from './conversation.ts';
import { followChange } from './follow-change.ts';
import type { Happening } from './happening.ts';
import { hearCommand } from './hear-command.ts';
import type { Heard } from './heard.ts';
import { allows } from './permission.ts';
import type { Book, Engine, Outcome } from './ports.ts';
import { reactTo } from './react-to.ts';
import { isOwnCommit } from './remember.ts';
import { understand } from './understand.ts';

/**
 * Carries one happening from the words to the reply. It never throws for what people or repositories
 * did; an error from here is a fault of ours or of the network, and the host may try again.
 */
export async function handle(happening: Happening, engine: Engine): Promise<Outcome> {
  const why = notForUs(happening, engine);
  if (why !== undefined) return { kind: 'nothing', why };
  const early = await hearEarly(happening, engine);
  if (early === 'taken') return { kind: 'nothing', why: 'somebody else answers this' };
  const repository = await engine.host.openRepository();
  try {
    const book = await engine.bookOf(await repository.tree(), happening.repository, repository);
    const heard = await inLanguage(happening, book);
    const outcome = await answer({ happening: heard, repository, book, claim: early }, engine);
    const { language = 'en' } = linksOf(heard);
    return outcome.kind === 'nothing' || language === 'en' ? outcome : { ...outcome, language };
  } finally {
    await repository.close();
  }
}

/** From here on it is known what this repository is answered in, and whoever caused this. */
async function inLanguage(happening: Happening, book: Book): Promise<Happening> {
  const { sender, repository } = happening;
  const own = sender === undefined ? undefined : await book.languageOf?.(sender);
  return {
    ...happening,
    ...(book.language === undefined
      ? {}
      : { repository: { ...repository, language: book.language } }),
    ...(own === undefined ? {} : { language: own }),
  };
}

/** Before anything slow: whoever said a shipped command sees at once that it was heard. */
async function hearEarly(
  happening: Happening,
  engine: Engine,
): Promise<'first' | 'again' | 'taken' | undefined> {
  // A commit's words need the history before they count, so nothing is shown for them yet.
  if (happening.kind !== 'said') return undefined;
  const meant = understand(happening, engine.shipped);
  if (meant.kind !== 'command') return undefined;
  const claim = await engine.host.claim(happening.key);
  const isQuick = engine.shipped.find(({ name }) => name === meant.command)?.quick;
  if (claim !== 'taken' && !isQuick) await engine.host.heard(happening.place);
  return claim;
}

async function answer(heard: Heard, engine: Engine): Promise<Outcome> {
  // Our own commits come back as pushes when they land through a person's merge.
  if (heard.happening.kind === 'pushed' && isOwnPush(heard.happening)) {
    return followChange(heard.happening, heard, engine);
  }
  const interpretation = understand(heard.happening, heard.book.commands);
  if (interpretation.kind === 'command') {
    const outcome = await hearCommand(heard, interpretation, engine);
    if (outcome !== 'not-meant') return outcome;
  }
  if (heard.happening.kind === 'pushed') {
    const reaction = await reactTo(heard.happening, heard, engine);
    return reaction ?? followChange(heard.happening, heard, engine);
  }
  if (heard.happening.kind === 'occurred') {
    const reaction = await reactTo(heard.happening, heard, engine);
    return reaction ?? { kind: 'nothing', why: 'nothing to react to' };
  }
  if (heard.claim !== undefined) return answerSwitchedOff(heard, engine);
  const { occurrence, utterance, ...rest } = heard.happening;
  const words = utterance.text;
  const unheard =
    occurrence && (await reactTo({ ...rest, kind: 'occurred', occurrence, words }, heard, engine));
  return unheard ?? answerWords(heard.happening, interpretation, heard, engine);
}

/** Heard as a shipped command, yet not in this repository's book. */
async function answerSwitchedOff({ happening }: Heard, engine: Engine): Promise<Outcome> {
  const { sender } = happening;
  if (sender === undefined || !allows(await engine.host.permissionOf(sender), 'write')) {
    return { kind: 'nothing', why: 'not for us' };
  }
  const conversation = startConversation(engine.host, happening);
  return {
    kind: 'not-allowed',
    said: await conversation.conclude([{ say: 'switchedOff' }], 'failed'),
  };
}

/** What is dropped unread: our own doings, other machines', and repositories where nothing may change. */
function notForUs(happening: Happening, { self }: Engine): string | undefined {
  const { repository, sender, kind } = happening;
  if (repository.archived) return 'the repository is archived';
  if (repository.template) return 'the repository is a template';
  if (sender?.login === self) return 'our own doing';
  if (sender?.bot) return 'done by a machine';
  if (sender === undefined && kind !== 'pushed') return 'nobody said it';
  return undefined;
}

function isOwnPush({ message }: Extract<Happening, { kind: 'pushed' }>): boolean {
  return isOwnCommit({ trailers: parseTrailers(message) });
}
