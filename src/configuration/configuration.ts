/** A place in the configuration file; both count from 1, as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** What a repository says about itself in `.github/sayso.yml`. */
export type Configuration = {
  /** `propose`: every change becomes a pull request. */
  readonly changes: 'direct' | 'propose';
  readonly publish: PublishSettings;
  /** How units are brought in where the words do not say it. */
  readonly units: UnitSettings;
  readonly binder: BinderSettings;
  /** `on merge`: the image is built after every merge of specifications, too. */
  readonly build: 'on word' | 'on merge';
  readonly image: ImageSettings;
  /** The title of the site, where the repository's name is not good enough. */
  readonly title: string | undefined;
  /** Names of commands that this repository does not take. */
  readonly switchedOff: readonly { readonly name: string; readonly at: Position }[];
  readonly phrases: readonly OwnPhrase[];
};

export type PublishSettings = {
  /** `word`: the site is published when somebody says so, and not with every push. */
  readonly on: 'push' | 'word';
  /** What the site offers to download; undefined: what was asked for last. */
  readonly as: readonly ('pdf' | 'epub')[] | undefined;
};

export type UnitSettings = {
  readonly pages: 'markdown' | 'commonmark' | 'notebooks';
  readonly with: readonly ('media' | 'database')[];
};

export type BinderSettings = {
  /** `propose`: merged specifications become a pull request. */
  readonly merge: 'propose' | 'direct';
  /** `binder-build`: Binder starts from that branch and brings the default branch's files in. */
  readonly environment: 'here' | 'binder-build';
  /** `copy`: files that scripts of other repositories need come along; undefined: as in the last merge. */
  readonly missing: 'leave' | 'copy' | undefined;
};

export type ImageSettings = {
  /** A host, with a port if need be: `ghcr.io`, `localhost:5000`. */
  readonly registry: string;
  /** What follows the registry: `owner/name`, in small letters; undefined: as the repository is called. */
  readonly name: string | undefined;
  /** The folder that the image is built of, without a slash at its end; undefined: the whole repository. */
  readonly folder: string | undefined;
};

export type OwnPhrase = {
  /** `Next chapter {number}`: words, places and `[optional parts]`. */
  readonly say: string;
  readonly about: string;
  /** What is said of its places; a place that is not here is a word, or what its name says. */
  readonly parameters: Readonly<Record<string, OwnParameter>>;
  readonly steps: readonly Step[];
  readonly at: Position;
};

export type OwnParameter = {
  readonly type?: 'url' | 'file' | 'folder' | 'word' | 'text' | undefined;
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly example?: string | undefined;
};

/** One step of an own phrase; texts and paths may hold `{places}` of the phrase. */
export type Step = { readonly at: Position } & (
  | { readonly kind: 'copy' | 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete'; readonly paths: readonly string[] }
  | {
      readonly kind: 'reveal';
      readonly paths: readonly string[];
      readonly branch: string;
      readonly to: string | undefined;
    }
  | { readonly kind: 'append'; readonly text: string; readonly to: string }
  | { readonly kind: 'say'; readonly phrase: string }
);

/** What is wrong at one place of the file, as data. */
export type ConfigurationProblem =
  | { readonly kind: 'too-big'; readonly most: number }
  /** `code` is the YAML library's own name for it: `TAB_AS_INDENT`, `BAD_INDENT`. */
  | { readonly kind: 'not-yaml'; readonly code: string }
  | { readonly kind: 'twice'; readonly key: string }
  /** Anchors and aliases, tags, several documents: YAML that a settings file has no need of. */
  | { readonly kind: 'alias' | 'tag' | 'several-documents' }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing-key'; readonly key: string }
  | { readonly kind: 'wrong-type'; readonly expected: 'text' | 'list' | 'settings' }
  | { readonly kind: 'not-one-of'; readonly known: readonly string[] }
  | { readonly kind: 'no-step'; readonly known: readonly string[] }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-name'; readonly name: string }
  | { readonly kind: 'not-a-registry' | 'not-an-image' | 'not-a-folder'; readonly text: string };

export type ConfigurationMistake = Position & {
  /** The keys and indexes that lead there: `['phrases', 0, 'say']`. */
  readonly path: readonly (string | number)[];
  readonly problem: ConfigurationProblem;
};
