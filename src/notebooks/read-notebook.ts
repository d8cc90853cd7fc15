import { z } from 'zod';
import type { Cell, Json, JsonObject, Notebook } from './notebook.ts';

const MOST_CELLS = 20_000;

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), object]),
);
const object: z.ZodType<JsonObject> = z.lazy(() => z.record(z.string(), json));
const text = z.union([z.string(), z.array(z.string())]).transform((said) => [said].flat().join(''));

const cell = z.object({
  cell_type: z.enum(['code', 'markdown', 'raw']),
  id: z.string().max(64).optional(),
  source: text,
  metadata: object.optional(),
  outputs: z.array(json).optional(),
  execution_count: z.number().nullish(),
  attachments: object.optional(),
});

const notebook = z.object({
  nbformat: z.literal(4),
  nbformat_minor: z.number().int().min(0),
  metadata: object,
  cells: z.array(cell).max(MOST_CELLS),
});

export type ReadNotebook =
  | { readonly kind: 'notebook'; readonly notebook: Notebook }
  /** `old`: a format before 4, which Jupyter brings up to date when it saves. */
  | { readonly kind: 'unreadable'; readonly why: 'not-json' | 'old' | 'not-a-notebook' };

/** Reads the text of an `.ipynb` file. Never throws. */
export function readNotebook(said: string): ReadNotebook {
  const data = parsed(said);
  if (data === undefined) return { kind: 'unreadable', why: 'not-json' };
  const result = notebook.safeParse(data);
  if (!result.success) return { kind: 'unreadable', why: isOld(data) ? 'old' : 'not-a-notebook' };
  const { metadata, nbformat_minor: minor, cells } = result.data;
  return { kind: 'notebook', notebook: { metadata, minor, cells: cells.map(cellOf) } };
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isOld(data: unknown): boolean {
  const version = z.object({ nbformat: z.number().max(3) });
  return version.safeParse(data).success;
}

function cellOf(said: z.infer<typeof cell>): Cell {
  return {
    kind: said.cell_type,
    id: said.id,
    source: said.source,
    metadata: said.metadata ?? {},
    outputs: said.outputs ?? [],
    executionCount: said.execution_count ?? null,
    attachments: said.attachments,
  };
}
