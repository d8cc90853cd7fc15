import type { Place } from '../../engine/happening.ts';
import { addEyes } from '../../github/add-reaction.ts';
import { withPatience } from '../../github/with-patience.ts';
import type { HostContext } from './context.ts';
import { paced, type Send } from './paced.ts';
import { replyOnCommit } from './reply-on-commit.ts';
import { replyOnIssue } from './reply-on-issue.ts';

/** One reply a place, each with its own pace, so that all its texts edit the same comment or check. */
export function repliesOf(context: HostContext, gap: number) {
  const sends = new Map<string, Send>();
  const commits = new Map<string, ReturnType<typeof replyOnCommit>>();

  function onCommit(commit: string) {
    const known = commits.get(commit) ?? replyOnCommit(commit, context);
    commits.set(commit, known);
    return known;
  }

  function reply(place: Place): Send {
    if (place.kind === 'terminal' || place.kind === 'nowhere') return async () => undefined;
    const id = JSON.stringify(place);
    const known = sends.get(id) ?? paced(senderFor(place), gap);
    sends.set(id, known);
    return known;
  }

  function senderFor(place: Exclude<Place, { kind: 'terminal' | 'nowhere' }>): Send {
    if (place.kind === 'commit') return onCommit(place.commit).send;
    return replyOnIssue(place.kind === 'issue' ? place.number : place.issue, context);
  }

  async function heard(place: Place): Promise<void> {
    if (place.kind === 'terminal' || place.kind === 'nowhere') return;
    if (place.kind === 'commit') return onCommit(place.commit).start();
    // Nobody can react in a locked conversation ("Locking conversations").
    if (place.locked) return;
    const on = place.kind === 'issue' ? { issue: place.number } : { comment: place.comment };
    await withPatience(() => addEyes(context.request, context.name, on));
  }

  return { reply, heard };
}
