import { z } from 'zod';
import type { CheckInFile } from '../read/check-schema.ts';
import type { FindingIn } from './finding.ts';
import type { Guards } from './read-guards.ts';

/** What one trigger comes to: something to wait for, and where its files lie then. */
export type Awaited = {
  readonly check: CheckInFile;
  /** A branch, or a pattern of branches; undefined: the default one. */
  readonly branch: string | undefined;
};

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
/** What narrows a trigger: lists of names, each of which may stand alone. */
export const settingsSchema = z
  .looseObject({
    branches: texts.optional().catch(undefined),
    'branches-ignore': texts.optional().catch(undefined),
    paths: texts.optional().catch(undefined),
    types: texts.optional().catch(undefined),
  })
  .catch({});

export type Settings = z.output<typeof settingsSchema>;
export type Reading = {
  readonly guards: Guards;
  /** Branches that are there already: earlier steps waited for them, or made them. */
  readonly known: ReadonlySet<string>;
  readonly lineOf: (key: string) => number;
};
export type Read = {
  readonly awaited: readonly Awaited[];
  readonly findings: readonly FindingIn[];
};

/** The types of an event besides the one that a tutorial hears of. */
export function unheardOf(
  name: string,
  types: readonly string[] = [],
  heard: string,
  lineOf: Reading['lineOf'],
): readonly FindingIn[] {
  const others = types.filter((type) => type !== heard);
  return others.map((type): FindingIn => {
    return { kind: 'trigger', name: `${name}: ${type}`, line: lineOf('types') };
  });
}
