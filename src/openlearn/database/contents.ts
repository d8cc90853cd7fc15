import { z } from 'zod';

const text = z.string();
const maybe = z.string().nullable();

/** One row of each table, as it is read from a file that anybody may have written. */
export const ROWS = {
  unit: z.object({
    id: z.int(),
    title: text,
    address: text,
    page: text,
    code: maybe,
    course: maybe,
    authors: text,
    language: maybe,
    copyright: maybe,
    licence: maybe,
    licence_url: maybe,
    version: maybe,
    document_sha256: text,
  }),
  document: z.object({ unit: z.int(), xml: text }),
  section: z.object({
    unit: z.int(),
    position: z.int(),
    path: text,
    level: z.int().min(1).max(6),
    title: text,
    markdown: text,
  }),
  asset: z.object({
    id: z.int(),
    unit: z.int(),
    path: text,
    url: maybe,
    mime: maybe,
    bytes: z.int().nullable(),
    sha256: maybe,
    status: z.enum(['here', 'missing', 'linked']),
    why: maybe,
  }),
  figure: z.object({
    unit: z.int(),
    asset: z.int().nullable(),
    element: text,
    name: text,
    caption: text,
    alternative: text,
    description: text,
    owner: text,
    item: text,
    acknowledgement: text,
    source: text,
    folder_hash: maybe,
    content_hash: maybe,
    url: maybe,
  }),
  imagetest: z.object({ b64image: z.instanceof(Uint8Array) }),
} as const;

type Row<Name extends keyof typeof ROWS> = Readonly<z.infer<(typeof ROWS)[Name]>>;

export type Section = Omit<Row<'section'>, 'unit' | 'position'>;
export type Asset = Omit<Row<'asset'>, 'id' | 'unit'>;
/** `asset` is the index in the unit's own list of assets. */
export type Figure = Omit<Row<'figure'>, 'unit'>;

/** A unit as the database holds it, without the numbers that only join its rows. */
export type StoredUnit = {
  readonly about: Omit<Row<'unit'>, 'id'>;
  readonly document: string;
  readonly sections: readonly Section[];
  readonly assets: readonly Asset[];
  readonly figures: readonly Figure[];
};

/** All of a database: its units, and the pictures in base64 by the SHA-256 of their bytes. */
export type Contents = {
  readonly units: readonly StoredUnit[];
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};
