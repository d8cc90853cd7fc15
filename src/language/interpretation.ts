/** The values of a phrase's places, by name, already checked against their types and normalised. */
export type Arguments = Readonly<Record<string, string>>;

/** What is wrong with a phrase whose command was recognised; `position` counts characters from 0 in the text as said. */
export type PhraseError =
  | { readonly kind: 'missing'; readonly parameter: string }
  | {
      readonly kind:
        | 'not-a-url'
        | 'not-a-path'
        | 'outside'
        | 'not-a-word'
        | 'not-a-source'
        | 'not-a-repository'
        | 'not-files';
      readonly parameter: string;
      readonly value: string;
      readonly position: number;
    }
  /** A word that is not in the list of those that can stand here (`known`). */
  | {
      readonly kind: 'not-one-of';
      readonly parameter: string;
      readonly value: string;
      readonly known: readonly string[];
      readonly position: number;
    }
  | { readonly kind: 'left-over'; readonly value: string; readonly position: number }
  | { readonly kind: 'unclosed-quote'; readonly position: number };

/** What the language makes of an utterance. */
export type Interpretation =
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly arguments: Arguments;
      /** The invocation written in its first phrase; equal for all ways of saying the same thing. */
      readonly canonical: string;
      /** See `Sayable.inCommits`: the engine must first see that the commit before was ours. */
      readonly onlyAfterOwnChange: boolean;
    }
  /** Nearly a command: `suggestion` is the phrase that was probably meant. Only for issue titles. */
  | {
      readonly kind: 'near';
      readonly command: string;
      readonly suggestion: string;
      /** It is a command as it stands, in the text below a title that is none. */
      readonly isBelow?: true;
    }
  /** Commands, one after the other, in one title. Only for issue titles. */
  | { readonly kind: 'several'; readonly suggestions: readonly string[] }
  /** A command for sure, with a mistake in it. Never for commits: what does not match is not ours. */
  | { readonly kind: 'mistake'; readonly command: string; readonly error: PhraseError }
  | { readonly kind: 'silence' };
