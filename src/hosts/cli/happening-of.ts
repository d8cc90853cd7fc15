import { randomUUID } from 'node:crypto';
import type { Happening, Person, RepositoryFacts } from '../../engine/happening.ts';
import { findCommit } from '../../git/look-at-clone.ts';

/** Whoever sits at the machine. Without a number of GitHub's nobody is credited besides the author. */
const SOMEBODY: Person = { id: 0, login: 'you', bot: false };

/**
 * What takes place when something is said in a terminal: the words themselves, or the message of a
 * commit as if it had been pushed. Undefined where there is no such commit.
 */
export async function happeningOf(
  said: { readonly words: string; readonly commit: string | undefined; readonly folder: string },
  facts: RepositoryFacts,
): Promise<Happening | undefined> {
  const common = { repository: facts, sender: SOMEBODY };
  if (said.commit === undefined) {
    return {
      ...common,
      kind: 'said',
      key: `terminal-${randomUUID()}`,
      place: { kind: 'terminal' },
      utterance: { channel: 'terminal', text: said.words },
      before: undefined,
      // Whoever listens to words that are nobody's listens to these as well.
      occurrence: { kind: 'issue', action: 'opened', number: 0, title: said.words },
    };
  }
  const commit = await findCommit(said.folder, said.commit);
  if (commit === undefined) return undefined;
  return {
    ...common,
    kind: 'pushed',
    key: `terminal-commit-${commit.oid}`,
    place: { kind: 'commit', commit: commit.oid },
    message: commit.message,
    added: undefined,
  };
}
