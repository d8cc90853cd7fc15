import type { Base } from './edit-base.ts';
import { editChannels } from './edit-channels.ts';
import { type Edits, edited } from './edit-lines.ts';
import { editPackages } from './edit-packages.ts';
import { editPip } from './edit-pip.ts';
import { editVariables } from './edit-variables.ts';
import type { Environment } from './environment.ts';
import type { MergedChannels } from './merge-channels.ts';
import type { MergedPackages } from './merge-packages.ts';
import type { MergedPip } from './merge-pip.ts';
import type { MergedPythons } from './merge-pythons.ts';
import type { MergedVariables } from './merge-variables.ts';
import { readEnvironment } from './read-environment.ts';
import { writeEnvironment } from './write-environment.ts';

export type MergedParts = {
  readonly pythons: MergedPythons;
  readonly packages: MergedPackages;
  readonly channels: MergedChannels;
  readonly variables: MergedVariables;
  readonly pip: MergedPip;
};

/** The first source's text with the changes put in, line by line; the rest stays as it is written. */
export function printMerged(first: Environment, parts: MergedParts): string {
  const { environment, layout } = inCommonForm(first);
  const edits: Edits = { before: new Map(), after: new Map(), instead: new Map() };
  const base: Base = { environment, layout, lines: environment.text.trimEnd().split('\n'), edits };
  editChannels(base, parts.channels);
  const left = environment.packages.filter((_one, index) => {
    const own = first.packages[index];
    return own !== undefined && parts.packages.leftOut.has(own);
  });
  editPackages(base, left, parts);
  editPip(base, parts.pip);
  editVariables(base, first, parts.variables);
  for (const { key, line } of layout.keys) if (key === 'prefix') edits.instead.set(line, []);
  const isSame = edits.before.size + edits.after.size + edits.instead.size === 0;
  const mustChange = first.oddities.some(({ kind }) => REWRITTEN.has(kind));
  const text = isSame && !mustChange ? first.text : edited(base.lines, edits);
  return `${text.trimEnd()}\n`;
}

/** Oddities that are not handed on. */
const REWRITTEN = new Set(['pip-empty', 'pip-twice', 'aliases', 'item-empty']);

function inCommonForm(environment: Environment): Pick<Base, 'environment' | 'layout'> {
  if (environment.layout !== undefined) return { environment, layout: environment.layout };
  // Keys that nothing heeds are the one thing that YAML may not take on a line: too long, too deep.
  for (const one of [environment, { ...environment, more: [] }]) {
    const read = readEnvironment(writeEnvironment(one), Number.POSITIVE_INFINITY);
    if (read.kind === 'environment' && read.environment.layout !== undefined) {
      return { environment: read.environment, layout: read.environment.layout };
    }
  }
  throw new Error('An environment was written in a way that cannot be read.');
}
