import type { Changeset } from '../git/changeset.ts';
import type { PushResult, Repository } from '../git/repository.ts';
import type { Tree } from '../git/tree.ts';
import type { Language } from '../words/language.ts';
import type { Message } from '../words/message.ts';
import type { Command, Reflex } from './command.ts';
import type { Happening, Person, Place, RepositoryFacts } from './happening.ts';
import type { EditionFormat, FollowUp, PublishFollowUp } from './plan.ts';

/** GitHub's ordered roles, and `none` for everything uncertain. */
export type Permission = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** How far a conversation has come; hosts show it as a reaction, a check's conclusion, a colour. */
export type ReplyState = 'working' | 'done' | 'failed' | 'hint';

/** What a host does for the engine in one repository. Everything that talks to GitHub is behind here. */
export type Host = {
  /**
   * Who carries out what has this key, for ever and across hosts (App and Action may both be there).
   * `first`: we do. `again`: we did claim it, in an attempt that may not have come to its end.
   * `taken`: somebody else did, so stay silent.
   */
  claim(key: string): Promise<'first' | 'again' | 'taken'>;
  /**
   * The ref whose creation claims this key, for a push that claims it and carries it out at once.
   * Undefined where it has to be claimed by itself, because an attempt was made already.
   */
  claimRef(key: string): Promise<string | undefined>;
  /** Asked afresh for every command; any error is `none`. */
  permissionOf(person: Person): Promise<Permission>;
  /** Shows at once that we heard: eyes on the issue or comment, a check in progress on a commit. */
  heard(place: Place): Promise<void>;
  /**
   * The one reply of this conversation: created by the first call, edited in place by the next ones.
   * `language`: what it is written in; English unless given.
   */
  reply(place: Place, markdown: string, state: ReplyState, language?: Language): Promise<void>;
  /** Closes the issue that the command came from, as completed. */
  finish(place: Place): Promise<void>;
  /** Gives the issue that the command came from another title, and leaves it open. */
  keepOpen(place: Place, title: string): Promise<void>;
  /** True when the commit came in by a pull request and its subject was not typed by whoever merged it. */
  borrowedWords(commit: string, subject: string): Promise<boolean>;
  /** Commands run on this repository in the last ten minutes, this one not counted. */
  recentCommands(): Promise<number>;
  openRepository(): Promise<Repository>;
  /**
   * Makes `commit` (child of `parent`) the head of `branch`: a push, or a verified commit as the App.
   * With `asides` it is one push of all of them, or none.
   */
  land(landing: Landing): Promise<Landed>;
  /** Opens our issue with this marker, or finds it: its number; undefined where no issue can be opened. */
  openIssue(issue: {
    readonly marker: string;
    readonly title: string;
    readonly body: string;
    /** One that is there is opened again, with this title and text. */
    readonly renews?: true;
  }): Promise<number | undefined>;
  /** Writes our comment with this marker, or edits it: its id; undefined where nobody may write. */
  writeComment(comment: {
    readonly issue: number;
    readonly marker: string;
    readonly body: string;
    /** Its id, where that is known. */
    readonly comment?: number;
    /** It was not there before this happening. */
    readonly isNew?: true;
  }): Promise<number | undefined>;
  /** Opens (or finds) the pull request from `branch` to the default branch; answers its address. */
  propose(request: {
    readonly branch: string;
    readonly title: string;
    readonly body: string;
  }): Promise<string>;
  /** The published site of the repository: where it is, or what a person must switch on first. */
  site(): Promise<SiteState>;
  /** Has the image of a commit built, where its code can do no harm; the answer comes later, by itself. */
  startBuild(request: {
    readonly commit: string;
    /** Where the answer goes. */
    readonly place: Place;
    /** What the answer is in, where that is not the repository's language. */
    readonly language?: Language | undefined;
  }): Promise<StartedBuild>;
};

export type Landing = {
  readonly repository: Repository;
  readonly commit: string;
  readonly parent: string | undefined;
  readonly branch: string;
  /** Commits on other branches that go out with it. */
  readonly asides?: readonly WrittenAside[];
  /** A ref that is created with it, on what lands; where it is there already nothing does. */
  readonly claim?: string | undefined;
};

export type WrittenAside = {
  readonly branch: string;
  readonly commit: string;
  /** Where the branch is now; undefined: it is new. */
  readonly parent: string | undefined;
};

/** `commit`: what landed, where that is another one than was handed over (GitHub signed it). */
export type Landed = PushResult & { readonly commit?: string };

