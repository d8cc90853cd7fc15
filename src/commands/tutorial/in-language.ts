import type { PlanContext } from '../../engine/command.ts';
import type { Person } from '../../engine/happening.ts';
import type { FollowUp, Plan } from '../../engine/plan.ts';
import type { Learner } from '../../tutorial/progress.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import { type Language, replyLanguage } from '../../words/language.ts';
import type { Message } from '../../words/message.ts';
import { standingOf } from './read-standing.ts';
import { learnerOf } from './turn-of.ts';

/**
 * The language of replies within a course: that in which the learner reads it, where the course is in
 * several or in another one than English. Undefined: the repository's own.
 */
export function languageOfCourse(
  { language, languages }: Pick<Tutorial, 'language' | 'languages'>,
  reads: string,
): Language | undefined {
  const isNamed = languages.length > 1 || replyLanguage(language) !== 'en';
  return isNamed ? replyLanguage(reads) : undefined;
}

/** Where all share one progress, it is nobody's in particular. */
const EVERYBODY: Learner = { id: 0, login: '' };

/**
 * The language of every reply to somebody who takes the course (undefined: to all together), by their
 * own word; undefined where they have not begun, or where it is the repository's own.
 */
export async function languageOfLearner(
  person: Person | undefined,
  tutorial: Tutorial,
  around: Pick<PlanContext, 'repository' | 'facts'>,
): Promise<Language | undefined> {
  // What can be in one language only need not be looked up.
  if (!tutorial.languages.some((one) => languageOfCourse(tutorial, one) !== undefined)) {
    return undefined;
  }
  const learner = person === undefined ? EVERYBODY : learnerOf(person);
  const progress = await standingOf(learner, tutorial, around);
  return progress === undefined ? undefined : languageOfCourse(tutorial, progress.language);
}

/** The same plan, with all that it says in this language. */
export function inLanguage(plan: Plan, language: Language | undefined): Plan {
  if (language === undefined) return plan;
  const said = spoken(plan.said, language);
  if (plan.kind === 'refuse') return { ...plan, said };
  const also = (plan.also ?? []).map((message) => spoken(message, language));
  const followUps = plan.followUps.map((one) => shown(one, language));
  if (plan.kind === 'change' || plan.first === undefined) return { ...plan, said, also, followUps };
  const first = { ...plan.first, body: spoken(plan.first.body, language) };
  return { ...plan, first, said, also, followUps };
}

function shown(followUp: FollowUp, language: Language): FollowUp {
  if (followUp.kind === 'open-issue') return { ...followUp, body: spoken(followUp.body, language) };
  if (followUp.kind !== 'write-comment') return followUp;
  return { ...followUp, message: spoken(followUp.message, language) };
}

function spoken(message: Message, language: Language): Message {
  return { ...message, language };
}
