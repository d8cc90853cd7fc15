import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Withdrawal } from '../deliveries/read-withdrawal.ts';
import type { DeliveryStore } from './delivery-store.ts';
import {
  ADD,
  NEXT,
  OUTDATED,
  REVIVE,
  rowSchema,
  WAITING,
  waitingSchema,
} from './sqlite-queries.ts';
import { SCHEMA } from './sqlite-schema.ts';

const MONTH = 30 * 24 * 3600 * 1000;

/**
 * A store in one SQLite file, for one process at a time. What `add` answered survives a crash of the
 * machine (WAL with `synchronous=FULL`); what was being worked on when the process died waits again.
 *
 * Throws when the file cannot be opened, or when another process has it open.
 */
export function openSqliteStore(file: string, now: number = Date.now()): DeliveryStore {
  const database = openDatabase(file);
  database.exec(SCHEMA);
  database.exec(`UPDATE deliveries SET state = 'waiting' WHERE state = 'running'`);
  database.prepare('DELETE FROM deliveries WHERE ended < ?').run(now - MONTH);
  database.prepare('DELETE FROM claims WHERE at < ?').run(now - MONTH);

  return {
    async add({ id, name, payload, key, repository, installation, issue }, at) {
      const added = database
        .prepare(ADD)
        .run(
          ...[id, name, payload, key, repository, installation],
          ...[issue?.number ?? null, issue?.updatedAt ?? null, at],
        );
      if (added.changes > 0) return 'new';
      const revived = database.prepare(REVIVE).run(at, payload, id, key);
      return revived.changes > 0 ? 'new' : 'known';
    },
    async next(at) {
      const row = database.prepare(NEXT).get(at);
      return row === undefined ? undefined : rowSchema.parse(row);
    },
    async finish(id, ending, at) {
      database
        .prepare(
          'UPDATE deliveries SET state = ?, outcome = ?, ended = ?, payload = NULL WHERE id = ?',
        )
        .run(ending.kind, 'why' in ending ? ending.why : ending.outcome, at, id);
    },
    async postpone(id, until) {
      database
        .prepare(`UPDATE deliveries SET state = 'waiting', due = ? WHERE id = ?`)
        .run(until, id);
    },
    async drop(withdrawal, at) {
      return dropWaiting(database, withdrawal, at);
    },
    async outdated(id) {
      return database.prepare(OUTDATED).get(id) !== undefined;
    },
    async waiting() {
      const row = database.prepare(WAITING).get();
      const { nextDue, ...counts } = waitingSchema.parse(row);
      return { ...counts, nextDue: nextDue ?? undefined };
    },
    async remember(key, repository, at) {
      const { changes } = database
        .prepare('INSERT INTO claims (key, repository, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
        .run(key, repository, at);
      return changes > 0 ? 'new' : 'before';
    },
    async forget(key) {
      database.prepare('DELETE FROM claims WHERE key = ?').run(key);
    },
    async commandsSince(repository, since, butFor) {
      const row = database
        .prepare(
          `SELECT count(*) AS count FROM claims JOIN deliveries USING (key)
           WHERE claims.repository = ? AND claims.at >= ? AND key <> ?
             AND coalesce(outcome, '') NOT IN ('nothing', 'not-allowed')`,
        )
        .get(repository, since, butFor);
      return z.object({ count: z.number() }).parse(row).count;
    },
    async close() {
      database.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 1000 });
  // One process only: two would both work on what either left running.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  // What people said is wiped with the row that held it.
  database.exec('PRAGMA secure_delete = ON');
  return database;
}

function dropWaiting(database: DatabaseSync, withdrawal: Withdrawal, at: number): number {
  const drop = (column: 'installation' | 'repository') =>
    database.prepare(
      `UPDATE deliveries SET state = 'dropped', outcome = 'withdrawn', ended = ?, payload = NULL
       WHERE state = 'waiting' AND ${column} = ?`,
    );
  if (withdrawal.kind === 'installation') {
    return Number(drop('installation').run(at, withdrawal.installation).changes);
  }
  const statement = drop('repository');
  return withdrawal.repositories
    .map((repository) => Number(statement.run(at, repository).changes))
    .reduce((sum, changes) => sum + changes, 0);
}
