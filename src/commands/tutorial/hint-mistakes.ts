import type { Reflex } from '../../engine/command.ts';
import { answerLinks } from '../../engine/links-to.ts';
import type { Message } from '../../words/message.ts';
import { render } from '../../words/render.ts';
import { isChangedByHead } from '../is-changed-by-head.ts';
import { TUTORIAL_FILE } from './course.ts';

/** More mistakes than these nobody mends at once. */
const SHOWN = 20;

/** Tells of mistakes in a course at the moment they are made: on the commit that changed its file. */
export function hintMistakes(problems: readonly Message[]): Reflex {
  return {
    name: 'hint-tutorial',
    async plan({ kind }, context) {
      if (kind !== 'pushed' || !(await isChangedByHead(TUTORIAL_FILE, context))) return undefined;
      const links = answerLinks(context);
      const mistakes = problems.slice(0, SHOWN).map((problem) => render(problem, links));
      return { kind: 'answer', followUps: [], said: { say: 'tutorialMistakes', mistakes } };
    },
  };
}
