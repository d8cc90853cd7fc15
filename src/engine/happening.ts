import type { Utterance } from '../language/utterance.ts';
import type { Language } from '../words/language.ts';

/** Somebody on GitHub. `id` stays when the login changes. */
export type Person = { readonly id: number; readonly login: string; readonly bot: boolean };

/** What the engine needs to know of a repository, from the event's own payload. */
export type RepositoryFacts = {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  /** `https://github.com/you/my-course`, no slash at the end. */
  readonly webUrl: string;
  /** Where its site is, once published; a slash at the end. By GitHub's rule unless Pages say otherwise. */
  readonly siteUrl: string;
  /** What git clones from: an https address, or a folder for a local repository. */
  readonly cloneUrl: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly fork: boolean;
  readonly archived: boolean;
  /** True for the template itself, on which nothing ever happens. */
  readonly template: boolean;
  /** Set where no issues can be opened, as in a fork of which nobody has switched them on. */
  readonly issuesOff?: true;
  /** That of replies, once its configuration was read; no event tells it. */
  readonly language?: Language;
};

/** Where something was said, and so where the answer goes. */
export type Place =
  | { readonly kind: 'issue'; readonly number: number; readonly locked: boolean }
  | {
      readonly kind: 'comment';
      readonly issue: number;
      readonly comment: number;
      readonly locked: boolean;
    }
  | { readonly kind: 'commit'; readonly commit: string }
  | { readonly kind: 'terminal' }
  /** There is no place to answer in (a branch was made): whoever listens shows its answer elsewhere. */
  | { readonly kind: 'nowhere' };

/** What took place without a word to us, or after something was carried out. Names are data of strangers. */
export type Occurrence =
  | { readonly kind: 'branch-made'; readonly name: string }
  /** Commits came to a branch that is not the default one. */
  | {
      readonly kind: 'branch-pushed';
      readonly name: string;
      /** Its newest commit before; undefined where there was none, or nobody knows. */
      readonly before: string | undefined;
      /** Paths that the push added, changed or removed, where the host knows them. */
      readonly touched: readonly string[] | undefined;
    }
  | {
      readonly kind: 'pull';
      readonly action: 'opened' | 'reviewed' | 'merged';
      readonly number: number;
      readonly title: string;
      /** The branch that is to be merged. */
      readonly branch: string;
    }
  | {
      readonly kind: 'issue';
      readonly action: 'opened' | 'labelled' | 'closed' | 'commented';
      readonly number: number;
      readonly title: string;
      /** The label that was given to it. */
      readonly label?: string;
    }
  | { readonly kind: 'site-published' }
  /** A command, or another reflex, did its work. */
  | { readonly kind: 'carried-out'; readonly command: string };

/** What took place, in our own terms, whatever host saw it. */
export type Happening = {
  /**
   * The same for every delivery and every host that tells of the same thing (issue 12 opened, commit
   * abc pushed), different for a new attempt (an edit of the title, a reopened issue). It becomes the
   * `Sayso-For` trailer: letters, digits and dashes only.
   */
  readonly key: string;
  readonly repository: RepositoryFacts;
  readonly place: Place;
  /** Whoever caused it (the event's sender, never a commit's author); undefined for a deploy key. */
  readonly sender: Person | undefined;
  /** What its sender is answered in, where that is not the repository's language; no event tells it. */
  readonly language?: Language;
} & (
  | {
      readonly kind: 'said';
      readonly utterance: Utterance;
      /** An edited title: what it was before. Only a changed command runs again. */
      readonly before: Utterance | undefined;
      /** What it is besides words, for when the words are none of ours: an issue was opened. */
      readonly occurrence?: Occurrence;
    }
  | {
      readonly kind: 'pushed';
      /** The head commit's whole message. */
      readonly message: string;
      /** The head commit before; undefined where there was none, or nobody knows. */
      readonly before?: string | undefined;
      /** Paths that the push added, where the host knows them. */
      readonly added: readonly string[] | undefined;
      /** Paths that the push added, changed or removed, where the host knows them. */
      readonly touched?: readonly string[] | undefined;
    }
  | {
      readonly kind: 'occurred';
      readonly occurrence: Occurrence;
      /** The words by which it took place, which are no command: the title of an issue, a comment. */
      readonly words?: string;
    }
);
