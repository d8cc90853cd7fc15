import type { Finding } from '../finding.ts';
import type { Spec } from '../merge/read-spec.ts';
import { mergeRuntime } from '../runtime/merge-runtime.ts';
import { readRuntime } from '../runtime/read-runtime.ts';
import { pythonOf } from './known-pythons.ts';
import { tellLint } from './lint-kinds.ts';
import { type SaidRuntime, saidRuntime } from './said-runtime.ts';
import { withText } from './strict-text.ts';

/** What of a `runtime.txt` stops repo2docker, whatever buildpack it then comes to. */
export function refusedRuntime(spec: Spec): readonly Finding[] {
  return withText(spec, 'runtime.txt', ({ path, text }) => {
    if (saidRuntime(spec) !== undefined) return [];
    const values = { text: text.trim().slice(0, 200) };
    const places = [{ source: spec.id, path, line: 0 }];
    return [{ level: 'error', kind: 'runtime-unreadable', file: 'runtime.txt', places, values }];
  });
}

/** The Python of a `runtime.txt`, where it says one that repo2docker has not. */
export function refusedPython(spec: Spec, said: SaidRuntime): readonly Finding[] {
  const { name, version } = said;
  if (name !== 'python' || version === undefined) return [];
  if (pythonOf(version, false) !== undefined) return [];
  return withText(spec, 'runtime.txt', ({ path, text }) => {
    const unread = { level: 'error', kind: 'runtime-unreadable', file: 'runtime.txt' } as const;
    const places = [{ source: spec.id, path, line: 0 }];
    if (readRuntime(text) === undefined) {
      return [{ ...unread, places, values: { text: text.trim().slice(0, 200) } }];
    }
    const place = { source: spec.id, path, line: 1 };
    return [tellLint('error', 'python-unsupported', 'runtime.txt', place, { version })];
  });
}

/** Source: repo2docker, `buildpacks/r.py` (`version_map`). */
const RS = new Set('3.3 3.4 3.5 3.6 4.0 4.1 4.2 4.3 4.4 4.5 4.6'.split(' '));
const FIRST_DATE = '2018-12-07';

/** The version of R and the day of CRAN; the name is not looked at where a DESCRIPTION says that R is wanted. */
export function refusedR(spec: Spec, said: SaidRuntime): readonly Finding[] {
  const { name, version, date } = said;
  return withText(spec, 'runtime.txt', ({ path, text }) => {
    const place = { source: spec.id, path, line: 1 };
    const isKnown = version === undefined || RS.has(version) || version.split('.').length === 3;
    const old = name === 'r' && date !== undefined && date < FIRST_DATE;
    const told = old ? mergeRuntime([{ id: spec.id, path, text }]).findings : [];
    return [
      ...(isKnown ? [] : [tellLint('error', 'r-unsupported', 'runtime.txt', place, { version })]),
      ...told.filter(({ kind }) => kind === 'runtime-r-too-old'),
    ];
  });
}
