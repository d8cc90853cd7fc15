import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { mergeSpecs } from '../../../binder/merge-specs.ts';
import type { MergedSpec, MergeOptions } from '../../../binder/merged-spec.ts';
import { lockWithRealPlaces } from '../../../commands/merge-binder/lock-with-real-places.ts';
import type { OpenedSource } from '../../../commands/merge-binder/open-source.ts';
import { isOutsideFolders } from '../../../commands/merge-binder/own-environment.ts';
import { realPlaces, withRealPlaces } from '../../../commands/merge-binder/source-in-words.ts';
import { TooLargeError } from '../../../git/git-error.ts';
import { pageWords } from '../../../words/pages.ts';
import {
  editedByHand,
  findingsInTerminal,
  folderNotRead,
  installsItself,
  mergedInTerminal,
  noSuchPreferred,
  placeTaken,
  refusedInTerminal,
} from '../../../words/terminal-binder.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import { diskTree } from './disk-tree.ts';
import { namedApart } from './named-apart.ts';
import { type Base, readSpecFolder } from './read-spec-folder.ts';
import { withoutUnknown } from './without-unknown.ts';
import { isWritten, lookAtPlace, writeResult } from './write-result.ts';

export type MergeFoldersOptions = {
  /** The folders as they were said, relative to the terminal's. */
  readonly said: readonly string[];
  /** The folder for configuration that is to be written, absolute: `…/binder`. */
  readonly folder: string;
  /** Ids or folders as they were said. */
  readonly prefer: readonly string[];
  readonly choices: Pick<MergeOptions, 'dormant' | 'hashes' | 'missing' | 'juliaAndR'>;
  readonly force: boolean;
  readonly json: boolean;
};

/** Merges folders into one for configuration; writes all of it or, where something is wrong, nothing. */
export async function mergeFolders(
  options: MergeFoldersOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const fail = (text: string, exitCode: ExitCode = EXIT.failed): ExitCode => {
    terminal.error(visible(text));
    return exitCode;
  };
  const { folder, said } = options;
  const taken = await problemOfPlace(options, terminal);
  if (taken !== undefined) return fail(taken);
  const around = await real(dirname(folder));
  const base = { folder: around, tree: diskTree(around) };
  const paths = await pathsOf(base);
  const bringTo = options.choices.missing === 'copy' ? paths : undefined;
  const opened: OpenedSource[] = [];
  for (const one of said) {
    const read = await readSpecFolder(await real(resolve(terminal.folder, one)), {
      ...base,
      bringTo,
    });
    if (read.kind === 'not-read') return fail(folderNotRead({ ...read, folder: one }));
    opened.push(read);
  }
  const named = namedApart(opened);
  const ids = named.map(({ source }) => source.id);
  const prefer = options.prefer.map((one) => (ids.includes(one) ? one : ids[said.indexOf(one)]));
  const unknown = prefer.indexOf(undefined);
  if (unknown !== -1) {
    const preferred = options.prefer[unknown] ?? '';
    return fail(noSuchPreferred({ preferred, sources: ids }), EXIT.notUnderstood);
  }
  const merge = await merged(named, paths, {
    ...options,
    prefer: prefer.filter((id) => id !== undefined),
  });
  if (merge.kind === 'refused') return finish(merge, named.length, options, terminal);
  const known = withoutUnknown(merge.files, named);
  if ('ids' in known) return fail(installsItself(known));
  return finish({ ...merge, files: known.files }, named.length, options, terminal);
}

/** Why the result cannot be where it is to be. */
async function problemOfPlace(
  { folder, said, force }: MergeFoldersOptions,
  terminal: Terminal,
): Promise<string | undefined> {
  const other = join(dirname(folder), basename(folder) === 'binder' ? '.binder' : 'binder');
  if ((await stat(other).catch(() => undefined)) !== undefined) {
    return placeTaken({ folder, why: 'both' });
  }
  const place = await lookAtPlace(folder);
  if (place.kind === 'taken') return placeTaken({ folder, why: place.why });
  const target = await real(folder);
  for (const one of said) {
    const source = await real(resolve(terminal.folder, one));
    if (source === target) return placeTaken({ folder, why: 'source' });
  }
  if (place.kind === 'ours' && place.edits.length > 0 && !force) {
    return editedByHand({ folder, edits: place.edits });
  }
  return undefined;
}

async function merged(
  opened: readonly OpenedSource[],
  paths: ReadonlySet<string>,
  { folder, prefer, choices }: MergeFoldersOptions,
): Promise<MergedSpec> {
  const inPlace = realPlaces(opened);
  const name = basename(folder) === '.binder' ? '.binder' : 'binder';
  const merge = mergeSpecs(
    opened.map(({ source }) => source),
    {
      ...choices,
      prefer,
      folder: name,
      paths,
      remark: (finding) =>
        pageWords({}).binderRemark({ ...finding, places: finding.places.map(inPlace) }),
    },
  );
  const findings = withRealPlaces(merge.findings, opened);
  return merge.kind === 'refused'
    ? { ...merge, findings }
    : { ...merge, findings, files: lockWithRealPlaces(merge.files, inPlace) };
}

/** What lies where the result will be; of a folder with more than any repository has, nothing is known. */
async function pathsOf({ folder, tree }: Base): Promise<ReadonlySet<string>> {
  if ((await stat(folder).catch(() => undefined)) === undefined) return new Set();
  try {
    return new Set((await tree.list()).map(({ path }) => path).filter(isOutsideFolders));
  } catch (error) {
    if (error instanceof TooLargeError) return new Set();
    throw error;
  }
}

async function finish(
  merge: MergedSpec,
  sources: number,
  { folder, json }: MergeFoldersOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { findings } = merge;
  const isRefused = merge.kind === 'refused';
  const isNew = !isRefused && !(await isWritten(merge.files, folder));
  if (isNew) await writeResult(merge.files, folder);
  const exitCode = isRefused ? EXIT.failed : EXIT.done;
  const files = isRefused ? [] : merge.files.map(({ path }) => path);
  if (json) {
    const what = isRefused ? { exitCode, findings } : { exitCode, folder, files, findings };
    terminal.out(JSON.stringify(what, undefined, 2));
    return exitCode;
  }
  const last = isRefused
    ? refusedInTerminal({ errors: findings.filter(({ level }) => level === 'error').length })
    : mergedInTerminal({ folder, files, sources, buildpack: merge.buildpack, findings, isNew });
  const parts = [findingsInTerminal(findings, 'merge'), last].filter((part) => part !== '');
  const text = visible(parts.join('\n\n'));
  if (isRefused) terminal.error(text);
  else terminal.out(text);
  return exitCode;
}

/** Without links on the way; what is not there yet is what it is called. */
async function real(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
