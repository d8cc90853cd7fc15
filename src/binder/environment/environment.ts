import type { MatchSpec } from '../conda/match-spec.ts';

/** Something in a list, where it stands (from 1; 0: somewhere in the file), and the comments beside it. */
export type Listed = {
  readonly line: number;
  /** Whole lines of comment right above it, with their `#`. */
  readonly above: readonly string[];
  /** The comment behind it on its line, with its `#`. */
  readonly beside: string | undefined;
};

/** A package that conda installs. */
export type CondaPackage = Listed & {
  readonly text: string;
  /** Its YAML as written, quotes and all. */
  readonly raw: string;
  /** `linux` of `sel(linux): name`. */
  readonly selector: string | undefined;
  /** Undefined where it cannot be understood, and for addresses of packages. */
  readonly spec: MatchSpec | undefined;
};

/** A line for pip; read it with `readRequirements`. */
export type PipLine = Listed & { readonly text: string };

/** What an environment has that will not do what its author thinks, or does nothing. */
export type Oddity = {
  readonly line: number;
  readonly kind: /** `# [win]` behind a dependency: only other tools heed it. */
    | 'selector-in-comment'
    /** `pip:` with nothing in it. */
    | 'pip-empty'
    | 'pip-twice'
    /** A `-` with nothing behind it. */
    | 'item-empty'
    | 'channels-empty'
    /** Anchors and aliases: the result has what they stand for. */
    | 'aliases'
    /** A key that nothing heeds. */
    | 'key-unknown';
  readonly text: string;
};

/** Where items of a list or a mapping begin, each on a line of its own. */
export type Block = {
  readonly indent: number;
  /** Lines, from 1. */
  readonly starts: readonly number[];
};

/** Where things stand in an environment that is written in the common way, so that lines can be put in. */
export type Layout = {
  readonly keys: readonly { readonly key: string; readonly line: number }[];
  readonly channels: Block | undefined;
  readonly dependencies: Block;
  /** Which of the dependencies is the list for pip. */
  readonly pip: (Block & { readonly index: number }) | undefined;
  readonly variables: Block | undefined;
};

/** What an `environment.yml` says. */
export type Environment = {
  /** As it was read: no byte order mark, line feeds, aliases written out. */
  readonly text: string;
  /** Undefined for `[a, b]`, texts over several lines, several lists for pip and the like. */
  readonly layout: Layout | undefined;
  readonly name: string | undefined;
  readonly prefix: { readonly line: number; readonly text: string } | undefined;
  /** Undefined without a list of its own. */
  readonly channels:
    | readonly (Listed & { readonly text: string; readonly raw: string })[]
    | undefined;
  readonly packages: readonly CondaPackage[];
  /** The lines of all its `pip:` lists, in order. */
  readonly pip: readonly PipLine[];
  readonly variables: readonly (Listed & {
    readonly name: string;
    readonly value: string;
    readonly raw: string;
  })[];
  /** Other keys, with what they hold as JSON. */
  readonly more: readonly { readonly line: number; readonly key: string; readonly value: string }[];
  readonly oddities: readonly Oddity[];
};

/** Why a text is no environment. */
export type EnvironmentProblem = {
  readonly problem:
    | 'too-large'
    | 'not-yaml'
    | 'key-twice'
    | 'several-documents'
    | 'tag'
    | 'aliases-endless'
    | 'not-a-mapping'
    /** `text` names the key. */
    | 'not-a-list'
    | 'no-dependencies'
    | 'not-a-dependency'
    | 'not-a-channel'
    | 'not-a-variable';
  readonly line: number;
  readonly text: string;
};
