import type { SourceEntry } from '../site.ts';

const PAGE = /\.(?:md|markdown|ipynb)$/i;

/** Folders that hold tools and results rather than content. */
const NOT_CONTENT = new Set([
  'node_modules',
  '_build',
  '_site',
  '_sayso',
  'site-packages',
  'venv',
  'env',
  '__pycache__',
  'vendor',
]);

/** Texts at the top that speak to those who work on a repository, not to its readers. */
const ABOUT_THE_REPOSITORY =
  /^(?:licen[cs]e|copying|code[_-]of[_-]conduct|contributing|security|support|governance|changelog|changes|pull_request_template|issue_template)\b[^/]*$/i;

/** A plain file; links and submodules are not followed. */
export function isFile({ mode }: SourceEntry): boolean {
  return mode === '100644' || mode === '100755';
}

/** Whether a file becomes a page: Markdown and notebooks outside of dot-folders and of folders for tools. */
export function isPage(path: string): boolean {
  if (!PAGE.test(path)) return false;
  const folders = path.split('/').slice(0, -1);
  if (path.split('/').some((part) => part.startsWith('.'))) return false;
  if (folders.some((folder) => NOT_CONTENT.has(folder))) return false;
  return folders.length > 0 || !ABOUT_THE_REPOSITORY.test(path);
}

/**
 * What a page may bring along. Nothing that a browser would run when it is opened by itself: the
 * site is the author's own, but others may share its origin.
 */
const ASSET =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|wav|vtt|srt|pdf|epub|csv|tsv|txt|json|geojson|zip|gz|tgz|tar|docx?|xlsx?|pptx?|od[tsp]|py|r|jl|bib|parquet|npy|npz|h5|nc|ttl)$/i;

export function isAsset(path: string): boolean {
  return ASSET.test(path) && !path.split('/').includes('.git');
}
