import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Contents, StoredUnit } from './contents.ts';
import { APPLICATION_ID, SCHEMA, VERSION } from './schema.ts';

/**
 * Writes a database file from nothing and answers its bytes: the same contents give the same bytes,
 * with the same SQLite. Units come in the order of their addresses.
 */
export function writeDatabase({ units, pictures }: Contents): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-database-'));
  try {
    const file = join(folder, 'units.db');
    const database = new DatabaseSync(file);
    try {
      // Nobody else sees the file, and one that is cut short is thrown away.
      database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION}`);
      database.exec(`BEGIN; ${SCHEMA}`);
      fill(database, { units, pictures });
      database.exec(`INSERT INTO section_fts (section_fts) VALUES ('rebuild')`);
      database.exec(`INSERT INTO section_fts (section_fts) VALUES ('optimize')`);
      database.exec('COMMIT; VACUUM');
    } finally {
      database.close();
    }
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Insert = (row: Readonly<Record<string, SQLInputValue>>) => number;

function fill(database: DatabaseSync, { units, pictures }: Contents): void {
  const insert = {
    unit: into(database, 'unit'),
    document: into(database, 'document'),
    section: into(database, 'section'),
    asset: into(database, 'asset'),
    figure: into(database, 'figure'),
    imagetest: into(database, 'imagetest'),
  };
  const byAddress = [...units].sort((a, b) => (a.about.address < b.about.address ? -1 : 1));
  for (const unit of byAddress) {
    fillUnit(unit, insert);
    fillPictures(unit, pictures, insert.imagetest);
  }
}

function fillUnit(
  { about, document, sections, assets, figures }: StoredUnit,
  insert: Readonly<Record<'unit' | 'document' | 'section' | 'asset' | 'figure', Insert>>,
): void {
  const unit = insert.unit(about);
  insert.document({ unit, xml: document });
  for (const [position, section] of sections.entries()) {
    insert.section({ unit, position: position + 1, ...section });
  }
  const ids = assets.map((asset) => insert.asset({ unit, ...asset }));
  for (const figure of figures) {
    insert.figure({ unit, ...figure, asset: ids[figure.asset ?? -1] ?? null });
  }
}

/** One row for each picture, under the name that a figure's picture has in the unit's document. */
function fillPictures(
  { assets, figures }: StoredUnit,
  pictures: Contents['pictures'],
  insert: Insert,
): void {
  const named = new Set<string>();
  for (const { asset, name } of figures) {
    const sha256 = assets[asset ?? -1]?.sha256 ?? '';
    const b64image = pictures.get(sha256);
    if (b64image === undefined || named.has(`${sha256} ${name}`)) continue;
    named.add(`${sha256} ${name}`);
    insert({ b64image, stub: name, minstub: name.split('.')[0] ?? name });
  }
}

/** Answers a function that inserts a row, given by column, and answers its number. */
function into(database: DatabaseSync, table: string): Insert {
  return (row) => {
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    return Number(database.prepare(sql).run(...Object.values(row)).lastInsertRowid);
  };
}
