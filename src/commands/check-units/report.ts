import { writeValue } from '../../language/canonical.ts';
import type { CheckedUnit } from '../../openlearn/check/check-unit.ts';
import {
  type Finding,
  type FindingKind,
  MISTAKES,
  REMARKS,
} from '../../openlearn/check/finding.ts';
import type { Recount } from '../../openlearn/check/recount.ts';
import type { Message } from '../../words/message.ts';

type UnitReport = Omit<Extract<Message, { say: 'unitChecked' }>, 'say'>;
type ListedUnit = Extract<Message, { say: 'unitsChecked' }>['units'][number];

/** What there is to say of one unit; at most so many places and pages are named for each kind. */
export function unitReport(
  { title, folder, firstPage, pages, findings }: CheckedUnit,
  found: Recount,
  most: number,
): UnitReport {
  const things = [...MISTAKES, ...REMARKS]
    .map((kind) => thing(kind, findings, most))
    // Every page can be read, as a rule, and nobody needs to be told.
    .filter(({ kind, count }) => kind !== 'unreadable-page' || count > 0);
  const elements =
    found.kind === 'counted'
      ? { kind: 'counted' as const, counts: found.elements }
      : { kind: found.kind };
  return { title, folder, firstPage, pages, things, elements };
}

/** A unit in a list of many. */
export function listedUnit({ title, folder, findings }: CheckedUnit): ListedUnit {
  const remarks: ReadonlySet<string> = new Set(REMARKS);
  const mistakes = findings.filter(({ kind }) => !remarks.has(kind)).length;
  const value = writeValue(folder, 'folder', { optionalWords: new Set<string>() });
  return { title, folder, mistakes, phrase: folder === '' ? undefined : `Check units in ${value}` };
}

function thing(
  kind: FindingKind,
  findings: readonly Finding[],
  most: number,
): UnitReport['things'][number] {
  const all = findings.filter((one) => one.kind === kind);
  const places = all.slice(0, most);
  const byPage = Map.groupBy(all.slice(most), ({ page }) => page);
  const rest = [...byPage].map(([page, here]) => ({ page, count: here.length }));
  return {
    kind,
    count: all.length,
    places: places.map(({ page, line, words }) => ({ page, line, words })),
    rest: rest.slice(0, most),
  };
}
