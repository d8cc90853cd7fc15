import { counted } from '../count.ts';
import type { MomentInPlan, PlanWords, TaskInPlan } from '../described-diagram.ts';

/** Plans of what is done when, in words. */
export const planInWords: PlanWords = {
  title: (tasks) => `Plan with ${counted(tasks.length, 'task')}`,
  summary: (tasks) => `Plan with ${counted(tasks.length, 'task')}.`,
  task,
};

const TAGS = { done: 'done', active: 'under way', crit: 'critical', milestone: 'a milestone' };

function task(current: TaskInPlan, before: TaskInPlan | undefined): string {
  const { name, section, tags, begin, end } = current;
  const place = section === (before?.section ?? '') ? '' : `In ${named(section)}: `;
  const sort = tags.length === 0 ? '' : ` (${tags.map((tag) => TAGS[tag]).join(', ')})`;
  const first = before === undefined ? '' : 'after the one before';
  const said = [begin === undefined ? first : beginning(begin), ending(end)];
  const when = said.filter((part) => part !== '').join(', ');
  return `${place}${named(name)}${sort}${when === '' ? '' : `: ${when}`}.`;
}

function beginning(moment: MomentInPlan): string {
  switch (moment.kind) {
    case 'date':
      return `from ${moment.date}`;
    case 'tasks':
      return `after ${listed(moment.names)}`;
    case 'lasts':
      return lasting(moment);
  }
}

function ending(moment: MomentInPlan | undefined): string {
  switch (moment?.kind) {
    case undefined:
      return '';
    case 'date':
      return `until ${moment.date}`;
    case 'tasks':
      return `until ${listed(moment.names)}`;
    case 'lasts':
      return lasting(moment);
  }
}

function lasting({ count, unit }: Extract<MomentInPlan, { kind: 'lasts' }>): string {
  return `for ${counted(count, unit)}`;
}

function named(text: string): string {
  return `“${text}”`;
}

function listed(texts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(texts.map(named));
}
