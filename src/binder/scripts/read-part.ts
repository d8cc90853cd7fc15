import {
  CONFIGURATION,
  type Helper,
  helperFiles,
  lostConfiguration,
  MOST_HELPER_BYTES,
  MOST_HELPERS,
} from '../helpers/helper-files.ts';
import { type Mention, mentionsOf } from '../helpers/mentions.ts';
import { isSame } from '../helpers/place-helpers.ts';
import { joined } from '../requirements/own-path.ts';
import { type ConfigFolder, configFile } from '../spec/config-folder.ts';
import type { SpecSource } from '../spec/source.ts';
import { lintScript, type ScriptFinding } from './lint-script.ts';
import { ownFolderUse } from './own-folder.ts';
import { readScript, type Script, textOf } from './read-script.ts';

/** A source and where its configuration lies. */
export type ScriptSource = { readonly source: SpecSource; readonly folder: ConfigFolder };

/** One source's scripts with all that they need. */
export type Part = ScriptSource & {
  readonly id: string;
  readonly postBuild: Script | undefined;
  readonly start: Script | undefined;
  readonly helpers: readonly Helper[];
  /** What its scripts, helpers and configuration mention of its configuration folder. */
  readonly mentions: readonly Mention[];
  readonly findings: readonly ScriptFinding[];
};

/**
 * Reads a source's scripts and helpers, and says what is wrong with them by themselves. `known` are files
 * of configuration that are what they were anyway, so that no copy is needed.
 */
export function readPart(given: ScriptSource, known: ReadonlySet<string>): Part {
  const { folder } = given;
  // Whoever read the files may have done so in any order.
  const files = given.source.files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const source = { ...given.source, files };
  const script = (name: string): Script | undefined => {
    const file = configFile(source, folder, name);
    return file && readScript(file);
  };
  const [postBuild, start] = [script('postBuild'), script('start')];
  const scripts = [postBuild, start].filter((one) => one !== undefined);
  const mentions = folder === '' ? [] : mentionsIn(source, folder);
  const texts = scripts.map(({ text }) => text ?? '').join('\n');
  const usesOwnFolder = ownFolderUse(texts) !== undefined;
  const isWanted = (path: string): boolean =>
    folder === ''
      ? usesOwnFolder && texts.includes(path)
      : !known.has(path) &&
        CONFIGURATION.has(path) &&
        mentions.some((one) => one.path === path && !one.isOpen);
  const { helpers, lost } = helperFiles(source, folder, isWanted);
  const findings = [
    ...scripts.flatMap((one) => lintScript(source.id, one)),
    ...lost.map((path) => {
      const place = folder === '' ? path : `${folder}/${path}`;
      return aboutFile(source.id, 'warning', 'helper-lost', place);
    }),
    ...lostConfiguration(source, folder).map((path) =>
      aboutFile(source.id, 'clash', 'configuration-lost', path),
    ),
    ...(isTooMuch(helpers) ? [aboutFile(source.id, 'error', 'helpers-too-large', folder)] : []),
  ];
  return { source, folder, id: source.id, postBuild, start, helpers, mentions, findings };
}

/** Whether both run the very same scripts with the very same files around them. */
export function isSamePart(one: Part, other: Part): boolean {
  const sameScript = (a: Script | undefined, b: Script | undefined): boolean =>
    a === undefined || b === undefined ? a === b : Buffer.compare(a.bytes, b.bytes) === 0;
  return (
    one.folder === other.folder &&
    sameScript(one.postBuild, other.postBuild) &&
    sameScript(one.start, other.start) &&
    one.helpers.length === other.helpers.length &&
    one.helpers.every((helper) =>
      other.helpers.some((its) => its.path === helper.path && isSame(helper, its)),
    )
  );
}

function isTooMuch(helpers: readonly Helper[]): boolean {
  const bytes = helpers.reduce((sum, one) => sum + one.bytes.length, 0);
  return helpers.length > MOST_HELPERS || bytes > MOST_HELPER_BYTES;
}

function mentionsIn(source: SpecSource, folder: 'binder' | '.binder'): readonly Mention[] {
  return source.files
    .filter(({ path, mode }) => path.startsWith(`${folder}/`) && mode !== '120000')
    .flatMap(({ path, bytes }) => {
      const isList = CONFIGURATION.has(path.slice(folder.length + 1)) && !isRun(path);
      const text = textOf(bytes) ?? '';
      if (!isList) return mentionsOf(text, folder);
      const plain = withoutComments(text);
      return [...mentionsOf(plain, folder), ...linkMentions(plain)];
    });
}

/** Folders beside a list in which pip looks for packages. */
function linkMentions(text: string): readonly Mention[] {
  return text.split('\n').flatMap((said, index) => {
    const written = /^[\s"'-]*(?:-f|--find-links)[ =]\s*([^\s"']+)/.exec(said)?.[1];
    const path = written === undefined ? undefined : joined('', written);
    return path === undefined ? [] : [{ line: index + 1, written: path, path, isOpen: false }];
  });
}

function isRun(path: string): boolean {
  return /\/(?:postBuild|start|install\.R)$/.test(path);
}

/** The comments of a list say how it is used elsewhere, which is nothing that the image does. */
function withoutComments(text: string): string {
  return text.replace(/(^|\s)#[^\n]*/g, '$1');
}

function aboutFile(
  source: string,
  level: ScriptFinding['level'],
  kind: ScriptFinding['kind'],
  path: string,
): ScriptFinding {
  return { level, kind, file: path, places: [{ source, path, line: 0 }], values: { path } };
}
