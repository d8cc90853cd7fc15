import type { Validators } from './source.ts';

/** What came of a body before it was cut off, and how to ask for the rest of the very same one. */
export type Partial = {
  /** After redirects. */
  readonly url: string;
  readonly chunks: Uint8Array[];
  size: number;
  readonly validators: Validators;
};

/**
 * The headers that ask for what is left of a body, or for all of it should it have changed; none
 * where nothing came yet, or where the server gave nothing to tell its states apart by.
 *
 * Source: RFC 9110, section 13.1.5 (If-Range; a weak ETag may not be used) and 14.2 (Range).
 */
export function rangeHeaders(partial: Partial | undefined, url: string): Record<string, string> {
  if (partial === undefined || partial.url !== url || partial.size === 0) return {};
  const { etag, lastModified } = partial.validators;
  const validator = etag !== undefined && !etag.startsWith('W/') ? etag : lastModified;
  if (validator === undefined) return {};
  return { range: `bytes=${partial.size}-`, 'if-range': validator };
}

/** Whether what came (206) begins where the other ended. */
export function continues(partial: Partial, contentRange: string | undefined): boolean {
  const from = /^bytes (\d+)-\d+\/(?:\d+|\*)$/.exec(contentRange ?? '')?.[1];
  return from !== undefined && Number(from) === partial.size;
}
