import type { EnvironmentOptions } from '../environment/merge-environments.ts';
import { mergeEnvironments } from '../environment/merge-environments.ts';
import type { Finding, Merged } from '../finding.ts';
import type { Lists } from './gather-lists.ts';

/** What tells that a line in one list stands against a line in another. */
const BETWEEN_LINES: ReadonlySet<string> = new Set([
  'contradiction',
  'possible-contradiction',
  'different-versions',
  'addresses',
  'address-and-version',
  'conda-and-pip',
  'conda-against-pip',
]);

/**
 * An environment and a list for pip that lie side by side are installed one after the other, so what stands
 * against what is the same as if they were one: nothing is written, only what is found there counts.
 */
export function judgedTogether(
  { environments, requirements }: Lists,
  known: readonly Finding[],
  options: EnvironmentOptions,
): Merged {
  const { findings } = mergeEnvironments(environments, { ...options, folded: requirements });
  const told = new Set(known.map(shapeOf));
  return {
    files: [],
    findings: findings
      .filter((one) => BETWEEN_LINES.has(one.kind) && !told.has(shapeOf(one)))
      .map(asInstalled),
  };
}

/** Nothing is left out here: what pip installs from its own list comes last, and stays. */
function asInstalled(finding: Finding): Finding {
  const { places, values } = finding;
  const { kept, lines } = values;
  if (kept === undefined || lines === undefined || typeof lines === 'string') return finding;
  const last = lines.filter((_, at) => !/environment\.ya?ml$/.test(places[at]?.path ?? ''));
  return { ...finding, values: { ...values, kept: last } };
}

function shapeOf({ kind, places }: Finding): string {
  return JSON.stringify([kind, places]);
}
