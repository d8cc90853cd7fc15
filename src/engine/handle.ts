import type { Repository } from '../git/repository.ts';
import type { Interpretation } from '../language/interpretation.ts';
import { answerWords } from './answer-words.ts';
import type { Happening } from './happening.ts';
import { hearCommand } from './hear-command.ts';
import type { Book, Engine, Outcome } from './ports.ts';
import { reactTo } from './react-to.ts';
import { understand } from './understand.ts';

/** One happening with everything that was found out about it on the way. */
export type Heard = {
  readonly happening: Happening;
  readonly repository: Repository;
  readonly book: Book;
};

/**
 * Carries one happening from the words to the reply. It never throws for what people or repositories
 * did; an error from here is a fault of ours or of the network, and the host may try again.
 */
export async function handle(happening: Happening, engine: Engine): Promise<Outcome> {
  const why = notForUs(happening, engine);
  if (why !== undefined) return { kind: 'nothing', why };
  // Before anything slow: whoever used a shipped command sees at once that it was heard.
  const early = understand(happening, engine.shipped);
  if (early.kind === 'command' && happening.kind === 'said') {
    await engine.host.heard(happening.place).catch(() => undefined);
  }
  const repository = await engine.host.openRepository();
  try {
    const book = await engine.bookOf(await repository.tree(), happening.repository);
    return await answer({ happening, repository, book }, engine);
  } finally {
    await repository.close();
  }
}

async function answer(heard: Heard, engine: Engine): Promise<Outcome> {
  const interpretation = understand(heard.happening, heard.book.commands);
  if (interpretation.kind === 'command') {
    const outcome = await hearCommand(heard, interpretation, engine);
    if (outcome !== 'not-meant') return outcome;
  }
  if (heard.happening.kind === 'pushed') return reactTo(heard.happening, heard, engine);
  return answerWords(heard.happening, interpretation satisfies Interpretation, heard, engine);
}

/** What is dropped unread: our own doings, other machines', and repositories where nothing may change. */
function notForUs({ repository, sender, kind }: Happening, { self }: Engine): string | undefined {
  if (repository.archived) return 'the repository is archived';
  if (repository.template) return 'the repository is a template';
  if (sender?.login === self) return 'our own doing';
  if (sender?.bot) return 'done by a machine';
  if (sender === undefined && kind === 'said') return 'nobody said it';
  return undefined;
}
