import { LIMITS } from '../graph.ts';
import { labelText } from '../mermaid/label-text.ts';
import type { MermaidText } from '../mermaid/read-header.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { plainLabel } from '../plain-label.ts';
import type { Moment, Plan, PlanTag, PlanTask, PlanUnit } from './plan.ts';

const TAGS = ['done', 'active', 'crit', 'milestone'] as const satisfies readonly PlanTag[];
const UNITS: Readonly<Record<string, PlanUnit>> = {
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  M: 'month',
  y: 'year',
};
const LASTS = /^(\d+(?:\.\d+)?)\s*([mhdwMy])$/;
/** What says how it is drawn, or when nobody works. */
const SETTINGS =
  /^(?:dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|inclusiveEndDates|topAxis|weekday|weekend|displayMode|click|accTitle|accDescr)\b/;

type Raw = Omit<PlanTask, 'begin' | 'end'> & {
  readonly id: string;
  readonly begin: string;
  readonly end: string;
};

/**
 * Reads `gantt` as far as it is told: tasks with when they begin and end.
 *
 * Source: https://mermaid.js.org/syntax/gantt.html
 *
 * @throws {DiagramMistakeError}
 */
export function parsePlan({ lines }: MermaidText): Plan {
  const tasks: Raw[] = [];
  let section = '';
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    const [, title] = /^section\s+(.+)$/.exec(text) ?? [];
    if (title !== undefined) section = words(title);
    if (text === '' || title !== undefined || SETTINGS.test(text) || /^title\b/.test(text))
      continue;
    if (tasks.length >= LIMITS.boxes) {
      throw new DiagramMistakeError({ why: 'too-large', what: 'boxes', most: LIMITS.boxes });
    }
    const at = text.indexOf(':');
    if (at < 1) throw new DiagramMistakeError({ why: 'unreadable', line: index + 1 });
    tasks.push({ name: words(text.slice(0, at)), section, ...readData(text.slice(at + 1)) });
  }
  if (tasks.length === 0) throw new DiagramMistakeError({ why: 'empty' });
  const names = new Map(tasks.map(({ id, name }) => [id, name]));
  return {
    kind: 'plan',
    tasks: tasks.map(({ name, section: where, tags, begin, end }) => ({
      name,
      section: where,
      tags,
      begin: momentOf(begin, names),
      end: momentOf(end, names),
    })),
  };
}

/** A title of its own line. */
export function titleOfPlan({ lines }: MermaidText): string | undefined {
  const title = lines.map((line) => /^\s*title\s+(.+)$/.exec(line)?.[1]).find((one) => one);
  return title === undefined ? undefined : words(title);
}

/** `crit, done, id, 2024-01-06, 3d`: tags first, then a name, the beginning and the end, of which only the end must be. */
function readData(text: string): Pick<Raw, 'tags' | 'id' | 'begin' | 'end'> {
  const parts = text.split(',').map((part) => part.trim());
  const tags = TAGS.filter((tag) => parts.includes(tag));
  const rest = parts.filter((part) => part !== '' && !TAGS.some((tag) => tag === part));
  const [end = '', begin = '', id = ''] = rest.toReversed();
  return { tags, id, begin, end };
}

function momentOf(text: string, names: ReadonlyMap<string, string>): Moment | undefined {
  if (text === '') return undefined;
  const [, count = '', unit = ''] = LASTS.exec(text) ?? [];
  const known = UNITS[unit];
  if (known !== undefined) {
    return Number(count) === 0 ? undefined : { kind: 'lasts', count: Number(count), unit: known };
  }
  const [, ids] = /^(?:after|until)\s+(.+)$/.exec(text) ?? [];
  if (ids === undefined) return { kind: 'date', date: words(text) };
  return { kind: 'tasks', names: ids.split(/\s+/).map((id) => names.get(id) ?? words(id)) };
}

function words(text: string): string {
  return plainLabel(labelText(text)).replace(/\s+/g, ' ');
}
