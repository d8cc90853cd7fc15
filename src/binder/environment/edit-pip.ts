import { asComment } from '../requirements/list-source.ts';
import { type Base, lineOfKey } from './edit-base.ts';
import { putAfter, throughComments } from './edit-lines.ts';
import type { MergedPip } from './merge-pip.ts';
import type { PipPrinted } from './printed-pip.ts';
import { printItem, printScalar } from './write-environment.ts';

/** Changes the environment's own lines for pip and puts the others' behind them, in a new list where there is none. */
export function editPip({ environment, layout, lines, edits }: Base, pip: MergedPip) {
  const { indent } = layout.dependencies;
  const added = [...pip.top, ...pip.added];
  if (layout.pip === undefined) {
    if (added.length === 0) return;
    const last = environment.packages.at(-1)?.line;
    const key = lineOfKey(layout, 'dependencies');
    const end = last === undefined ? key : throughComments(lines, last, indent);
    const printed = added.flatMap((one) => printPip(one, indent + 4));
    putAfter(edits, end, [`${' '.repeat(indent)}- pip:`, ...printed]);
    return;
  }
  const start = layout.dependencies.starts[layout.pip.index] ?? 0;
  const inner = layout.pip.indent;
  const isEmpty = added.length === 0 && pip.own.every((one) => one !== 'kept' && one.length === 0);
  if (isEmpty) edits.instead.set(start, []);
  for (const [index, { line }] of environment.pip.entries()) {
    const place = pip.own[index] ?? 'kept';
    if (place !== 'kept') {
      edits.instead.set(
        line,
        place.flatMap((one) => printPip(one, inner)),
      );
    }
  }
  putAfter(
    edits,
    start,
    pip.top.flatMap((one) => printPip(one, inner)),
  );
  const end = throughComments(lines, environment.pip.at(-1)?.line ?? start, inner);
  putAfter(
    edits,
    end,
    pip.added.flatMap((one) => printPip(one, inner)),
  );
}

function printPip({ text, comment, below = [] }: PipPrinted, indent: number): readonly string[] {
  if (text === '') return [`${' '.repeat(indent)}${asComment(comment ?? '#')}`];
  const inner = below.map((line) => `${' '.repeat(indent + 4)}${asComment(line)}`);
  return [...printItem(`- ${printScalar(text)}`, { above: [], beside: comment }, indent), ...inner];
}
