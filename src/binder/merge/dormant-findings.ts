import type { Finding } from '../finding.ts';
import { dormantLists } from './heeded.ts';
import { tellMerge } from './merge-kinds.ts';
import type { Spec } from './read-spec.ts';

/** What is taken in where that is wanted: lists for conda and pip. */
const FOLDED: ReadonlySet<string> = new Set([
  'environment.yml',
  'environment.yaml',
  'requirements.txt',
  'Pipfile',
  'Pipfile.lock',
]);

/** Tells which files a source has that repo2docker passes over there, with what stands in them. */
export function dormantFindings(
  specs: readonly Spec[],
  dormant: 'leave' | 'fold',
): readonly Finding[] {
  return specs.flatMap((spec) =>
    dormantLists(spec).map((name) => {
      const { path = name, text = '' } = spec.list(name) ?? {};
      return tellMerge(
        'note',
        dormant === 'fold' && FOLDED.has(name) ? 'dormant-folded' : 'dormant',
        {
          file: name,
          places: [{ source: spec.id, path, line: 0 }],
          values: { name, lines: linesOf(text) },
        },
      );
    }),
  );
}

/** The first lines that are more than a comment. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(0, 50);
}
