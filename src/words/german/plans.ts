import type { MomentInPlan, PlanWords, TaskInPlan } from '../described-diagram.ts';
import { counted } from './counted.ts';

/** Plans of what is done when, in words. */
export const planInWords: PlanWords = {
  title: (tasks) => `Plan mit ${counted(tasks.length, 'einer Aufgabe', 'Aufgaben')}`,
  summary: (tasks) => `Plan mit ${counted(tasks.length, 'einer Aufgabe', 'Aufgaben')}.`,
  task,
};

const TAGS = {
  done: 'erledigt',
  active: 'in Arbeit',
  crit: 'kritisch',
  milestone: 'ein Meilenstein',
};
const UNITS = {
  minute: ['eine Minute', 'Minuten'],
  hour: ['eine Stunde', 'Stunden'],
  day: ['einen Tag', 'Tage'],
  week: ['eine Woche', 'Wochen'],
  month: ['einen Monat', 'Monate'],
  year: ['ein Jahr', 'Jahre'],
} as const;

function task(current: TaskInPlan, before: TaskInPlan | undefined): string {
  const { name, section, tags, begin, end } = current;
  const place = section === (before?.section ?? '') ? '' : `In ${named(section)}: `;
  const sort = tags.length === 0 ? '' : ` (${tags.map((tag) => TAGS[tag]).join(', ')})`;
  const first = before === undefined ? '' : 'nach der vorigen';
  const said = [begin === undefined ? first : beginning(begin), ending(end)];
  const when = said.filter((part) => part !== '').join(', ');
  return `${place}${named(name)}${sort}${when === '' ? '' : `: ${when}`}.`;
}

function beginning(moment: MomentInPlan): string {
  switch (moment.kind) {
    case 'date':
      return `ab ${moment.date}`;
    case 'tasks':
      return `nach ${listed(moment.names)}`;
    case 'lasts':
      return lasting(moment);
  }
}

function ending(moment: MomentInPlan | undefined): string {
  switch (moment?.kind) {
    case undefined:
      return '';
    case 'date':
      return `bis ${moment.date}`;
    case 'tasks':
      return `bis ${listed(moment.names)}`;
    case 'lasts':
      return lasting(moment);
  }
}

function lasting({ count, unit }: Extract<MomentInPlan, { kind: 'lasts' }>): string {
  const [one, many] = UNITS[unit];
  return `für ${counted(count, one, many)}`;
}

function named(text: string): string {
  return `„${text}“`;
}

function listed(texts: readonly string[]): string {
  return new Intl.ListFormat('de').format(texts.map(named));
}
