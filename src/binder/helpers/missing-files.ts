import { commandWords, isShellScript, type Script } from '../scripts/read-script.ts';
import { globPattern } from './glob-pattern.ts';

export type MissingFile = { readonly path: string; readonly line: number };

/** Where a script's files may be looked for: all paths of a tree, and of the folders in it. */
export type Tree = { readonly paths: ReadonlySet<string>; readonly folders: ReadonlySet<string> };

const HERE = /^(?:(?:\$\{?(?:REPO_DIR|HOME|PWD)\}?|\$\(pwd\)|~|\/home\/jovyan|\/srv\/repo|\.)\/+)+/;
/** Commands whose words are files even without a `.` or `/` in them. */
const TAKES_FILES =
  /^(?:cd|pushd|mv|cp|rm|ln|cat|chmod|tar|unzip|gunzip|source|\.|bash|sh|python3?|Rscript|julia|find|ls|rsync|make)$/;
const SAYS_ONLY = /^(?:echo|printf)$/;

/** Reads all folders out of a tree's paths. */
export function treeOf(paths: ReadonlySet<string>): Tree {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return { paths, folders };
}

/**
 * Files and folders of its own repository that a script names and that the tree where it will run does
 * not have. Configuration folders are not looked at: their files come along.
 *
 * It compares words with what is really there, so it takes no word for a file that never was one; it
 * does not see names put together at run time, or in folders that the script changes to.
 */
export function missingFiles(script: Script, source: Tree, target: Tree): readonly MissingFile[] {
  const seen = new Set<string>();
  return wordsOf(script).flatMap(({ word, line, isFile }) => {
    const path = pathOf(word);
    if (path === undefined || seen.has(path)) return [];
    if (!isFile && !/[./*]/.test(path)) return [];
    if (!has(source, path) || has(target, path)) return [];
    seen.add(path);
    return [{ path, line }];
  });
}

type Word = { readonly word: string; readonly line: number; readonly isFile: boolean };

function wordsOf(script: Script): readonly Word[] {
  if (isShellScript(script)) {
    return script.commands.flatMap((command) => {
      const [name = ''] = commandWords(command);
      if (SAYS_ONLY.test(name)) return [];
      const isFile = TAKES_FILES.test(name);
      return command.words.map(({ value }) => ({ word: value, line: command.line, isFile }));
    });
  }
  return (script.text ?? '').split('\n').flatMap((raw, index) => {
    const words = raw.replace(/(^|\s)#.*$/, '').match(/[^\s'"`()=,;|&<>[\]]+/g) ?? [];
    return words.map((word) => ({ word, line: index + 1, isFile: false }));
  });
}

function pathOf(word: string): string | undefined {
  const path = word
    .replace(/^[\w-]+=/, '')
    .replace(HERE, '')
    .replace(/\/+$/, '');
  const isOdd = path === '' || path.length > 500 || path === '.' || /[$`\\\n]|^[/~-]/.test(path);
  if (isOdd || /^\.?binder(?:\/|$)/.test(path)) return undefined;
  const parts = path.split('/');
  return parts.includes('..') || parts.includes('.') ? undefined : path;
}

function has({ paths, folders }: Tree, path: string): boolean {
  if (paths.has(path) || folders.has(path)) return true;
  if (!/[*?]/.test(path)) return false;
  const pattern = globPattern(path);
  for (const one of paths) if (pattern(one)) return true;
  return false;
}
