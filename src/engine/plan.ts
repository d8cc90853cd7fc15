import type { Changeset } from '../git/changeset.ts';
import type { Message } from '../words/message.ts';

/** What a plan asks for besides its changes; it is done after they have landed. */
export type FollowUp = PublishFollowUp | BuildFollowUp | OpenIssueFollowUp | WriteCommentFollowUp;

/**
 * An issue of ours, opened once: one that has the marker already, and that we wrote, is taken for it.
 */
export type OpenIssueFollowUp = {
  readonly kind: 'open-issue';
  /** Unseen in its text: letters, digits and dashes, the same for ever. */
  readonly marker: string;
  /** As it is shown; it must not read as a command. */
  readonly title: string;
  readonly body: Message;
  /** Where one is there, of which nothing was kept, it is opened again and gets this title and text. */
  readonly renews?: true;
};

/** One comment of ours, written once and edited in place from then on. */
export type WriteCommentFollowUp = {
  readonly kind: 'write-comment';
  /** The number of the issue or pull request, or the marker of one that the same plan opens. */
  readonly issue: number | { readonly marker: string };
  readonly marker: string;
  /** Its id, where that is known, so that nobody has to look for it. */
  readonly comment?: number;
  /** Nobody can have written it yet, so that nobody has to look for it either. */
  readonly isNew?: true;
  readonly message: Message;
};

/**
 * A commit on another branch that goes out with the plan in one push: both, or neither. The branch
 * needs no common history with the content; it is made where there is none.
 */
export type Aside = {
  /** Not the default branch. */
  readonly branch: string;
  readonly subject: string;
  readonly changes: Changeset;
};

/** The image of what is in the repository then; made elsewhere, and told of when it is there. */
export type BuildFollowUp = { readonly kind: 'build-image' };

export type PublishFollowUp = {
  readonly kind: 'publish';
  /**
   * Whether somebody asked for the site itself. Without this it only follows a change: nothing of a
   * private repository goes public by it, and no other tool's site is replaced.
   */
  readonly asked?: 'yes' | 'publicly';
  /** What the site is to offer for download from now on, besides what it offers already. */
  readonly editions?: readonly EditionFormat[];
};

/** A form in which a site can be downloaded as a whole. */
export type EditionFormat = 'pdf' | 'epub';

/** What a command wants done, as data: nothing has been done yet. */
export type Plan =
  | {
      readonly kind: 'change';
      /** The commit's subject, in plain words; must not read as a command. */
      readonly subject: string;
      /** What the commit says below its subject: plain lines, of strangers too; made harmless when written. */
      readonly body?: string;
      readonly changes: Changeset;
      /**
       * What the change was merged with: a commit of its own that is kept in history beside it, so that
       * the next merge knows where this one started. It carries `trailers` and never a command's name.
       */
      readonly mergedWith?: {
        readonly subject: string;
        /** The commit that it follows, and on top of whose tree its changes are. */
        readonly parent: string;
        readonly changes: Changeset;
        readonly trailers: Readonly<Record<string, string>>;
      };
      /**
       * `conflict`: both sides changed the same place, so a person decides, in a pull request.
       * `to-look-at`: it says things that somebody should have read before it counts.
       */
      readonly propose?: 'conflict' | 'to-look-at';
      /** Further trailers of the commit, by name: `Sayso-Undid`. */
      readonly trailers?: Readonly<Record<string, string>>;
      readonly aside?: readonly Aside[];
      readonly followUps: readonly FollowUp[];
      /** There is nothing in it that anybody would take back, so that it is not told how. */
      readonly lightly?: true;
      /** The follow-ups say it all: no reply besides, unless they could not. */
      readonly quiet?: true;
      /** The issue with these words as its title was not only for saying them: it stays open, and is called this. */
      readonly stays?: string;
      readonly said: Message;
      /** What there is to say besides, each a paragraph of its own. */
      readonly also?: readonly Message[];
    }
  /** Nothing to change: an answer, perhaps with a follow-up (`Publish`). */
  | {
      readonly kind: 'answer';
      readonly aside?: readonly Aside[];
      /**
       * An issue whose number the plan has to know: it is opened, and everything planned again, which
       * finds it in `PlanContext.opened`. Of the plan that wanted it nothing else is done.
       */
      readonly first?: OpenIssueFollowUp;
      readonly followUps: readonly FollowUp[];
      readonly quiet?: true;
      readonly stays?: string;
      readonly said: Message;
      readonly also?: readonly Message[];
    }
  /** It cannot be done, and the repository stays untouched. */
  | { readonly kind: 'refuse'; readonly said: Message };

export type ChangePlan = Extract<Plan, { kind: 'change' }>;
