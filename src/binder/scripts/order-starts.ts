import type { Finding } from '../finding.ts';
import { byPreference } from '../requirements/list-source.ts';
import type { ScriptFinding } from './lint-script.ts';
import type { Script } from './read-script.ts';
import { readStart, type StartReading } from './read-start.ts';
import { sharedResources } from './shared-resources.ts';

export type Starting = { readonly id: string; readonly start: Script };

/**
 * The order in which `start` scripts run, and what there is to say about it. One that nothing can
 * follow goes last (of two, the preferred one is first and the other never has its turn); without such,
 * the only one that changes the folder does, so that the server keeps that folder. Otherwise the order stays.
 */
export function orderStarts<One extends Starting>(
  starts: readonly One[],
  prefer: readonly string[] = [],
): {
  readonly ordered: readonly (One & { readonly reading: StartReading })[];
  readonly findings: readonly ScriptFinding[];
} {
  const all = starts.map((one) => ({ ...one, reading: readStart(one.start) }));
  const ending = all.filter(({ reading }) => reading.ends !== undefined);
  const moving = all.filter(({ reading }) => reading.folderLine > 0);
  const [alone] = moving.length === 1 ? moving : [];
  const late = ending.length > 0 ? byTurn(ending, prefer) : alone ? [alone] : [];
  const ordered = [...all.filter((one) => !late.includes(one)), ...late];
  const last = late.length === 1 ? late[0] : undefined;
  const findings = [
    ...ending.flatMap(endFindings),
    ...(ending.length > 1 ? [twoLast(ending, late[0]?.id ?? '')] : []),
    ...(last !== undefined && all.length > 1 ? [lastFinding(last)] : []),
    ...(all.length > 1 ? leavings(all) : []),
    ...sharedResources(all),
  ];
  return { ordered, findings };
}

type Read = Starting & { readonly reading: StartReading };

function at({ id, start }: Starting, line: number): Finding['places'][number] {
  return { source: id, path: start.path, line };
}

/**
 * The preferred one has its turn. Those that only look at the arguments do pass them on, so others may still have theirs
 * behind them.
 */
function byTurn<One extends Read>(
  ending: readonly One[],
  prefer: readonly string[],
): readonly One[] {
  const rank = ({ reading }: One): number => (reading.ends?.why === 'arguments' ? 0 : 1);
  const ranked = ending.toSorted((one, other) => rank(one) - rank(other));
  return byPreference(ranked, prefer);
}

/** What keeps the server from starting, be it alone or in a chain. */
function endFindings(one: Read): readonly ScriptFinding[] {
  const { why = '', line = 0 } = one.reading.ends ?? {};
  if (why !== 'exit' && why !== 'nothing') return [];
  const places = [at(one, line)];
  return [{ level: 'clash', kind: 'start-ends', file: 'start', places, values: { why } }];
}

function twoLast(ending: readonly Read[], kept: string): ScriptFinding {
  return {
    level: 'clash',
    kind: 'start-two-last',
    file: 'start',
    places: ending.map((each) => at(each, each.reading.ends?.line ?? 0)),
    values: {
      sources: ending.map(({ id }) => id),
      why: ending.map(({ reading }) => reading.ends?.why ?? ''),
      kept,
    },
  };
}

function lastFinding(last: Read): ScriptFinding {
  const { ends, folderLine } = last.reading;
  return {
    level: 'note',
    kind: 'start-last',
    file: 'start',
    places: [at(last, ends?.line ?? folderLine)],
    values: { source: last.id, why: ends?.why ?? 'folder' },
  };
}

/** What reaches the scripts after it, though none of them asked for it. */
function leavings(all: readonly Read[]): readonly ScriptFinding[] {
  const finding = (
    kind: 'start-folder' | 'start-leaks' | 'start-waits',
    lines: (reading: StartReading) => readonly number[],
    least: number,
  ): readonly ScriptFinding[] => {
    const places = all.flatMap((one) => lines(one.reading).map((line) => at(one, line)));
    const sources = [...new Set(places.map(({ source }) => source))];
    if (sources.length < least) return [];
    return [{ level: 'note', kind, file: 'start', places, values: { sources } }];
  };
  const positive = (line: number): readonly number[] => (line > 0 ? [line] : []);
  return [
    ...finding('start-folder', ({ folderLine }) => positive(folderLine), 2),
    ...finding('start-leaks', ({ leaks }) => leaks, 1),
    ...finding('start-waits', ({ waitsLine }) => positive(waitsLine), 1),
  ];
}
