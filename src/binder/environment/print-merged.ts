import { asComment, sourceHeader } from '../requirements/list-source.ts';
import { type Edits, edited, putAfter, throughComments } from './edit-lines.ts';
import type { CondaPackage, Environment, Layout } from './environment.ts';
import { channelName, type MergedChannels } from './merge-channels.ts';
import type { MergedPackages } from './merge-packages.ts';
import type { MergedPip, PipPrinted } from './merge-pip.ts';
import type { MergedPythons } from './merge-pythons.ts';
import type { MergedVariables } from './merge-variables.ts';
import { readEnvironment } from './read-environment.ts';
import { printItem, printPackage, printScalar, writeEnvironment } from './write-environment.ts';

export type MergedParts = {
  readonly pythons: MergedPythons;
  readonly packages: MergedPackages;
  readonly channels: MergedChannels;
  readonly variables: MergedVariables;
  readonly pip: MergedPip;
};

/** The text that is changed, where its parts stand, and the changes so far. */
type Base = {
  readonly environment: Environment;
  readonly layout: Layout;
  readonly lines: readonly string[];
  readonly edits: Edits;
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
  editPip(base, parts);
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

function editChannels({ environment, layout, edits }: Base, { channels }: MergedChannels) {
  if (channels === undefined) return;
  const indent = layout.channels?.indent ?? layout.dependencies.indent;
  const own = environment.channels ?? [];
  const printed = channels.flatMap(({ name, raw }) => {
    const said = own.find(({ text }) => channelName(text) === name);
    return printItem(`- ${raw}`, { above: [], beside: said?.beside }, indent);
  });
  const [first, ...others] = layout.channels?.starts ?? [];
  if (first === undefined) {
    edits.before.set(lineOfKey(layout, 'dependencies'), ['channels:', ...printed]);
    return;
  }
  edits.instead.set(first, printed);
  for (const line of others) edits.instead.set(line, []);
}

function lineOfKey({ keys }: Layout, name: string): number {
  return keys.find(({ key }) => key === name)?.line ?? 0;
}

function editPackages(
  base: Base,
  leftOut: readonly CondaPackage[],
  { pythons, packages, pip }: MergedParts,
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

function editPip({ environment, layout, lines, edits }: Base, { pip }: MergedParts) {
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

function printPip({ text, comment }: PipPrinted, indent: number): readonly string[] {
  if (text === '') return [`${' '.repeat(indent)}${asComment(comment ?? '#')}`];
  return printItem(`- ${printScalar(text)}`, { above: [], beside: comment }, indent);
}

function editVariables(
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
