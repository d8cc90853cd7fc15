/** One thing that a newcomer would stumble over; `path` is where it is. */
export type TemplateFinding =
  | { readonly kind: 'underscore' | 'place-unknown'; readonly path: string; readonly name: string }
  | { readonly kind: 'place-left'; readonly path: string; readonly name: string }
  | { readonly kind: 'too-big'; readonly path: string; readonly bytes: number }
  /** The first page is what the template itself shows, or there is none. */
  | { readonly kind: 'page-missing' | 'page-unchanged'; readonly path: string }
  | { readonly kind: 'first-run-failed' | 'settings'; readonly path: string; readonly said: string }
  | LinkFinding
  | { readonly kind: 'form-stale' | 'form-missing'; readonly path: string; readonly name: string }
  | { readonly kind: 'workflow-missing' | 'workflow-other'; readonly path: string }
  /** What `tutorial check` has to say. */
  | { readonly kind: 'tutorial'; readonly path: string; readonly said: string };

/** A link, by the words that it is under. */
export type LinkFinding = { readonly path: string; readonly words: string } & (
  | { readonly kind: 'link-broken' | 'link-to-nothing'; readonly leads: string }
  | { readonly kind: 'site-missing' }
  /** Nobody would understand what the link says; `suggestion` is what was probably meant. */
  | { readonly kind: 'not-heard'; readonly says: string; readonly suggestion: string | undefined }
);
