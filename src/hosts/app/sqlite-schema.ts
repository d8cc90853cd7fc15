/**
 * `deliveries`: what came and what became of it; the payload is kept only until then. `claims`: keys
 * that were claimed, the commands' own (equal to a delivery's key) and those of reflexes.
 */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS deliveries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    payload TEXT,
    repository INTEGER NOT NULL,
    installation INTEGER NOT NULL,
    issue INTEGER,
    issue_updated INTEGER,
    state TEXT NOT NULL DEFAULT 'waiting'
      CHECK (state IN ('waiting', 'running', 'done', 'failed', 'dropped')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL,
    outcome TEXT,
    ended INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS deliveries_open
    ON deliveries (repository, state, seq) WHERE state IN ('waiting', 'running');
  CREATE INDEX IF NOT EXISTS deliveries_by_issue ON deliveries (repository, issue);
  CREATE TABLE IF NOT EXISTS claims (
    key TEXT PRIMARY KEY,
    repository INTEGER NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS claims_by_repository ON claims (repository, at);
`;
