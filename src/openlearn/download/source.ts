import type { CatalogueUnit } from '../catalogue/catalogue.ts';

/** By which a server tells one state of a thing from another: its ETag and Last-Modified headers. */
export type Validators = { readonly etag?: string; readonly lastModified?: string };

/** What came of reading an address. Nothing is thrown: what goes wrong out there is data. */
export type Reading =
  | {
      readonly kind: 'ok';
      readonly bytes: Uint8Array;
      readonly type: string;
      readonly validators?: Validators;
    }
  /** It answered that there is no such thing (404, 410). */
  | { readonly kind: 'missing' }
  /** It, or one of our own rules, said no. */
  | {
      readonly kind: 'refused';
      readonly why: 'address' | 'private-address' | 'redirects' | 'status';
      /** The host or the status that the refusal is about. */
      readonly detail: string;
    }
  | { readonly kind: 'too-big'; readonly limit: number }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'timeout'; readonly seconds: number };

export type ReadOptions = {
  /** More bytes than this are not read. */
  readonly maxBytes: number;
  /** The media types wanted, as in an Accept header. */
  readonly accept: string;
  /** What came the last time: a server that has nothing newer need not send it again. */
  readonly known?: Extract<Reading, { kind: 'ok' }>;
};

/** Where units and their pictures are read from: the network, a folder, or the sample. */
export type Source = {
  /** Units that it has besides those which OpenLearn lists, so that they are found as well. */
  readonly units?: readonly CatalogueUnit[];
  read(url: string, options: ReadOptions): Promise<Reading>;
};
