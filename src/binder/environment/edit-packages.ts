import { asComment, sourceHeader } from '../requirements/list-source.ts';
import { type Base, lineOfKey } from './edit-base.ts';
import { putAfter, throughComments } from './edit-lines.ts';
import type { CondaPackage } from './environment.ts';
import type { MergedPackages } from './merge-packages.ts';
import type { MergedPip } from './merge-pip.ts';
import type { MergedPythons } from './merge-pythons.ts';
import { printPackage, printScalar } from './write-environment.ts';

/** Puts the Python at the top and what others add behind the environment's own packages; some of these go. */
export function editPackages(
  base: Base,
  leftOut: readonly CondaPackage[],
  {
    pythons,
    packages,
    pip,
  }: {
    readonly pythons: MergedPythons;
    readonly packages: MergedPackages;
    readonly pip: MergedPip;
  },
) {
  const { environment, layout, lines, edits } = base;
  const { indent } = layout.dependencies;
  const blanks = ' '.repeat(indent);
  const key = lineOfKey(layout, 'dependencies');
  for (const { line, text } of leftOut) {
    edits.instead.set(line, [`${blanks}${asComment(`# left out: ${text}`)}`]);
  }
  if (pythons.front !== undefined) {
    putAfter(edits, key, [`${blanks}- ${printScalar(pythons.front)}`]);
  }
  const last = environment.packages.at(-1)?.line;
  const end = last === undefined ? key : throughComments(lines, last, indent);
  for (const { id, packages: added } of packages.added) {
    putAfter(edits, end, [
      `${blanks}${sourceHeader(id)}`,
      ...added.flatMap((one) => printPackage(one, indent)),
    ]);
  }
  const isPipThere = packages.asked.some(({ asked }) => asked.spec?.name === 'pip');
  if (!isPipThere && changesPip(pip)) putAfter(edits, end, [`${blanks}- pip`]);
  if (edits.after.has(key)) {
    edits.instead.set(key, [(lines[key - 1] ?? '').replace(/\[\s*\]/, '').trimEnd()]);
  }
}

function changesPip({ own, top, added }: MergedPip): boolean {
  return top.length + added.length > 0 || own.some((place) => place !== 'kept');
}
