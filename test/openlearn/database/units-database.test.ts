import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UnitForDatabase } from '../../../src/openlearn/database/store-unit.ts';
import { unitsDatabase } from '../../../src/openlearn/database/units-database.ts';
import { SAMPLE_UNIT, sampleSource } from '../../../src/openlearn/download/sample-source.ts';
import { fetchUnit } from '../../../src/openlearn/fetch-unit.ts';

let folder: string;
let sample: UnitForDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-units-db-'));
  const fetched = await fetchUnit(SAMPLE_UNIT, sampleSource());
  if (fetched.kind !== 'fetched') throw new Error(fetched.kind);
  sample = fetched;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same unit as if it were another one. */
function another(name: string, title: string): UnitForDatabase {
  const base = `https://www.open.edu/openlearn/sayso/${name}`;
  return {
    ...sample,
    title,
    address: { ...sample.address, base, page: `${base}/content-section-0` },
  };
}

function made(existing: Uint8Array | undefined, units: readonly UnitForDatabase[]) {
  const database = unitsDatabase(existing, units);
  if (database.kind === 'problem') throw new Error(database.problem);
  return database;
}

/** Opens bytes as a database, to look at or to do harm. */
function open<Answer>(bytes: Uint8Array, look: (database: DatabaseSync) => Answer) {
  const file = join(folder, 'opened.db');
  writeFileSync(file, bytes);
  const database = new DatabaseSync(file, { defensive: false });
  try {
    return { answer: look(database), bytes: () => readFileSync(file) };
  } finally {
    database.close();
  }
}

function rows(bytes: Uint8Array, sql: string): unknown[] {
  return open(bytes, (database) =>
    database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row })),
  ).answer;
}

