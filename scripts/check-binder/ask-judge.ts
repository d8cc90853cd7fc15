import { mkdir, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { MergedSpec } from '../../src/binder/merged-spec.ts';
import type { SpecGroup } from './pair-specs.ts';
import type { Asked } from './python.ts';
import { writeMerged } from './write-merged.ts';

const answerSchema = z.object({
  misses: z.array(
    z.object({
      what: z.string(),
      source: z.string(),
      path: z.string(),
      line: z.number(),
      text: z.string(),
    }),
  ),
});

/** Something of a source that is neither in the result nor told, or something wrong that is told. */
export type Miss = z.infer<typeof answerSchema>['misses'][number];

/** Writes what was merged into `home`, and asks the real tools about it. `plans`: whether it says what it is for. */
export async function askJudge(
  judge: Asked,
  group: SpecGroup,
  merged: MergedSpec,
  { home, plans }: { readonly home: string; readonly plans: boolean },
): Promise<readonly Miss[]> {
  const { kind, findings } = merged;
  const sources = group.map(({ source, folder }) => ({ id: source.id, folder }));
  if (merged.kind === 'refused') {
    return answerSchema.parse(await judge.ask({ sources, kind, findings })).misses;
  }
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await writeMerged(merged, home);
  const buildpack = plans ? merged.buildpack : undefined;
  return answerSchema.parse(await judge.ask({ sources, kind, findings, home, buildpack })).misses;
}
