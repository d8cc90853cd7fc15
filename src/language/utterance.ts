/**
 * What someone said, and by which channel. The language never learns who said it or where:
 * that is for the engine to judge.
 */
export type Utterance =
  | {
      readonly channel: 'issue';
      /** The issue title as GitHub sent it, at most 256 characters there. */
      readonly text: string;
      /** The issue body: free text, or the `### Heading` sections of an issue form. Empty if none. */
      readonly body: string;
    }
  | { readonly channel: 'comment'; readonly text: string }
  | {
      readonly channel: 'commit';
      /** The whole commit message; only its first line can be a command. */
      readonly text: string;
    }
  | { readonly channel: 'terminal'; readonly text: string };

export type Channel = Utterance['channel'];
