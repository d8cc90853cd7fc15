import type { Progress } from '../../tutorial/progress.ts';
import { timeThrough } from './course.ts';
import type { StepPage } from './show-step.ts';

const GAME = 'tutorial-';

/** By the trailer of its commit, as a transcript finds it. */
export function gameOf(progress: Progress): string {
  return `${GAME}${timeThrough(progress)}`;
}

export function isTurnOfWorld(game: string): boolean {
  return game.startsWith(GAME);
}

/**
 * What a commit says of a turn of a world: its page, or where one stayed what came of it; without what
 * stands below a line of its own (`---`), which is no part of the story, and without addresses, which nobody
 * reads in a history.
 */
export function toldInCommit({ above, text }: StepPage, hasStayed: boolean): string {
  const [story = ''] = (hasStayed ? above : text).split(/\n[ \t]*\n---[ \t]*(?:\n|$)/);
  return story.replace(LINK, '$1');
}

/** `[words](address "title")`. No link begins with an escaped bracket, so that a text is gone through once. */
const LINK = /(?<!\\)\[((?:[^[\]\\]|\\.)*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g;
