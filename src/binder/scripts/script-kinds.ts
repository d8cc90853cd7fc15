/**
 * What merging scripts and helpers can find. `values` in brackets.
 *
 * About one script: `script-unreadable` (error; `why`: `binary`, `too-large`) · `script-byte-order-mark` (error) ·
 * `script-windows-lines` (error for the first line, else clash) · `script-no-shebang` (note; a `start` does not
 * start without: warning) · `script-interpreter` (warning; `path`) · `script-not-executable` (note) ·
 * `script-goes-on-after-errors` (note) · `script-needs-root` (warning; `commands`) ·
 * `script-own-folder` (clash or warning: it looks for files around its own folder, which moves).
 *
 * About a chain: `same-script` (note; `sources`) · `start-last` (note; `source`, `why`) · `start-two-last` (clash;
 * `sources`, `why`, `kept`: the one that has its turn) · `start-ends` (clash: alone, it keeps the server from starting; `why`) ·
 * `start-folder` (note; `sources`) · `start-leaks` (note) · `start-waits` (note) ·
 * `same-resource` (warning; `resource`, `sources`).
 *
 * About helpers: `helper-conflict` (warning; `path`, `to`) · `helper-conflict-stays` (clash in a script, note in
 * prose, else warning: a mention could not be turned to the source's own; `path`) · `reference-rewritten` (note; `from`, `to`) · `helper-lost` (warning: a link
 * that leads out of the source or nowhere, or an odd name; `path`) · `configuration-lost` (clash: the same of a file that
 * repo2docker reads, or of the whole folder; `path`) · `helpers-too-large` (error) · `missing-files` (clash: files
 * of its repository that a script uses are not here; `paths`) · `missing-files-copied` (note; `paths`) ·
 * `copied-files-differ` (clash: several sources bring another file for one place; the first stays; `path`, `sources`) · `installs-its-repository` (clash) ·
 * `ignore-for-all` (warning: held for some sources and now holds for all; `lines`) · `ignore-exceptions` (warning) · `ignores-everything` (clash).
 */
export type ScriptFindingKind =
  | 'script-unreadable'
  | 'script-byte-order-mark'
  | 'script-windows-lines'
  | 'script-no-shebang'
  | 'script-interpreter'
  | 'script-not-executable'
  | 'script-goes-on-after-errors'
  | 'script-needs-root'
  | 'script-own-folder'
  | 'same-script'
  | 'start-last'
  | 'start-two-last'
  | 'start-ends'
  | 'start-folder'
  | 'start-leaks'
  | 'start-waits'
  | 'same-resource'
  | 'helper-conflict'
  | 'helper-conflict-stays'
  | 'reference-rewritten'
  | 'helper-lost'
  | 'configuration-lost'
  | 'helpers-too-large'
  | 'missing-files'
  | 'missing-files-copied'
  | 'copied-files-differ'
  | 'installs-its-repository'
  | 'ignore-for-all'
  | 'ignore-exceptions'
  | 'ignores-everything';
