import type { Reflex } from '../../engine/command.ts';
import { answerLinks } from '../../engine/links-to.ts';
import { findGaps } from '../../tutorial/find-gaps.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import { render } from '../../words/render.ts';
import { isChangedByHead } from '../is-changed-by-head.ts';
import { TUTORIAL_FILE } from './course.ts';

/** More than these nobody does at once. */
const SHOWN = 20;

/**
 * Tells what is left to do in a course that works, on the commit that changed its file: pages that are
 * missing, steps that nobody gets to or away from.
 */
export function hintGaps(tutorial: Tutorial): Reflex {
  return {
    name: 'hint-tutorial',
    async plan({ kind }, context) {
      if (kind !== 'pushed' || !(await isChangedByHead(TUTORIAL_FILE, context))) return undefined;
      const found = await findGaps(tutorial, context.tree);
      if (found.length === 0) return undefined;
      const links = answerLinks(context);
      const gaps = found
        .slice(0, SHOWN)
        .map(({ at, ...gap }) => render({ say: 'tutorialGap', line: at.line, gap }, links));
      return { kind: 'answer', followUps: [], said: { say: 'tutorialGaps', gaps } };
    },
  };
}
