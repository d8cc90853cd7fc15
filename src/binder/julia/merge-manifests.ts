import type { Merged, MergedFile } from '../finding.ts';
import { MOST_CHARACTERS } from '../requirements/list-source.ts';
import { configFile } from '../spec/config-folder.ts';
import type { SpecFile } from '../spec/source.ts';
import { tellJulia } from './julia-kinds.ts';
import type { Project } from './read-project.ts';

/** A manifest can be as long as all that a project needs. */
const MOST_BYTES = 10 * MOST_CHARACTERS;

/**
 * The manifest of the only project, if that stays what it is: it holds the exact versions for this very project.
 * Folders in it lead from where it lies, so it cannot move with those.
 */
export function mergeManifests(projects: readonly Project[], isSame: boolean): Merged {
  const all = projects.flatMap((project) => {
    const file = manifestOf(project);
    return file === undefined ? [] : [{ project, file }];
  });
  const [only] = all;
  if (only === undefined) return { files: [], findings: [] };
  const isMoved = only.project.folder === '' || only.project.source.remote !== undefined;
  const isTied = isMoved && /^path\s*=/m.test(new TextDecoder().decode(only.file.bytes));
  const why = projects.length > 1 ? 'several' : !isSame ? 'changed' : 'folders';
  const isTooLarge = only.file.bytes.length > MOST_BYTES;
  if (projects.length === 1 && isSame && !isTied && !isTooLarge) {
    const content = only.file.bytes;
    const file: MergedFile = { path: 'Manifest.toml', mode: '100644', content };
    return { files: [file], findings: [] };
  }
  const places = all.map(({ project, file }) => {
    return { source: project.id, path: file.path, line: 0 };
  });
  return {
    files: [],
    findings: [tellJulia('warning', 'julia-manifest-left-out', places, { why })],
  };
}

function manifestOf({ source, folder }: Project): SpecFile | undefined {
  return (
    configFile(source, folder, 'JuliaManifest.toml') ?? configFile(source, folder, 'Manifest.toml')
  );
}
