import type { MergedFile } from '../finding.ts';
import type { Script } from './read-script.ts';
import { type Stage, writePostBuild, writeStart } from './write-chains.ts';
import type { Home } from './write-part.ts';

/** A `start` in its turn. */
export type Starting = Home & {
  readonly start: Script;
  readonly reading: { readonly folderLine: number };
};

/** The generated `postBuild` and `start`, where there is something for them to do. */
export function chainFiles(
  homes: readonly Home[],
  starts: readonly Starting[],
  lent: readonly string[],
): readonly MergedFile[] {
  const startStages = starts.map(({ start, reading, ...home }): Stage => {
    const changesFolder = reading.folderLine > 0;
    return { ...home, needsShell: start.interpreter.kind === 'none', changesFolder };
  });
  const stages = homes.flatMap(({ part: { postBuild }, ...home }): Stage[] => {
    if (postBuild === undefined) return [];
    return [{ ...home, needsShell: postBuild.interpreter.kind === 'none', changesFolder: false }];
  });
  const files: MergedFile[] = [];
  if (stages.length > 0 || lent.length > 0) {
    const content = writePostBuild(stages, startStages, lent);
    files.push({ path: 'postBuild', mode: '100755', content });
  }
  if (startStages.length > 0) {
    files.push({ path: 'start', mode: '100755', content: writeStart(startStages) });
  }
  return files;
}
