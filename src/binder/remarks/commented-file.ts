import type { MergedFile } from '../finding.ts';

/** What of a file decides where comments may stand in it. */
export type Syntax = 'apt' | 'requirements' | 'environment' | 'toml' | 'script';

const SYNTAX: Readonly<Record<string, Syntax>> = {
  'apt.txt': 'apt',
  'requirements.txt': 'requirements',
  'requirements3.txt': 'requirements',
  'constraints.txt': 'requirements',
  'environment-constraints.txt': 'requirements',
  'environment.yml': 'environment',
  'Project.toml': 'toml',
  'JuliaProject.toml': 'toml',
  Pipfile: 'toml',
  postBuild: 'script',
  start: 'script',
  'install.R': 'script',
};

/** In these a line that begins with `#` says nothing. */
const COMMENTING =
  /^#![ \t]*(?:\/\S*\/)?(?:env[ \t]+(?:-S[ \t]+)?)?(?:sh|bash|dash|python[\d.]*|Rscript)\b/;

/** A file that comments may be written into. */
export type CommentedFile = {
  readonly syntax: Syntax;
  readonly text: string;
  readonly newline: '\n' | '\r\n';
};

/** Undefined for files without comments, of other languages, and of bytes that are no text. */
export function commentedFile({ path, content }: MergedFile): CommentedFile | undefined {
  const syntax = Object.hasOwn(SYNTAX, path) ? SYNTAX[path] : undefined;
  const text = syntax === undefined ? undefined : textOf(content);
  if (syntax === undefined || text === undefined) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (/\r(?!\n)/.test(text)) return undefined;
  if (syntax !== 'script') return { syntax, text, newline };
  // What begins otherwise is run by something that is not known here, or by nothing.
  const isKnown = !text.startsWith('#!') || COMMENTING.test(text);
  return isKnown && newline === '\n' && !text.startsWith('\uFEFF')
    ? { syntax, text, newline }
    : undefined;
}

function textOf(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

const CODING = /^[ \t\f]*#.*?coding[:=]/;

/** Before which line, from 0, the first comment may come: behind `#!` and what names an encoding. */
export function firstPlace(lines: readonly string[]): number {
  const coding = lines.slice(0, 2).findLastIndex((line) => CODING.test(line));
  return Math.max(lines[0]?.startsWith('#!') ? 1 : 0, coding + 1);
}
