import type { Finding, FindingPlace, Merged } from '../finding.ts';
import { byPreference, type ListSource } from '../requirements/list-source.ts';
import { type Runtime, readRuntime } from './read-runtime.ts';

/**
 * `runtime-unreadable`: `text`. `runtime-ignored`: `text`; its name is none that is known, or R stands without a date.
 * `runtime-pythons`, `runtime-rs`: `said`, `kept`. `runtime-python-and-r`: `said`, `kept`; R needs the file.
 * `runtime-r-version`: `kept`; one names a version of R and another only a date. `runtime-r-too-old`:
 * `date`; repo2docker refuses dates before 2018-12-07.
 */
export type RuntimeKind =
  | 'runtime-unreadable'
  | 'runtime-ignored'
  | 'runtime-pythons'
  | 'runtime-rs'
  | 'runtime-python-and-r'
  | 'runtime-r-version'
  | 'runtime-r-too-old';

type Python = Extract<Runtime, { name: 'python' }>;
type R = Extract<Runtime, { name: 'r' }>;
type Said<One> = { readonly id: string; readonly runtime: One; readonly place: FindingPlace };

const FIRST_DATE = '2018-12-07';

/**
 * Merges several `runtime.txt`; the result is one line, as comments may not stand there. R takes the
 * file where Python and R meet. Of two dates the newer is kept, of two Pythons that of the source
 * preferred most, else of the first. `keepFile: false` (for an environment of conda) writes no file and
 * only answers the `runtime`.
 */
export function mergeRuntime(
  sources: readonly ListSource[],
  {
    prefer = [],
    keepFile = true,
  }: { readonly prefer?: readonly string[]; readonly keepFile?: boolean } = {},
): Merged & { readonly runtime: Python | R | undefined } {
  const read = sources.map((source) => ({ ...source, runtime: readRuntime(source.text) }));
  const said = byPreference(read, prefer).flatMap(({ id, path, runtime }) =>
    runtime === undefined ? [] : [{ id, runtime, place: { source: id, path, line: 1 } }],
  );
  const pythons = said.flatMap((one) =>
    one.runtime.name === 'python' ? [{ ...one, runtime: one.runtime }] : [],
  );
  const rs = said.flatMap((one) =>
    one.runtime.name === 'r' && one.runtime.date !== undefined
      ? [{ ...one, runtime: one.runtime }]
      : [],
  );
  const runtime = chosenR(rs) ?? pythons[0]?.runtime;
  const findings = [
    ...read.flatMap(unusable),
    ...rFindings(rs),
    ...(rs.length === 0
      ? clashOf('runtime-pythons', pythons, pythons[0]?.runtime, pythonOf)
      : pythons.length === 0
        ? []
        : clashOf('runtime-python-and-r', said, runtime, printRuntime)),
  ];
  const content = runtime === undefined || !keepFile ? '' : `${printRuntime(runtime)}\n`;
  const files = content === '' ? [] : [{ path: 'runtime.txt', mode: '100644' as const, content }];
  return { files, findings, runtime };
}

/** `python-3` is what repo2docker starts from, 3.10. */
function pythonOf({ version }: Python): string {
  return version === '3' ? '3.10' : version;
}

/** The newest date with a version of R, if its line names none, from the first that does. */
function chosenR(rs: readonly Said<R>[]): R | undefined {
  const [newest] = rs.toSorted((one, other) => compare(other.runtime.date, one.runtime.date));
  if (newest === undefined) return undefined;
  const version =
    newest.runtime.version ??
    rs.find(({ runtime }) => runtime.version !== undefined)?.runtime.version;
  return { ...newest.runtime, version };
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function rFindings(rs: readonly Said<R>[]): readonly Finding<RuntimeKind>[] {
  const kept = chosenR(rs);
  if (kept === undefined) return [];
  const places = rs.map(({ place }) => place);
  const versions = new Set(rs.map(({ runtime }) => runtime.version));
  const named = [...versions].filter((version) => version !== undefined);
  const dates = new Set(rs.map(({ runtime }) => runtime.date));
  const clash =
    dates.size > 1 || named.length > 1 ? clashOf('runtime-rs', rs, kept, printRuntime) : [];
  const values = { kept: printRuntime(kept) };
  const mixed =
    versions.size > named.length && named.length > 0
      ? [finding('note', 'runtime-r-version', places, values)]
      : [];
  const old = rs.flatMap(({ runtime: { date = '' }, place }) => {
    if (date >= FIRST_DATE) return [];
    const level = (kept.date ?? '') < FIRST_DATE ? 'error' : 'note';
    return [finding(level, 'runtime-r-too-old', [place], { date })];
  });
  return [...clash, ...mixed, ...old];
}

function clashOf<One extends Runtime>(
  kind: RuntimeKind,
  all: readonly Said<One>[],
  kept: One | undefined,
  same: (one: One) => string,
): readonly Finding<RuntimeKind>[] {
  if (kept === undefined || new Set(all.map(({ runtime }) => same(runtime))).size < 2) return [];
  const places = all.map(({ place }) => place);
  const said = all.map(({ runtime }) => printRuntime(runtime));
  return [finding('clash', kind, places, { said, kept: printRuntime(kept) })];
}

function unusable({
  id,
  path,
  text,
  runtime,
}: ListSource & { readonly runtime: Runtime | undefined }): readonly Finding<RuntimeKind>[] {
  const places = [{ source: id, path, line: 0 }];
  const values = { text: text.trim().slice(0, 200) };
  if (runtime === undefined) return [finding('error', 'runtime-unreadable', places, values)];
  const isHeeded =
    runtime.name === 'python' || (runtime.name === 'r' && runtime.date !== undefined);
  return isHeeded ? [] : [finding('warning', 'runtime-ignored', places, values)];
}

/** `r-4.3.2-2024-01-10` */
export function printRuntime(runtime: Runtime): string {
  if (runtime.name === 'other') return runtime.said;
  if (runtime.name === 'python') return `python-${runtime.version}`;
  return ['r', runtime.version, runtime.date].filter((part) => part !== undefined).join('-');
}

function finding(
  level: Finding['level'],
  kind: RuntimeKind,
  places: readonly FindingPlace[],
  values: Finding['values'],
): Finding<RuntimeKind> {
  return { level, kind, file: 'runtime.txt', places, values };
}
