/** "Says", so that `file` and we know a database of ours; and the version of what is in it. */
export const APPLICATION_ID = 0x53617973;
export const VERSION = 1;

/**
 * What is read back from a database of ours. `imagetest` is the earlier tool's table as it was, with
 * pictures as base64 text in a BLOB: SQLite makes no base64, so a view could not turn bytes into it; and
 * it is the only place that holds pictures, so that none is there twice. Git packs base64 about as
 * small as the bytes.
 */
export const TABLES = {
  unit: `CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  address TEXT NOT NULL UNIQUE,
  page TEXT NOT NULL,
  code TEXT,
  course TEXT,
  authors TEXT NOT NULL,
  language TEXT,
  copyright TEXT,
  licence TEXT,
  licence_url TEXT,
  version TEXT,
  document_sha256 TEXT NOT NULL
)`,
  document: `CREATE TABLE document (
  unit INTEGER PRIMARY KEY REFERENCES unit(id),
  xml TEXT NOT NULL
)`,
  section: `CREATE TABLE section (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit(id),
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  level INTEGER NOT NULL,
  title TEXT NOT NULL,
  markdown TEXT NOT NULL
)`,
  asset: `CREATE TABLE asset (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit(id),
  path TEXT NOT NULL,
  url TEXT,
  mime TEXT,
  bytes INTEGER,
  sha256 TEXT,
  status TEXT NOT NULL,
  why TEXT
)`,
  figure: `CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit(id),
  asset INTEGER REFERENCES asset(id),
  element TEXT NOT NULL,
  name TEXT NOT NULL,
  caption TEXT NOT NULL,
  alternative TEXT NOT NULL,
  description TEXT NOT NULL,
  owner TEXT NOT NULL,
  item TEXT NOT NULL,
  acknowledgement TEXT NOT NULL,
  source TEXT NOT NULL,
  folder_hash TEXT,
  content_hash TEXT,
  url TEXT
)`,
  imagetest: `CREATE TABLE imagetest (
  b64image BLOB,
  stub TEXT,
  minstub TEXT
)`,
} as const;

/** Full-text search in the way in which Datasette finds it by itself: `content="section"`. */
const SEARCH = `CREATE VIRTUAL TABLE section_fts USING fts5(
  title, markdown, content="section", content_rowid="id", tokenize="porter unicode61"
)`;

/** The other two tables of the earlier tool: its names, its columns, in its order. */
const EARLIER = {
  htmlxml: `CREATE VIEW htmlxml AS
SELECT unit.page AS possible_sc_link, 'XML' AS doctype, unit.address AS html_url,
  document.xml AS xml, NULL AS course_presentation, coalesce(unit.code, '') AS courseCode,
  coalesce(unit.course, '') AS courseTitle, unit.title AS itemTitle
FROM unit JOIN document ON document.unit = unit.id`,
  xmlfigures: `CREATE VIEW xmlfigures AS
SELECT unit.address AS xpageurl, figure.caption AS caption, '' AS src,
  coalesce(unit.code, '') AS coursecode, figure.description AS desc, figure.owner AS owner,
  figure.item AS item, figure.acknowledgement AS itemack, figure.source AS srcurl,
  figure.folder_hash AS x_folderhash, figure.content_hash AS x_contenthash,
  coalesce(figure.url, '') AS imgurl,
  CASE figure.alternative WHEN '' THEN 'Figure' ELSE figure.alternative END AS alt,
  figure.name AS stub,
  substr(figure.name, 1, instr(figure.name || '.', '.') - 1) AS minstub
FROM figure JOIN unit ON unit.id = figure.unit`,
} as const;

export const SCHEMA = [...Object.values(TABLES), SEARCH, ...Object.values(EARLIER)].join(';\n');

/** Everything that a database of ours has; what SQLite and its search keep for themselves is extra. */
export const KNOWN = new Set([...Object.keys(TABLES), ...Object.keys(EARLIER), 'section_fts']);
