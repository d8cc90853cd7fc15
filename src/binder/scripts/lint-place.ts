import { missingFiles, treeOf } from '../helpers/missing-files.ts';
import type { ScriptFinding } from './lint-script.ts';
import { ownFolderUse } from './own-folder.ts';
import type { Part } from './read-part.ts';
import { commandWords, type Script } from './read-script.ts';

/** A file that scripts of a source miss where they will run, and where they name it. */
export type Missing = {
  readonly file: 'postBuild' | 'start';
  readonly path: string;
  readonly line: number;
};

/** What scripts name of their own repository that is not there where they will run. */
export function missingIn(part: Part, paths: ReadonlySet<string>): readonly Missing[] {
  const [here, there] = [treeOf(part.source.paths), treeOf(paths)];
  return FILES.flatMap((file) => {
    const script = part[file];
    const found = script?.text === undefined ? [] : missingFiles(script, here, there);
    return found.map((one) => ({ file, ...one }));
  });
}

const FILES = ['postBuild', 'start'] as const;

/** What scripts do not find where they will lie and run; `copied` are paths that go along. */
export function lintPlace(
  part: Part,
  missing: readonly Missing[],
  copied: ReadonlySet<string>,
  isChained: boolean,
): readonly ScriptFinding[] {
  return FILES.flatMap((file): readonly ScriptFinding[] => {
    const script = part[file];
    if (script?.text === undefined) return [];
    const at = (line: number) => ({ source: part.id, path: script.path, line });
    const tellPaths = (
      level: 'clash' | 'note',
      kind: 'missing-files' | 'missing-files-copied',
      those: readonly Missing[],
    ): readonly ScriptFinding[] => {
      const values = { paths: those.map(({ path }) => path) };
      const places = those.map(({ line }) => at(line));
      return those.length === 0 ? [] : [{ level, kind, file, places, values }];
    };
    const own = missing.filter((one) => one.file === file);
    return [
      ...tellPaths(
        'clash',
        'missing-files',
        own.filter(({ path }) => !copied.has(path)),
      ),
      ...tellPaths(
        'note',
        'missing-files-copied',
        own.filter(({ path }) => copied.has(path)),
      ),
      ...lintSurroundings(part, script, file, isChained),
    ];
  });
}

function lintSurroundings(
  { id, source, folder }: Part,
  script: Script,
  file: Missing['file'],
  isChained: boolean,
): readonly ScriptFinding[] {
  const at = (line: number) => ({ source: id, path: script.path, line });
  const found: ScriptFinding[] = [];
  const use = ownFolderUse(script.text ?? '');
  const moves = isChained || (folder === '' && source.remote !== undefined);
  if (use !== undefined && moves && (use.climbs || folder === '')) {
    const level = use.climbs ? 'clash' : 'warning';
    found.push({ level, kind: 'script-own-folder', file, places: [at(use.line)], values: {} });
  }
  const installs = source.remote === undefined ? [] : ownInstalls(script);
  if (installs.length > 0) {
    const kind = 'installs-its-repository';
    found.push({ level: 'clash', kind, file, places: installs.map(at), values: {} });
  }
  return found;
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
