import { missingFiles, treeOf } from '../helpers/missing-files.ts';
import type { ScriptFinding } from './lint-script.ts';
import { ownFolderUse } from './own-folder.ts';
import type { Part } from './read-part.ts';
import { commandWords, type Script } from './read-script.ts';

/** What a script does not find where it will lie and run. */
export function lintPlace(
  part: Part,
  paths: ReadonlySet<string>,
  isChained: boolean,
): readonly ScriptFinding[] {
  const [here, there] = [treeOf(part.source.paths), treeOf(paths)];
  return (['postBuild', 'start'] as const).flatMap((file): readonly ScriptFinding[] => {
    const script = part[file];
    if (script?.text === undefined) return [];
    const at = (line: number) => ({ source: part.id, path: script.path, line });
    const found: ScriptFinding[] = [];
    const missing = missingFiles(script, here, there);
    if (missing.length > 0) {
      const values = { paths: missing.map(({ path }) => path) };
      const places = missing.map(({ line }) => at(line));
      found.push({ level: 'clash', kind: 'missing-files', file, places, values });
    }
    const use = ownFolderUse(script.text);
    const moves = isChained || (part.folder === '' && part.source.remote !== undefined);
    if (use !== undefined && moves && (use.climbs || part.folder === '')) {
      const level = use.climbs ? 'clash' : 'warning';
      found.push({ level, kind: 'script-own-folder', file, places: [at(use.line)], values: {} });
    }
    const installs = part.source.remote === undefined ? [] : ownInstalls(script);
    if (installs.length > 0) {
      const kind = 'installs-its-repository';
      found.push({ level: 'clash', kind, file, places: installs.map(at), values: {} });
    }
    return found;
  });
}

/** Lines that install the repository that the script lies in: `pip install -e .` */
function ownInstalls(script: Script): readonly number[] {
  return script.commands
    .filter((command) => {
      const words = commandWords(command);
      const isPip = words.some((word) => /(?:^|\/)(?:pip[\d.]*|uv)$/.test(word));
      return (
        isPip && words.includes('install') && words.some((word) => /^\.\/?(?:\[|$)/.test(word))
      );
    })
    .map(({ line }) => line);
}
