import { interpret } from './interpret.ts';
import type { Sayable } from './phrase.ts';

/**
 * The first line of a text that would be carried out if somebody (we, in a reply) said it as a
 * comment; undefined when there is none. No reply of ours may have one: that is how loops begin.
 */
export function lineThatRuns(markdown: string, lexicon: readonly Sayable[]): string | undefined {
  return markdown
    .split(/\r\n|\r|\n/)
    .find((text) => interpret({ channel: 'comment', text }, lexicon).kind === 'command');
}
