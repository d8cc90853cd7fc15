import type { Merged } from '../finding.ts';
import type { MergeOptions } from '../merged-spec.ts';
import { mergeRequirements } from '../requirements/merge-requirements.ts';
import { linesOf } from './dormant-findings.ts';
import { listOf } from './gather-lists.ts';
import { tellMerge } from './merge-kinds.ts';
import type { Spec } from './read-spec.ts';

/**
 * Merges `requirements3.txt`: with a Python before 3.7 the server has an environment of its own, with this list.
 * `python`: that of the result where it reads such a list, else undefined.
 *
 * Source: repo2docker, `buildpacks/python/__init__.py` (`requirements3.txt`).
 */
export function mergeServerLists(
  specs: readonly Spec[],
  python: string | undefined,
  { prefer = [], hashes = 'keep' }: MergeOptions,
): Merged {
  const file = 'requirements3.txt';
  const lists = specs.flatMap((spec) => listOf(spec, file));
  if (isBeforeServers(python))
    return mergeRequirements(lists, { prefer, hashes, file, named: specs.length > 1 });
  const findings = lists.map(({ id, path, text }) => {
    const places = [{ source: id, path, line: 0 }];
    return tellMerge('note', 'server-list', { file, places, values: { lines: linesOf(text) } });
  });
  return { files: [], findings };
}

function isBeforeServers(python = '3.10'): boolean {
  const [major = 0, minor = 0] = python.split('.').map(Number);
  return major < 3 || (major === 3 && minor < 7);
}
