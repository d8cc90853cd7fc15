import type { Position } from '../../settings-file/mistake.ts';

/** What somebody does. */
export type Act =
  | { readonly kind: 'say'; readonly text: string }
  | {
      readonly kind: 'commit';
      /** What the files hold then; null: deleted. */
      readonly files: Readonly<Record<string, string | null>>;
      readonly message: string;
      /** Undefined: the default branch. */
      readonly branch: string | undefined;
    }
  | { readonly kind: 'branch'; readonly name: string }
  | {
      readonly kind: 'pull';
      readonly action: 'opened' | 'reviewed' | 'merged';
      /** Undefined: that of the newest pull request, or the branch made last. */
      readonly branch: string | undefined;
      readonly title: string | undefined;
    }
  | {
      readonly kind: 'issue';
      readonly action: 'opened' | 'labelled' | 'closed' | 'commented';
      readonly title: string | undefined;
      readonly label: string | undefined;
      readonly text: string | undefined;
    };

/** One thing that has to be so after a turn. */
export type Expectation = { readonly at: Position } & (
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'page' | 'answer'; readonly words: string; readonly isThere: boolean }
  | { readonly kind: 'thing'; readonly thing: string; readonly isThere: boolean }
  /** `words` null: there is no such file. */
  | { readonly kind: 'file'; readonly path: string; readonly words: string | null }
  | { readonly kind: 'finished'; readonly isFinished: boolean }
);

export type ScriptTurn = {
  readonly act: Act;
  /** The login of whoever does it; undefined: whoever made the repository. */
  readonly by: string | undefined;
  readonly expect: readonly Expectation[];
  readonly at: Position;
};

/** A tutorial's own test: what people do, and what has to come of it. */
export type Script = { readonly turns: readonly ScriptTurn[] };
