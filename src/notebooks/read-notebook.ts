import { z } from 'zod';
import { parseExactJson } from './json/exact-json.ts';
import { isObject } from './json/is-object.ts';
import type { Cell, Json, JsonObject, Notebook } from './notebook.ts';

export const MOST_CELLS = 20_000;

// What lies inside was JSON already; looking at each value of large results again would take long.
const json = z.custom<Json>(() => true);
const object = z.custom<JsonObject>(isObject);
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
  cells: z.array(cell),
});

const version = z.object({ nbformat: z.number() });
const cells = z.object({ cells: z.array(z.unknown()) });

export type WhyUnreadable =
  | 'empty'
  /** With git's marks of a conflict in it. */
  | 'two-versions'
  | 'not-json'
  /** A format before 4, which Jupyter brings up to date when it saves. */
  | 'old'
  /** A format after 4, which nobody knew when this was written. */
  | 'new'
  | 'not-a-notebook'
  | 'too-deep'
  | 'too-many-cells'
  /** Of a text: reading each line costs time. */
  | 'too-many-lines'
  /** Another one of Jupytext's forms, as the text's header says. */
  | 'other-form';

export type ReadNotebook =
  | { readonly kind: 'notebook'; readonly notebook: Notebook }
  | { readonly kind: 'unreadable'; readonly why: WhyUnreadable };

/** Reads the text of an `.ipynb` file. Never throws. */
export function readNotebook(said: string): ReadNotebook {
  const data = parseExactJson(said.replace(/^\uFEFF/, ''));
  if (data === undefined) return unreadable(whyNoJson(said));
  if (data === 'too-deep') return unreadable('too-deep');
  const why = whyNot(data);
  if (why !== undefined) return unreadable(why);
  const result = notebook.safeParse(data);
  if (!result.success) return unreadable('not-a-notebook');
  const { metadata, nbformat_minor: minor, cells: found } = result.data;
  return { kind: 'notebook', notebook: { metadata, minor, cells: found.map(cellOf) } };
}

function whyNoJson(said: string): WhyUnreadable {
  if (said.trim() === '') return 'empty';
  return /^<{7} /m.test(said) && /^>{7} /m.test(said) ? 'two-versions' : 'not-json';
}

function unreadable(why: WhyUnreadable): ReadNotebook {
  return { kind: 'unreadable', why };
}

/** What is plain before all of it is looked at. */
function whyNot(data: Json): WhyUnreadable | undefined {
  const format = version.safeParse(data);
  if (format.success && format.data.nbformat < 4) return 'old';
  if (format.success && format.data.nbformat > 4) return 'new';
  const held = cells.safeParse(data);
  return held.success && held.data.cells.length > MOST_CELLS ? 'too-many-cells' : undefined;
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
