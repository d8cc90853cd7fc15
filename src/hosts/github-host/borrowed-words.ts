import { formerTitles } from '../../github/former-titles.ts';
import { messagesOfPull, pullsOfCommit } from '../../github/pulls-of-commit.ts';
import { failureOf } from '../../github/request-failure.ts';
import type { HostContext } from './context.ts';

/**
 * True when a commit came in by a pull request and its subject is, or was, the title of it or the
 * subject of one of its commits: then somebody else may have written it, and whoever pressed "Merge" need not
 * have read it. A subject that is none of these was typed by whoever merged.
 */
export async function borrowedWords(
  { commit, subject }: { readonly commit: string; readonly subject: string },
  { request, name, log }: Pick<HostContext, 'request' | 'name' | 'log'>,
): Promise<boolean> {
  try {
    for (const pull of await pullsOfCommit(request, name, commit)) {
      if (folded(pull.title) === folded(subject)) return true;
      const messages = await messagesOfPull(request, name, pull.number);
      if (messages === undefined) return true;
      // GitHub filled in the title of that moment; its author may have changed it since.
      const titles = await formerTitles(request, name, pull.number);
      if (titles === undefined) return true;
      const borrowed = [...messages.map(subjectOf), ...titles];
      if (borrowed.some((one) => folded(one) === folded(subject))) return true;
    }
    return false;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'forbidden' && failure.kind !== 'missing') throw error;
    // What we may not look at we cannot vouch for.
    log({ event: 'pulls not readable', status: failure.status, request: failure.requestId });
    return true;
  }
}

function subjectOf(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

/** Equal for subjects that differ only in what GitHub adds, or in what a command does not see. */
function folded(text: string): string {
  return text
    .replace(/ \(#\d+\)\s*$/u, '')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