describe('a database of units', () => {
  test('tells of the unit, its sections and its assets', () => {
    const { bytes } = made(undefined, [sample]);
    expect(rows(bytes, 'SELECT title, code, licence, authors FROM unit')).toMatchInlineSnapshot(`
      [
        {
          "authors": "["Written for Sayso, as a sample"]",
          "code": "SAYSO_1",
          "licence": "CC0 1.0",
          "title": "How tides work",
        },
      ]
    `);
    expect(
      rows(bytes, 'SELECT position, path, level, title FROM section LIMIT 6'),
    ).toMatchInlineSnapshot(`
      [
        {
          "level": 1,
          "path": "index.md",
          "position": 1,
          "title": "How tides work",
        },
        {
          "level": 2,
          "path": "index.md",
          "position": 2,
          "title": "Introduction",
        },
        {
          "level": 2,
          "path": "index.md",
          "position": 3,
          "title": "Learning outcomes",
        },
        {
          "level": 2,
          "path": "index.md",
          "position": 4,
          "title": "Contents",
        },
        {
          "level": 1,
          "path": "01-what-moves-the-sea.md",
          "position": 5,
          "title": "1 What moves the sea",
        },
        {
          "level": 2,
          "path": "01-what-moves-the-sea.md",
          "position": 6,
          "title": "1.1 Two bulges",
        },
      ]
    `);
    expect(
      rows(bytes, 'SELECT path, mime, bytes, status, length(sha256) AS hash FROM asset LIMIT 5'),
    ).toMatchInlineSnapshot(`
      [
        {
          "bytes": 1370,
          "hash": 64,
          "mime": "image/svg+xml",
          "path": "images/two-bulges.svg",
          "status": "here",
        },
        {
          "bytes": 1543,
          "hash": 64,
          "mime": "image/svg+xml",
          "path": "images/springs-and-neaps.svg",
          "status": "here",
        },
        {
          "bytes": 223,
          "hash": 64,
          "mime": "image/svg+xml",
          "path": "images/half-moon.svg",
          "status": "here",
        },
        {
          "bytes": 23259,
          "hash": 64,
          "mime": "image/png",
          "path": "images/tide-curve.png",
          "status": "here",
        },
        {
          "bytes": null,
          "hash": null,
          "mime": null,
          "path": "media/a-day-at-the-harbour.mp4",
          "status": "linked",
        },
      ]
    `);
  });

  test('finds words in the sections', () => {
    const { bytes } = made(undefined, [sample]);
    const found = rows(
      bytes,
      `SELECT section.title FROM section_fts JOIN section ON section.id = section_fts.rowid
       WHERE section_fts MATCH 'tidal range' ORDER BY rank LIMIT 1`,
    );
    expect(found).toMatchInlineSnapshot(`[]`);
    expect(
      open(bytes, (database) =>
        database.exec(`INSERT INTO section_fts (section_fts) VALUES ('integrity-check')`),
      ).answer,
    ).toBeUndefined();
  });

  test('answers what was asked of the earlier tool', () => {
    const { bytes } = made(undefined, [sample]);
    const columns = (table: string) =>
      rows(bytes, `SELECT name FROM pragma_table_info('${table}')`).map((row) =>
        Object.values(row as object).join(),
      );
    expect(columns('htmlxml').join()).toBe(
      'possible_sc_link,doctype,html_url,xml,course_presentation,courseCode,courseTitle,itemTitle',
    );
    expect(columns('xmlfigures').join()).toBe(
      'xpageurl,caption,src,coursecode,desc,owner,item,itemack,srcurl,x_folderhash,x_contenthash,imgurl,alt,stub,minstub',
    );
    expect(columns('imagetest').join()).toBe('b64image,stub,minstub');
    expect(rows(bytes, 'SELECT html_url, itemTitle FROM htmlxml')).toEqual([
      { html_url: sample.address.base, itemTitle: 'How tides work' },
    ]);
    const [xml] = rows(bytes, 'SELECT xml FROM htmlxml') as { xml: string }[];
    expect(xml?.xml).toBe(Buffer.from(sample.document).toString());
    const pictures = rows(
      bytes,
      `SELECT b64image, i.stub, i.minstub, caption FROM imagetest i JOIN xmlfigures x ON x.stub = i.stub`,
    ) as { b64image: Uint8Array; stub: string; minstub: string }[];
    expect(pictures.map(({ stub, minstub }) => `${stub} ${minstub}`)).toMatchInlineSnapshot(`
      [
        "two-bulges.svg two-bulges",
        "springs-and-neaps.svg springs-and-neaps",
        "half-moon.svg half-moon",
        "tide-curve.png tide-curve",
      ]
    `);
    const first = pictures[0] ?? { b64image: new Uint8Array(), stub: '' };
    const asset = sample.assets.find(({ name }) => name === first.stub);
    expect(asset?.status).toMatchObject({
      bytes: Buffer.from(Buffer.from(first.b64image).toString(), 'base64'),
    });
  });

  test('is the same, byte for byte, however it came about', () => {
    const [a, b] = [another('a', 'A'), another('b', 'B')];
    const both = made(undefined, [a, b]).bytes;
    expect(Buffer.compare(both, made(made(undefined, [b]).bytes, [a]).bytes)).toBe(0);
    const again = made(both, [a]);
    expect(again).toMatchObject({ changed: false, units: 2 });
    expect(again.bytes).toBe(both);
  });

  test('replaces a unit that was there, and keeps the others', () => {
    const [a, b] = [another('a', 'A'), another('b', 'B')];
    const page = sample.pages.slice(0, 1);
    const next = made(made(undefined, [a, b]).bytes, [{ ...a, title: 'New A', pages: page }]);
    expect(next.changed).toBe(true);
    const titles = `SELECT unit.title, count(DISTINCT path) AS pages FROM unit
      JOIN section ON section.unit = unit.id GROUP BY unit.id`;
    expect(rows(next.bytes, titles)).toEqual([
      { title: 'New A', pages: 1 },
      { title: 'B', pages: sample.pages.length },
    ]);
  });

  test('leaves out pictures that it has no room for, and says how many', () => {
    const large = new Uint8Array(30 * 1024 * 1024).fill(7);
    const assets = sample.assets.map((asset, index) =>
      index === 0 ? { ...asset, status: { kind: 'had' as const, bytes: large } } : asset,
    );
    const database = made(undefined, [{ ...sample, assets }]);
    expect(database.picturesLeftOut).toBe(1);
    expect(rows(database.bytes, 'SELECT count(*) AS n FROM imagetest')).toEqual([{ n: 3 }]);
    expect(rows(database.bytes, `SELECT bytes FROM asset WHERE status = 'here' LIMIT 1`)).toEqual([
      { bytes: large.length },
    ]);
  });
});

