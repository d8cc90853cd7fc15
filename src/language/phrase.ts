/**
 * The kinds of value a phrase can have a place for.
 *
 * - `url`: an absolute http(s) address
 * - `file`: a path to a file inside the repository, quoted if it holds spaces
 * - `folder`: a path to a folder inside the repository; `..`, absolute paths and `.git` are mistakes
 * - `word`: one word without spaces
 * - `text`: everything up to the end of the line
 * - `document`: a `url`, or a path inside the repository to an `.xml` file or, ending in `/`, to a folder
 * - `choices`: one or several words of a list (`pdf and epub`, `pdf, epub`); the value is those words
 *   in the list's order, with ` and ` between them
 * - `sources`: one or several words that each name a repository, an address or a folder
 *   (`owner/a owner/b@branch`, `owner/a, binder_maps and https://…`); the value has blanks between them
 * - `files`: one or several files inside the repository, by path, by folder (`notes/`) or by pattern
 *   (`notes/*.ipynb`, `**` for all); the value has blanks between them, and quotes around those that hold blanks
 * - `repository`: one word that names a repository: `owner/name`, `owner/name@branch` or an address; a colon
 *   may follow it
 * - `patterns`: one or several patterns as .gitignore has them (`notebooks/** !notebooks/drafts/`), for files
 *   that lie elsewhere; written as `files` are
 */
export type ParameterType = SimpleType | 'choices' | 'sources' | 'files' | 'patterns';

export type SimpleType = 'url' | 'file' | 'folder' | 'word' | 'text' | 'document' | 'repository';

/** What a place takes, for reading it. */
export type PlaceType =
  | { readonly type: SimpleType | 'sources' | 'patterns' }
  /** `endings`: of files that can be meant without quotes, in small letters, without the dot. */
  | { readonly type: 'files'; readonly endings: readonly string[] }
  | { readonly type: 'choices'; readonly choices: readonly string[] };

/** A place in a phrase, with what a person needs to know to fill it. */
export type Parameter = PlaceType & {
  /** The heading of its field in an issue form, and how a mistake in it is named: "Address of the unit". */
  readonly label: string;
  /** One sentence under that field. */
  readonly hint: string;
  /** A value that works, shown as placeholder and used in example links. */
  readonly example: string;
};

/**
 * One thing that can be said, in every form in which it can be said.
 *
 * A phrase is words, `{parameter}` places and `[optional parts]`, which may be nested:
 * `Fetch {address} [[into] {folder}]`. The first phrase is the one shown to people and the one in
 * which an invocation is written back (see `canonical` in interpretation.ts).
 */
export type Sayable = {
  /** The name of the command, lower case with dashes: `fetch`, `own-update-readme`. */
  readonly name: string;
  readonly phrases: readonly [string, ...string[]];
  readonly parameters: Readonly<Record<string, Parameter>>;
  /**
   * Whether a commit subject may be this command. `after-own-change`: only when the commit right
   * before it was Sayso's, for bare words such as `Undo` that people use as commit subjects anyway.
   */
  readonly inCommits: 'yes' | 'after-own-change' | 'no';
  /**
   * `anything`: its one phrase is a place for a text and nothing else (`{words}`), so that it is meant by
   * whatever short line is no other phrase: a move in a game. Never by comments, and it stands last.
   * A function: the same phrase, meant by the lines of which it says so.
   * `loosely`: signs around it do not count, nor politeness: `Hint?`, “I am done!”, `Weiter bitte`.
   */
  readonly hears?: 'anything' | 'loosely' | ((line: string) => boolean);
};

/** Whether its phrase is a place for all that is said. */
export function takesAnyWords({ hears }: Pick<Sayable, 'hears'>): boolean {
  return hears === 'anything' || typeof hears === 'function';
}