export type StartedBuild =
  /** `url`: where one can watch it. */
  | { readonly kind: 'started'; readonly url: string }
  /** GitHub did not let us start it; `url` is where a person can look why. */
  | { readonly kind: 'not-allowed'; readonly url: string }
  /** Somebody, or GitHub in a fork, switched off what would build it; `url` is where a person switches it on. */
  | { readonly kind: 'switched-off'; readonly fork: boolean; readonly url: string }
  /** Nothing is built where this runs. */
  | { readonly kind: 'not-here' };

export type SiteState =
  | { readonly kind: 'on'; readonly url: string }
  /** Pages are off and we may not switch them on: `settingsUrl` is where a person can. */
  | { readonly kind: 'off'; readonly url: string; readonly settingsUrl: string };

/** What a site builder hands back: the whole content of the branch that is published. */
export type BuiltSite = {
  readonly changes: Changeset;
  readonly pages: number;
  /** What can be downloaded from it; `path` is below the site's address. */
  readonly editions?: readonly {
    readonly title: string;
    readonly format: EditionFormat;
    readonly path: string;
  }[];
  /** The forms in which it is to be had, whether or not all could be made; the next site has them too. */
  readonly offers?: readonly EditionFormat[];
  readonly notes: readonly Message[];
};

/** `asked`: by whoever asked for this site. `offered`: by the site that it replaces. */
export type WantedEditions = {
  readonly asked: readonly EditionFormat[];
  readonly offered: readonly EditionFormat[];
};

/** Carries out the heavy half of a follow-up: reads the tree, answers data. */
export type FollowUpRunner = (
  tree: Tree,
  context: {
    readonly facts: RepositoryFacts;
    readonly siteUrl: string;
    readonly scratch: string;
    readonly editions: WantedEditions;
  },
) => Promise<BuiltSite>;

/** What this repository understands: the shipped commands, its own phrases, and how it wants things done. */
export type Book = {
  readonly commands: readonly Command[];
  readonly reflexes: readonly Reflex[];
  /** Mistakes in the repository's own configuration, in words; shown with help and when one is in the way. */
  readonly problems: readonly Message[];
  /** `propose`: every change becomes a pull request. */
  readonly changes: 'direct' | 'propose';
  /** `word`: the site is built when somebody says so, and not with every change. */
  readonly publishes: 'always' | 'on-word';
  /** What replies are written in, and pages of ours; English unless given. */
  readonly language?: Language;
  /** What this person is answered in, by their own word; undefined: the same as everybody. */
  readonly languageOf?: (person: Person) => Promise<Language | undefined>;
  /** What every change of the default branch brings with it besides, whoever made it. */
  readonly follows?: (change: Changed) => Promise<Following>;
};

/** The default branch before and after; `before` is undefined where it cannot be told any more. */
export type Changed = { readonly before: Tree | undefined; readonly after: Tree };

export type Following = {
  readonly followUps: readonly FollowUp[];
  readonly said: readonly Message[];
};

/** All that the engine is given besides what happened. */
export type Engine = {
  readonly host: Host;
  /** The commands that every repository has; enough to show at once that a command was heard. */
  readonly shipped: readonly Command[];
  /** From the default branch's tree; other branches are looked at where the tree gives cause to. */
  readonly bookOf: (
    tree: Tree,
    facts: RepositoryFacts,
    repository: Pick<Repository, 'tree' | 'treeAt' | 'head' | 'log'>,
  ) => Promise<Book>;
  readonly runners: Readonly<Record<PublishFollowUp['kind'], FollowUpRunner>>;
  /** The name and address under which Sayso commits. */
  readonly author: { readonly name: string; readonly email: string };
  /** Our own login (`sayso[bot]`), whose events never count. */
  readonly self: string;
  /** For what operators want to know; never a title, a body or a token. */
  readonly log: (line: { readonly event: string; readonly [detail: string]: unknown }) => void;
};

/** What was said at the end, as Markdown, and its language where that is not English. */
type Said = { readonly said: string; readonly language?: Language };

/** How it ended; hosts map it to exit codes, summaries and their own books. */
export type Outcome =
  | (Said & { readonly kind: 'done'; readonly commit: string | undefined })
  | (Said & { readonly kind: 'proposed'; readonly url: string })
  | (Said & { readonly kind: 'failed' | 'not-understood' | 'not-allowed' })
  | { readonly kind: 'nothing'; readonly why: string };

export type Handle = (happening: Happening, engine: Engine) => Promise<Outcome>;
