import type { OpenedSource } from './open-source.ts';
import type { Understood } from './source-word.ts';
import { TOP } from './this-repository.ts';

/** A source as it was said, and what that stands for. */
export type SaidSource = { readonly text: string; readonly word: Understood };

/**
 * The ids of the sources that win where things clash, also where they are said as findings name them
 * (`owner/name@1234567`); `none-such`: those that are not among them.
 */
export function preferredIds(
  preferred: readonly SaidSource[],
  opened: readonly OpenedSource[],
):
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'none-such'; readonly words: readonly string[] } {
  const found = preferred.map(({ text, word }) => ({
    text,
    ids: opened
      .filter((one) => one.source.id === text || isMeant(word, one))
      .map(({ source }) => source.id),
  }));
  const words = found.flatMap(({ text, ids }) => (ids.length === 0 ? [text] : []));
  if (words.length > 0) return { kind: 'none-such', words };
  return { kind: 'ids', ids: found.flatMap(({ ids }) => ids) };
}

/** The same, of the last merge: whatever of it is no longer there is passed over. */
export function preferredBefore(
  preferred: readonly Understood[],
  opened: readonly OpenedSource[],
): readonly string[] {
  return preferred.flatMap((word) =>
    opened.filter((one) => isMeant(word, one)).map(({ source }) => source.id),
  );
}

/** What is not said (a branch, a folder) makes no difference. */
function isMeant(word: Understood, { source: { id, remote }, page }: OpenedSource): boolean {
  if (word.kind === 'here') {
    const isOwn = /^(?:\.?binder)?$/.test(word.folder);
    return isOwn ? id === TOP || /^binder_own(?:_\d+)?$/.test(id) : id === word.folder;
  }
  if (remote === undefined || page !== word.page) return false;
  if (word.folder !== '' && word.folder !== remote.folder) return false;
  const { wish } = word;
  if (wish.kind === 'newest') return true;
  if (wish.kind === 'ref') return remote.ref === wish.ref || remote.commit.startsWith(wish.ref);
  return [remote.ref, remote.folder].filter((part) => part !== '').join('/') === wish.text;
}
