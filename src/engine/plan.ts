import type { Changeset } from '../git/changeset.ts';
import type { Message } from '../words/message.ts';

/** A heavy job that a plan asks for; it runs after the changes have landed. */
export type FollowUp = PublishFollowUp | BuildFollowUp;

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
      readonly followUps: readonly FollowUp[];
      readonly said: Message;
      /** What there is to say besides, each a paragraph of its own. */
      readonly also?: readonly Message[];
    }
  /** Nothing to change: an answer, perhaps with a follow-up (`Publish`). */
  | {
      readonly kind: 'answer';
      readonly followUps: readonly FollowUp[];
      readonly said: Message;
      readonly also?: readonly Message[];
    }
  /** It cannot be done, and the repository stays untouched. */
  | { readonly kind: 'refuse'; readonly said: Message };
