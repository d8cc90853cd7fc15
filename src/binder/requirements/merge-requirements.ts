import type { Merged } from '../finding.ts';
import { gatherRequirements } from './gather-requirements.ts';
import { judgeSameName } from './judge-same-name.ts';
import { binderEnvironments } from './marker-holds.ts';
import { mergeOptions } from './merge-options.ts';
import { printRequirements } from './print-requirements.ts';
import type { Gathered, Item, RequirementsSource } from './requirement-entries.ts';
import { type RequirementFinding, tell } from './requirement-kinds.ts';

export type RequirementsOptions = {
  /** Ids of sources that win where lines clash, the strongest first. */
  readonly prefer?: readonly string[];
  /** The Python of the image, `3.11`; undefined where it is not known. */
  readonly python?: string | undefined;
  /** `root`: paths stay as they are. `folder`: they are written for a run inside `binder/`. */
  readonly pathsFrom?: 'root' | 'folder';
  /** `strip` takes off all hashes, which ends the demand that everything has one. */
  readonly hashes?: 'keep' | 'strip';
  readonly file?: 'requirements.txt' | 'requirements3.txt';
  /** The name of a source stands above its lines even where it is the only one. */
  readonly named?: boolean;
  /** Where constraints go; by default `constraints.txt`, and `constraints3.txt` beside `requirements3.txt`. */
  readonly constraints?: string;
};

/**
 * Merges several requirements files into one, with what they include put in. Equal lines become one;
 * different ones for the same project all stay, as pip wants them all satisfied, and whether that
 * can be is told.
 *
 * Source: pip's documentation, "Requirements File Format" and "Constraints Files"; PEP 440, 503, 508.
 */
export function mergeRequirements(
  sources: readonly RequirementsSource[],
  options: RequirementsOptions = {},
): Merged {
  const { prefer = [], pathsFrom = 'root', hashes = 'keep', file = 'requirements.txt' } = options;
  if (sources.length === 0) return { files: [], findings: [] };
  const gathered = sources.map((source) => gatherRequirements(source, pathsFrom));
  const items = gathered.flatMap(itemsOf);
  const judged = judgeAll(items, options.python, prefer);
  const leftOut = new Set(judged.flatMap((one) => [...one.leftOut]));
  const { lines, findings } = mergeOptions(gathered, prefer);
  const printing = { leftOut, hashes, isNamed: options.named ?? false };
  const bounds = items.some(({ role }) => role === 'constraint')
    ? printRequirements(gathered, { ...printing, role: 'constraint', top: [] })
    : '';
  const { constraints: constraintsFile = file.replace('requirements', 'constraints') } = options;
  const top = bounds === '' ? lines : [...lines, `-c ${constraintsFile}`];
  const content = printRequirements(gathered, { ...printing, role: 'requirement', top });
  const all = [
    ...gathered.flatMap((one) => one.findings),
    ...findings,
    ...hashFindings(items, hashes),
    ...constraintFindings(gathered),
    ...judged.flatMap((one) => one.findings),
  ];
  return {
    files: [
      { path: file, mode: '100644', content },
      ...(bounds === ''
        ? []
        : [{ path: constraintsFile, mode: '100644' as const, content: bounds }]),
    ],
    findings: all.map((finding) => ({ ...finding, file })),
  };
}

function itemsOf({ entries }: Gathered): readonly Item[] {
  return entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : []));
}

function judgeAll(items: readonly Item[], python: string | undefined, prefer: readonly string[]) {
  const environments = binderEnvironments(python);
  const named = Map.groupBy(
    items.filter(({ name }) => name !== undefined),
    ({ name }) => name ?? '',
  );
  return [...named].map(([name, all]) => judgeSameName(name, all, environments, prefer));
}

/** One hash anywhere makes pip want one everywhere. */
function hashFindings(
  items: readonly Item[],
  hashes: 'keep' | 'strip',
): readonly RequirementFinding[] {
  const wanted = items.filter(({ role }) => role === 'requirement');
  const hashed = wanted.filter((item) => item.hashes.length > 0);
  if (hashed.length === 0) return [];
  if (hashes === 'strip') {
    return [
      tell(
        'warning',
        'hashes-removed',
        hashed.map(({ place }) => place),
      ),
    ];
  }
  const bare = wanted.filter((item) => item.hashes.length === 0);
  return bare.length === 0
    ? []
    : [
        tell(
          'error',
          'hashes-mixed',
          bare.map(({ place }) => place),
        ),
      ];
}

function constraintFindings(sources: readonly Gathered[]): readonly RequirementFinding[] {
  const held = sources.flatMap((source) =>
    itemsOf(source).filter(({ role }) => role === 'constraint'),
  );
  const others = sources.some(({ id }) => !held.some((item) => item.id === id));
  if (held.length === 0 || !others) return [];
  return [
    tell(
      'warning',
      'constraints-for-all',
      held.map(({ place }) => place),
    ),
  ];
}
