import type { FindingPlace } from '../finding.ts';
import { byPreference } from '../requirements/list-source.ts';
import { type JuliaFinding, tellJulia } from './julia-kinds.ts';
import { printRanges, simpleBound } from './print-ranges.ts';
import { type Project, placeOf } from './read-project.ts';
import { compare, intersect, parseRanges, type Range } from './version-ranges.ts';

type Bound = {
  readonly id: string;
  readonly place: FindingPlace;
  readonly text: string;
  readonly ranges: readonly Range[];
};

export type MergedCompat = {
  /** By name, in the order of the sources. */
  readonly bounds: ReadonlyMap<string, string>;
  readonly findings: readonly JuliaFinding[];
};

/**
 * Merges `[compat]`: per package, what all sources agree on; where nothing is, as many bounds as fit together, those of
 * preferred sources first. `isNamed` tells which packages the other tables have.
 *
 * Source: Pkg's documentation, "Compatibility".
 */
export function mergeCompat(
  projects: readonly Project[],
  isNamed: (name: string) => boolean,
  prefer: readonly string[],
): MergedCompat {
  const names = new Set(projects.flatMap(({ compat }) => [...compat.keys()]));
  const findings: JuliaFinding[] = [];
  const bounds = new Map<string, string>();
  for (const name of names) {
    const read = readBounds(name, projects);
    findings.push(...read.findings);
    if (name !== 'julia' && !isNamed(name)) {
      const places = read.bounds.map(({ place }) => place);
      findings.push(tellJulia('warning', 'julia-compat-unused', places, { name }));
      continue;
    }
    const merged = mergeBounds(name, read.bounds, prefer);
    findings.push(...merged.findings);
    if (merged.written === undefined) continue;
    bounds.set(name, merged.written);
  }
  return { bounds, findings: [...findings, ...held(projects, bounds.get('julia'))] };
}

function readBounds(name: string, projects: readonly Project[]) {
  const findings: JuliaFinding[] = [];
  const bounds = projects.flatMap((project): readonly Bound[] => {
    const said = project.compat.get(name);
    if (said === undefined) return [];
    const place = placeOf(project, 'compat', name);
    const values = { name, said: said.text.slice(0, 200) };
    if (!said.isText) findings.push(tellJulia('warning', 'julia-compat-number', [place], values));
    const ranges = parseRanges(said.text);
    if (ranges !== undefined) return [{ id: project.id, place, text: said.text.trim(), ranges }];
    findings.push(tellJulia('clash', 'julia-compat-unread', [place], values));
    return [];
  });
  return { bounds, findings };
}

function mergeBounds(name: string, bounds: readonly Bound[], prefer: readonly string[]) {
  const findings: JuliaFinding[] = [];
  const { kept, ranges } = fitting(bounds, prefer);
  const [first] = kept;
  if (first === undefined) return { written: undefined, findings };
  const same = kept.find((bound) => isEqual(bound.ranges, ranges));
  const agreed = same?.text ?? printRanges(ranges);
  const places = bounds.map(({ place }) => place);
  const said = [...new Set(bounds.map(({ text }) => text))];
  if (kept.length < bounds.length) {
    findings.push(tellJulia('clash', 'julia-compat', places, { name, said, kept: agreed }));
  } else if (bounds.some((bound) => !isEqual(bound.ranges, ranges))) {
    const values = { name, said, written: agreed };
    findings.push(tellJulia('note', 'julia-compat-narrowed', places, values));
  }
  if (name !== 'julia' || SIMPLE.test(agreed)) return { written: agreed, findings };
  const written = simpleBound(ranges);
  findings.push(tellJulia('warning', 'julia-version-simplified', places, { said, written }));
  return { written, findings };
}

/** What repo2docker reads for `julia`. Source: its `semver.py` (`create_semver_matcher`). */
const SIMPLE = /^(?:[~^=<≥]|>=)?\d+(?:\.\d+){0,2}$/;

function fitting(bounds: readonly Bound[], prefer: readonly string[]) {
  const kept: Bound[] = [];
  let ranges: readonly Range[] = [{ from: [0, 0, 0], below: undefined }];
  for (const bound of byPreference(bounds, prefer)) {
    const both = intersect(ranges, bound.ranges);
    if (both.length === 0) continue;
    kept.push(bound);
    ranges = both;
  }
  return { kept: bounds.filter((bound) => kept.includes(bound)), ranges };
}

function isEqual(ranges: readonly Range[], others: readonly Range[]): boolean {
  return ranges.length === others.length && printRanges(ranges) === printRanges(others);
}

/** Sources that name no Julia have the newest one, unless another's bound keeps it away. */
function held(projects: readonly Project[], written: string | undefined): readonly JuliaFinding[] {
  const free = projects.filter(({ compat }) => !compat.has('julia'));
  const end = parseRanges(written ?? '')?.at(-1)?.below;
  if (free.length === 0 || end === undefined || compare(end, [2, 0, 0]) >= 0) return [];
  const places = free.map(({ id, path }) => ({ source: id, path, line: 0 }));
  const values = { written: written ?? '', sources: free.map(({ id }) => id) };
  return [tellJulia('note', 'julia-version-held', places, values)];
}
