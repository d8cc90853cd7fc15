import type { Finding, Merged } from '../finding.ts';
import type { ScriptSource } from '../scripts/read-part.ts';
import { homeFolders } from '../scripts/stage-folders.ts';
import { configFile } from '../spec/config-folder.ts';
import { type Install, ownPackage } from './own-package.ts';

/**
 * Kinds: `r-package` (note: the source is a package itself, which is installed by `line`) · `same-install` (note: the very same script, run once; `sources`) · `install-r-apart` (note: each runs as
 * a process of its own, so the image is built without R's cached layer; `why`) · `install-r-unreadable` (error).
 */
export type InstallFindingKind =
  | 'r-package'
  | 'same-install'
  | 'install-r-apart'
  | 'install-r-unreadable';

// What one script may do to the next one, or what depends on where it lies.
const APART =
  /\b(?:quit|q|commandArgs|source|setwd|options|file|readLines|readRDS|on\.exit|stopifnot|rm)\s*\(|\.libPaths\s*\(|["']\.{1,2}\//;

/**
 * Merges `install.R`: one after the other in a single file where none can disturb the next, otherwise each
 * as a process of its own from a folder of its own. A source that is a package itself is installed behind its
 * script. `folder` is where the result will lie; `all` are the sources whose folders it shares.
 *
 * Source: repo2docker, `buildpacks/r.py`: it copies `install.R` alone for its first try, so what needs
 * other files fails there and runs again, without the cache, once all files are copied.
 */
export function mergeInstallR(
  sources: readonly ScriptSource[],
  folder: 'binder' | '.binder',
  all: readonly ScriptSource[] = sources,
): Merged {
  const installs = sources.flatMap((source) => [...installOf(source), ...ownPackage(source)]);
  const unreadable = installs.filter(
    ({ bytes, text }) => bytes.length > 256 * 1024 || text.includes('\0'),
  );
  const findings: Finding<InstallFindingKind>[] = [
    ...unreadable.map((one) => about('error', 'install-r-unreadable', [one], {})),
    ...installs
      .filter(({ path }) => path === 'DESCRIPTION')
      .map((one) => about('note', 'r-package', [one], { line: one.text.trim() })),
  ];
  const each = installs.filter(
    (one, at) => installs.findIndex(({ text }) => text === one.text) === at,
  );
  for (const one of installs.filter((install) => !each.includes(install))) {
    const same = each.filter(({ text }) => text === one.text);
    const sources = [...same, one].map(({ id }) => id);
    findings.push(about('note', 'same-install', [one], { sources }));
  }
  const [only] = each;
  if (only === undefined || unreadable.length > 0) return { files: [], findings };
  const file = (path: string, content: string | Uint8Array) => {
    return { path, mode: '100644' as const, content };
  };
  if (each.length === 1) return { files: [file('install.R', only.bytes)], findings };
  const apart = each.filter(({ text }) => APART.test(text));
  if (apart.length === 0) return { files: [file('install.R', concatenated(each))], findings };
  const homes = homeFolders(all);
  const paths = each.map(({ id, path }) => {
    return `${homes.get(id) ?? ''}/${path === 'DESCRIPTION' ? 'package.R' : 'install.R'}`;
  });
  const why = apart.map(({ text }) => APART.exec(text)?.[0].replace(/\s*\($/, '') ?? '');
  findings.push(about('note', 'install-r-apart', apart, { why }));
  return {
    files: [
      file('install.R', runner(paths.map((path) => `${folder}/${path}`))),
      ...each.map(({ bytes }, at) => file(paths[at] ?? '', bytes)),
    ],
    findings,
  };
}

function installOf({ source, folder }: ScriptSource): readonly Install[] {
  const file = configFile(source, folder, 'install.R');
  if (file === undefined) return [];
  const text = new TextDecoder().decode(file.bytes).replaceAll('\r\n', '\n');
  return [{ id: source.id, path: file.path, text, bytes: file.bytes }];
}

function concatenated(each: readonly Install[]): string {
  return each
    .map(({ id, path, text }) => `# --- from ${oneLine(id)}:${path}\n${text.trim()}\n`)
    .join('\n');
}

function runner(paths: readonly string[]): string {
  const list = paths.map((path) => `  "${path}"`).join(',\n');
  return `# Runs the install.R of each source as a process of its own. The first that fails ends it.
scripts <- c(
${list}
)
flags <- c("--no-save", "--no-restore", "--no-init-file", "--no-environ")
for (script in scripts) {
  status <- system2(file.path(R.home("bin"), "Rscript"), c(flags, shQuote(script)))
  if (status != 0) quit(status = status)
}
`;
}

function oneLine(id: string): string {
  return id.replace(/[^A-Za-z0-9@:/._-]+/g, '-').slice(0, 200);
}

function about(
  level: Finding['level'],
  kind: InstallFindingKind,
  installs: readonly Install[],
  values: Finding['values'],
): Finding<InstallFindingKind> {
  const places = installs.map(({ id, path, text }) => {
    const at = text.search(APART);
    const line = kind === 'install-r-apart' ? text.slice(0, at).split('\n').length : 0;
    return { source: id, path, line };
  });
  return { level, kind, file: 'install.R', places, values };
}
