import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type Contents, ROWS, type StoredUnit } from './contents.ts';
import { APPLICATION_ID, KNOWN, TABLES, VERSION } from './schema.ts';

/** Why a file was not read as a database of units. */
export type DatabaseProblem =
  | { readonly problem: 'too-big'; readonly limit: number }
  /** Not a database, or one that somebody else's tool made. */
  | { readonly problem: 'not-ours' }
  | { readonly problem: 'other-version'; readonly version: number }
  /** Tables that we did not put there, and would not keep. */
  | { readonly problem: 'other-tables'; readonly names: readonly string[] }
  | { readonly problem: 'damaged' };

export type DatabaseReading = { readonly kind: 'read'; readonly contents: Contents } | Refusal;
type Refusal = { readonly kind: 'problem' } & DatabaseProblem;

/** In bytes; larger files are not read. */
export const LARGEST_DATABASE = 64 * 1024 * 1024;

const LIMITS = {
  /** Rows can share the pages they are on, so that a small file may answer far more than it holds. */
  text: 128 * 1024 * 1024,
  rows: 200_000,
  tables: 100,
} as const;
const MAGIC = 'SQLite format 3\0';

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: DatabaseProblem) {
    super(refusal.problem);
    this.refusal = { kind: 'problem', ...refusal };
  }
}

/**
 * Reads a database that `writeDatabase` wrote, and that anybody may have changed since. Nothing of the
 * file's own making is run: it is opened for reading only, and only tables that were declared in
 * exactly our words are read (so no view, no trigger, no virtual table takes part), row by row, with
 * caps on rows and bytes. Everything else is refused.
 *
 * Source: https://www.sqlite.org/security.html ("Untrusted SQLite Database Files").
 */
export function readDatabase(bytes: Uint8Array): DatabaseReading {
  if (bytes.length > LARGEST_DATABASE) {
    return { kind: 'problem', problem: 'too-big', limit: LARGEST_DATABASE };
  }
  const head = Buffer.from(bytes.subarray(0, 100));
  if (head.length < 100 || head.toString('latin1', 0, 16) !== MAGIC) return notOurs();
  // The file's format, "Application ID" (offset 68) and "User version" (offset 60).
  if (head.readInt32BE(68) !== APPLICATION_ID) return notOurs();
  const version = head.readInt32BE(60);
  if (version !== VERSION) return { kind: 'problem', problem: 'other-version', version };
  const folder = mkdtempSync(join(tmpdir(), 'sayso-database-'));
  try {
    const file = join(folder, 'units.db');
    writeFileSync(file, bytes);
    return readFile(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function notOurs(): Refusal {
  return { kind: 'problem', problem: 'not-ours' };
}

function readFile(file: string): DatabaseReading {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, {
      readOnly: true,
      allowExtension: false,
      enableDoubleQuotedStringLiterals: false,
      defensive: true,
    });
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0');
    checkSchema(database);
    return { kind: 'read', contents: readContents(database) };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    // Whatever SQLite cannot read of it, the file is not what we wrote.
    return { kind: 'problem', problem: 'damaged' };
  } finally {
    database?.close();
  }
}

const schemaRow = z.object({ type: z.string(), name: z.string(), sql: z.string().nullable() });

function checkSchema(database: DatabaseSync): void {
  const found = database
    .prepare('SELECT type, name, sql FROM sqlite_schema LIMIT ?')
    .all(LIMITS.tables)
    .map((row) => schemaRow.parse(row));
  const others = found
    .map(({ name }) => name)
    .filter((name) => !KNOWN.has(name) && !/^(?:sqlite_|section_fts_)/.test(name));
  if (others.length > 0) throw new Refused({ problem: 'other-tables', names: others });
  for (const [name, sql] of Object.entries(TABLES)) {
    const table = found.filter((one) => one.name === name);
    const isOurs = table.length === 1 && table[0]?.type === 'table' && table[0].sql === sql;
    if (!isOurs) throw new Refused({ problem: 'damaged' });
  }
}

function readContents(database: DatabaseSync): Contents {
  const left = { rows: LIMITS.rows, text: LIMITS.text };
  const documents = new Map(
    readRows(database, 'document', ROWS.document, left).map(({ unit, xml }) => [unit, xml]),
  );
  const sections = Map.groupBy(
    readRows(database, 'section', ROWS.section, left).sort((a, b) => a.position - b.position),
    ({ unit }) => unit,
  );
  const assets = Map.groupBy(readRows(database, 'asset', ROWS.asset, left), ({ unit }) => unit);
  const figures = Map.groupBy(readRows(database, 'figure', ROWS.figure, left), ({ unit }) => unit);
  const units = readRows(database, 'unit', ROWS.unit, left).map(({ id, ...about }): StoredUnit => {
    const document = documents.get(id);
    if (document === undefined) throw new Refused({ problem: 'damaged' });
    const own = assets.get(id) ?? [];
    const places = new Map(own.map((asset, index) => [asset.id, index]));
    return {
      about,
      document,
      sections: (sections.get(id) ?? []).map(({ unit: _, position: __, ...section }) => section),
      assets: own.map(({ id: _, unit: __, ...asset }) => asset),
      figures: (figures.get(id) ?? []).map(({ unit: _, asset, ...figure }) => ({
        ...figure,
        asset: places.get(asset ?? Number.NaN) ?? null,
      })),
    };
  });
  return { units, pictures: picturesOf(readRows(database, 'imagetest', ROWS.imagetest, left)) };
}

/** A picture goes by what it is, whatever the table calls it. */
function picturesOf(rows: readonly { readonly b64image: Uint8Array }[]): Contents['pictures'] {
  return new Map(
    rows.map(({ b64image }) => {
      const bytes = Buffer.from(Buffer.from(b64image).toString('latin1'), 'base64');
      return [createHash('sha256').update(bytes).digest('hex'), b64image];
    }),
  );
}

/** Without WHERE or ORDER BY, so that every step of SQLite's answers a row, and the caps hold. */
function readRows<Row>(
  database: DatabaseSync,
  table: keyof typeof ROWS,
  schema: { readonly shape: object; parse(row: unknown): Row },
  left: { rows: number; text: number },
): Row[] {
  const columns = Object.keys(schema.shape).join(', ');
  const found: Row[] = [];
  for (const row of database.prepare(`SELECT ${columns} FROM ${table}`).iterate()) {
    left.rows -= 1;
    for (const value of Object.values(row)) {
      if (typeof value === 'string' || value instanceof Uint8Array) left.text -= value.length;
    }
    if (left.rows < 0 || left.text < 0) throw new Refused({ problem: 'damaged' });
    found.push(schema.parse(row));
  }
  return found;
}
