import { z } from 'zod';
import type { TakenDelivery } from './delivery-store.ts';

export const rowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    payload: z.string(),
    key: z.string(),
    repository: z.number(),
    installation: z.number(),
    issue: z.number().nullable(),
    issue_updated: z.number().nullable(),
    attempts: z.number(),
  })
  .transform(
    ({ issue, issue_updated, attempts, ...row }): TakenDelivery => ({
      ...row,
      issue: issue === null ? undefined : { number: issue, updatedAt: issue_updated ?? 0 },
      attempt: attempts,
    }),
  );

export const waitingSchema = z.object({
  waiting: z.number(),
  running: z.number(),
  nextDue: z.number().nullable(),
});

/** Within a repository the oldest first, and nothing beside one that is being worked on. */
const FIRST_IN_LINE = `
  one.state = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM deliveries AS other
    WHERE other.repository = one.repository
      AND (other.state = 'running' OR (other.state = 'waiting' AND other.seq < one.seq))
  )`;

export const NEXT = `
  UPDATE deliveries SET state = 'running', attempts = attempts + 1
  WHERE seq = (
    SELECT seq FROM deliveries AS one WHERE ${FIRST_IN_LINE} AND due <= ? ORDER BY seq LIMIT 1
  )
  RETURNING *`;

export const WAITING = `
  SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
         count(*) FILTER (WHERE state = 'running') AS running,
         (SELECT min(due) FROM deliveries AS one WHERE ${FIRST_IN_LINE}) AS nextDue
  FROM deliveries WHERE state IN ('waiting', 'running')`;

export const OUTDATED = `
  SELECT 1 FROM deliveries AS one JOIN deliveries AS later
    ON later.repository = one.repository AND later.issue = one.issue
    AND later.issue_updated > one.issue_updated
  WHERE one.id = ? AND later.state = 'done' AND later.outcome <> 'nothing'`;

export const ADD = `
  INSERT INTO deliveries
    (id, name, payload, key, repository, installation, issue, issue_updated, due)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;

/** What failed or was dropped waits again at its old place. */
export const REVIVE = `
  UPDATE deliveries SET state = 'waiting', attempts = 0, due = ?, payload = ?, ended = NULL
  WHERE (id = ? OR key = ?) AND state IN ('failed', 'dropped')`;
