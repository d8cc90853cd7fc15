import type { Reflex } from '../../engine/command.ts';
import type { Message } from '../../words/message.ts';
import { isChangedByHead } from '../is-changed-by-head.ts';
import { TUTORIAL_FILE } from './course.ts';
import { mistakesToTell } from './mistakes-to-tell.ts';

/** Tells of mistakes in a course at the moment they are made: on the commit that changed its file. */
export function hintMistakes(problems: readonly Message[]): Reflex {
  return {
    name: 'hint-tutorial',
    async plan({ kind }, context) {
      if (kind !== 'pushed' || !(await isChangedByHead(TUTORIAL_FILE, context))) return undefined;
      return { kind: 'answer', followUps: [], said: mistakesToTell(problems, context) };
    },
  };
}
