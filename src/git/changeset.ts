/**
 * What a file is to hold. `file` names a file on this machine's disk that is streamed into the
 * commit, for content too large to hold in memory; `blob` is content that the repository has already.
 */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly file: string; readonly size: number }
  | { readonly kind: 'blob'; readonly oid: string };

/** Git's file modes that Sayso writes: plain file, executable file, symbolic link. */
export type Mode = '100644' | '100755' | '120000';

/** One change to a tree; paths are relative, with `/`, in NFC. A `delete` of a folder removes all in it. */
export type Change =
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly content: Content;
      readonly mode?: Mode;
    }
  | { readonly kind: 'delete'; readonly path: string };

/** The file part of a plan. Later changes win over earlier ones for the same path. */
export type Changeset = readonly Change[];
