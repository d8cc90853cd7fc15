import type { PlanContext } from '../../engine/command.ts';
import { answerLinks } from '../../engine/links-to.ts';
import type { Message } from '../../words/message.ts';
import { render } from '../../words/render.ts';

/** More mistakes than these nobody mends at once. */
const SHOWN = 20;

/** What is wrong in a course, each mistake with its line, as one message. */
export function mistakesToTell(
  problems: readonly Message[],
  context: Pick<PlanContext, 'facts' | 'language'>,
): Message {
  const links = answerLinks(context);
  const mistakes = problems.slice(0, SHOWN).map((problem) => render(problem, links));
  return { say: 'tutorialMistakes', mistakes };
}
