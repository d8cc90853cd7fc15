import type { ReplyState } from '../../engine/ports.ts';

export type Send = (markdown: string, state: ReplyState) => Promise<void>;

/**
 * Sends the newest text and leaves out those in between: while the work goes on at most one edit in
 * `gap` milliseconds. Whatever is not `working` goes out at once and is waited for.
 */
export function paced(send: Send, gap: number): Send {
  let latest = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();
  let shown: string | undefined;

  function now(markdown: string, state: ReplyState): Promise<void> {
    latest = Date.now();
    // Each waits for the one before it, so that the last one said is the last one shown.
    sending = sending
      .catch(() => undefined)
      .then(() => (markdown === shown && state === 'working' ? undefined : send(markdown, state)))
      .then(() => {
        shown = markdown;
      });
    return sending;
  }

  return async function say(markdown, state) {
    clearTimeout(timer);
    const wait = latest + gap - Date.now();
    if (state !== 'working' || wait <= 0) return now(markdown, state);
    timer = setTimeout(() => void now(markdown, state).catch(() => undefined), wait);
    timer.unref();
  };
}
