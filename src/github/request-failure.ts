import { z } from 'zod';

/** Why GitHub did not do what was asked, with the number by which GitHub's support finds the request. */
export type RequestFailure = {
  readonly kind: /** The token does not count (any more). */
    | 'unauthorized'
    /** Not with this permission, or not here (a locked issue). */
    | 'forbidden'
    /** The repository is archived: nothing can change there. */
    | 'archived'
    | 'missing'
    | 'gone'
    | 'conflict'
    /** Understood, but against a rule; `message` says which. */
    | 'refused'
    | 'rate-limited'
    /** GitHub's own trouble, or the network's: worth another try. */
    | 'unreachable';
  readonly status: number | undefined;
  readonly message: string;
  readonly requestId: string | undefined;
  /** Seconds to wait, where GitHub said so. */
  readonly retryAfter: number | undefined;
};

const errorSchema = z.object({
  status: z.number(),
  message: z.string().catch(''),
  response: z
    .object({
      headers: z.record(z.string(), z.unknown()).catch({}),
      data: z
        .object({
          message: z.string().optional(),
          errors: z.array(z.unknown()).optional(),
        })
        .catch({}),
    })
    .optional()
    .catch(undefined),
});

type Headers = Readonly<Record<string, unknown>>;

/**
 * Reads what a request was rejected with (Octokit's `RequestError`, or anything the network threw).
 * Sources: GitHub's "Troubleshooting the REST API" and "Rate limits for the REST API".
 */
export function failureOf(error: unknown, now: number = Date.now()): RequestFailure {
  const { data } = errorSchema.safeParse(error);
  if (data === undefined || data.response === undefined) {
    return failure('unreachable', data?.status, messageOf(error), {}, undefined);
  }
  const { headers, data: body } = data.response;
  const message = [body.message ?? data.message, ...(body.errors ?? []).map(detailOf)].join(' ');
  const retryAfter = secondsToWait(headers, now);
  return failure(kindOf(data.status, message, headers), data.status, message, headers, retryAfter);
}

function failure(
  kind: RequestFailure['kind'],
  status: number | undefined,
  message: string,
  headers: Headers,
  retryAfter: number | undefined,
): RequestFailure {
  const id = headers['x-github-request-id'];
  return { kind, status, message, requestId: typeof id === 'string' ? id : undefined, retryAfter };
}

function kindOf(status: number, message: string, headers: Headers): RequestFailure['kind'] {
  if (status === 429) return 'rate-limited';
  if (status === 403) return forbiddenOr(message, headers);
  if (status >= 500) return 'unreachable';
  const kinds = { 401: 'unauthorized', 404: 'missing', 409: 'conflict', 410: 'gone' } as const;
  const known = Object.entries(kinds).find(([code]) => Number(code) === status);
  return known?.[1] ?? 'refused';
}

/** 403 is GitHub's word for three quite different things. */
function forbiddenOr(message: string, headers: Headers): RequestFailure['kind'] {
  if (/archived/i.test(message)) return 'archived';
  const spent = headers['x-ratelimit-remaining'] === '0';
  const told = headers['retry-after'] !== undefined || /rate limit/i.test(message);
  return spent || told ? 'rate-limited' : 'forbidden';
}

function secondsToWait(headers: Headers, now: number): number | undefined {
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after) && after >= 0) return after;
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isFinite(reset) ? Math.max(0, Math.ceil(reset - now / 1000)) : undefined;
}

function detailOf(detail: unknown): string {
  if (typeof detail === 'string') return detail;
  const { data } = z.object({ message: z.string() }).safeParse(detail);
  return data?.message ?? '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