describe('a file that somebody else wrote', () => {
  const problem = (bytes: Uint8Array) => unitsDatabase(bytes, [sample]);

  test('is not touched when it is no database of ours', () => {
    expect(problem(Buffer.from('hello'))).toMatchObject({ problem: 'not-ours' });
    expect(problem(new Uint8Array())).toMatchObject({ problem: 'not-ours' });
    const theirs = open(new Uint8Array(), (database) => database.exec('CREATE TABLE htmlxml (a)'));
    expect(problem(theirs.bytes())).toMatchObject({ problem: 'not-ours' });
  });

  test('is not read when it is larger than ours can be', () => {
    const large = Buffer.alloc(65 * 1024 * 1024);
    expect(problem(large)).toMatchObject({ problem: 'too-big' });
  });

  /** A database of ours after somebody ran SQL on it. */
  function harmed(sql: string): Uint8Array {
    return open(made(undefined, [sample]).bytes, (database) => database.exec(sql)).bytes();
  }

  test('does not lose tables that somebody added', () => {
    expect(problem(harmed('CREATE TABLE my_notes (a); CREATE VIEW mine AS SELECT 1'))).toEqual({
      kind: 'problem',
      problem: 'other-tables',
      names: ['my_notes', 'mine'],
    });
  });

  test('runs no view in place of a table', () => {
    const endless = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n)
      SELECT i AS unit, 1 AS position, '' AS path, 1 AS level, '' AS title, '' AS markdown FROM n`;
    const bytes = harmed(`DROP TABLE section; CREATE VIEW section AS ${endless}`);
    expect(problem(bytes)).toMatchObject({ problem: 'damaged' });
  });

  test('runs nothing that its schema computes', () => {
    const bytes = harmed(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'title TEXT NOT NULL,', 'title TEXT AS (zeroblob(900000000)),')
      WHERE name = 'section'`);
    expect(problem(bytes)).toMatchObject({ problem: 'damaged' });
  });

  test('is not read further than ours can go', () => {
    const bytes =
      harmed(`PRAGMA foreign_keys = OFF; WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n LIMIT 210000)
      INSERT INTO document SELECT i, '' FROM n`);
    expect(problem(bytes)).toMatchObject({ problem: 'damaged' });
  });

  test('is refused when its rows are not what they should be', () => {
    expect(problem(harmed(`UPDATE unit SET authors = x'00'`))).toMatchObject({
      problem: 'damaged',
    });
    expect(problem(harmed('DELETE FROM document'))).toMatchObject({ problem: 'damaged' });
    expect(problem(harmed('PRAGMA user_version = 9'))).toMatchObject({
      problem: 'other-version',
      version: 9,
    });
  });

  test('is read to the end or refused, whatever bytes of it are broken', () => {
    const whole = made(undefined, [sample]).bytes;
    expect(problem(whole.subarray(0, 5000))).toMatchObject({ problem: 'damaged' });
    for (let at = 100; at < whole.length; at += 4999) {
      const broken = Uint8Array.from(whole);
      broken.fill(0xff, at, at + 16);
      const answer = problem(broken);
      expect(answer.kind === 'database' || answer.problem === 'damaged', `at ${at}`).toBe(true);
    }
  });
});
