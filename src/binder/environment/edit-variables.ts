import type { Base } from './edit-base.ts';
import { putAfter } from './edit-lines.ts';
import type { Environment } from './environment.ts';
import type { MergedVariables } from './merge-variables.ts';
import { printItem, printScalar } from './write-environment.ts';

/** Puts further variables behind the environment's own; `first` has them as they were. */
export function editVariables(
  { layout, lines, edits }: Base,
  first: Environment,
  { variables }: MergedVariables,
) {
  const indent = layout.variables?.indent ?? 2;
  const added: string[] = [];
  const places = new Map(first.variables.map(({ name }, index) => [name, index]));
  for (const [name, variable] of variables) {
    const index = places.get(name) ?? -1;
    const own = first.variables[index];
    const printed = printItem(`${printScalar(name)}: ${variable.raw}`, variable, indent);
    if (own === undefined) added.push(...printed);
    else if (own.value !== variable.value) {
      edits.instead.set(layout.variables?.starts[index] ?? 0, printed.slice(-1));
    }
  }
  if (added.length === 0) return;
  const last = layout.variables?.starts.at(-1);
  if (last === undefined) putAfter(edits, lines.length, ['variables:', ...added]);
  else putAfter(edits, last, added);
}
