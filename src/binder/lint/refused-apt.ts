import { mergeApt } from '../apt/merge-apt.ts';
import type { Finding } from '../finding.ts';
import type { Spec } from '../merge/read-spec.ts';
import { tellLint } from './lint-kinds.ts';
import { pythonStrip, withText } from './strict-text.ts';

/**
 * Lines of an `apt.txt` that stop repo2docker. It looks only at how a line begins.
 *
 * Source: repo2docker, `buildpacks/base.py` (`get_preassemble_scripts`).
 */
export function refusedApt(spec: Spec): readonly Finding[] {
  return withText(spec, 'apt.txt', ({ path, text }) => {
    const lines = text.split(/\r\n|\r|\n/).flatMap((line, index) => {
      const said = pythonStrip(line.split('#', 1)[0] ?? '');
      return said === '' || /^[a-z0-9.+-]/.test(said) ? [] : [index + 1];
    });
    if (lines.length === 0) return [];
    const place = { source: spec.id, path, line: 1 };
    const told = mergeApt([{ id: spec.id, path, text: text.replace(/^\uFEFF/, '') }]).findings;
    return [
      ...(text.startsWith('\uFEFF')
        ? [tellLint('error', 'byte-order-mark', 'apt.txt', place)]
        : []),
      ...told.filter(
        ({ kind, places }) =>
          kind === 'apt-refused' && places.some(({ line }) => lines.includes(line)),
      ),
    ];
  });
}
