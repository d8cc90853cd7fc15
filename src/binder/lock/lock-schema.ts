import { z } from 'zod';

/** Grows when what is in a lock changes so that an older reading of it would be wrong. */
export const LOCK_VERSION = 1;
export const LOCK_NAME = 'merge-lock.json';

/** What a merge can have at most; more is not ours. */
const MOST_SOURCES = 50;
const MOST_FILES = 60_000;
const MOST_FINDINGS = 100_000;

const TEXT = z.string().max(10_000);
const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
const PATH = z.string().max(1000).refine(isInside);
const LEVEL = z.enum(['error', 'clash', 'warning', 'note']);

const REMOTE = z.object({
  url: z.string().max(2000).refine(isFetchable),
  commit: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
  folder: z.literal('').or(PATH),
  ref: z.string().min(1).max(500).optional(),
});

const OPTIONS = z.object({
  prefer: z.array(TEXT).max(MOST_SOURCES).optional(),
  folder: z.enum(['binder', '.binder']).optional(),
  hashes: z.enum(['keep', 'strip']).optional(),
  dormant: z.enum(['leave', 'fold']).optional(),
  missing: z.enum(['leave', 'copy']).optional(),
  snapshot: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  juliaAndR: z.enum(['refuse', 'bridge']).optional(),
});

const FINDING = z.object({
  level: LEVEL,
  kind: TEXT,
  file: TEXT,
  places: z
    .array(z.object({ source: TEXT, path: TEXT, line: z.number().int().nonnegative() }))
    .max(10_000),
  values: z.record(TEXT, TEXT.or(z.array(TEXT).max(10_000))),
});

export const LOCK = z.object({
  version: z.literal(LOCK_VERSION),
  buildpack: z.enum(['JuliaProject', 'R', 'Conda', 'Pipfile', 'Python']),
  options: OPTIONS,
  sources: z
    .array(z.object({ id: TEXT.min(1), remote: REMOTE.nullable(), fingerprint: SHA256 }))
    .min(1)
    .max(MOST_SOURCES),
  files: z
    .array(z.object({ path: PATH, mode: z.enum(['100644', '100755']), sha256: SHA256 }))
    .max(MOST_FILES),
  findings: z.array(FINDING).max(MOST_FINDINGS),
});

/** What was merged into what, and how. Paths of `files` are relative to the configuration folder. */
export type Lock = z.infer<typeof LOCK>;

/** A path that stays in its folder, whatever reads it. */
function isInside(path: string): boolean {
  const parts = path.split('/');
  return !parts.some((part) => /^(?:|\.|\.\.|\.git)$/i.test(part)) && !/[\p{Cc}\\]/u.test(path);
}

/** An address of a repository elsewhere: nothing of this machine, no command, no password. */
function isFetchable(url: string): boolean {
  if (/[\p{Cc}\s]/u.test(url)) return false;
  if (/^(?:https?|git):\/\/[^/@]+(?:\/|$)/i.test(url)) return true;
  return /^(?:ssh:\/\/(?:\w[\w.-]*@)?\w[\w.-]*(?::\d+)?\/|\w[\w.-]*@\w[\w.-]*:)[^:@]+$/i.test(url);
}
