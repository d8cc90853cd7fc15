import type { z } from 'zod';
import type { Access } from '../world/state/app.ts';
import type { Repository } from '../world/state/repository.ts';
import type { User } from '../world/state/user.ts';
import type { World } from '../world/state/world.ts';
import { type Answer, HttpError, VALIDATION_FAILED } from './answer.ts';
import type { Caller } from './authenticate.ts';

/** A request that got as far as a route. */
export type Asked = {
  readonly world: World;
  readonly method: string;
  readonly path: string;
  /** The route's placeholders, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body, or undefined where there was none. */
  readonly body: unknown;
  readonly caller: Caller;
};

/** A request about a repository that the caller may see. */
export type AskedOfRepository = Asked & {
  readonly repository: Repository;
  /** Who acts: the person, the App's bot, the workflow's bot; undefined for nobody. */
  readonly user: User | undefined;
};

/** The permission that a route needs, as GitHub names it (`issues: write`). */
export type Need = readonly [permission: string, access: Access];

export type Route =
  | {
      readonly of: 'app' | 'anyone' | 'repository-as-app';
      readonly method: string;
      readonly path: string;
      readonly handle: (asked: Asked) => Promise<Answer> | Answer;
    }
  | {
      readonly of: 'repository';
      readonly method: string;
      readonly path: string;
      readonly needs: Need;
      readonly handle: (asked: AskedOfRepository) => Promise<Answer> | Answer;
    };

/** Matches a path against a pattern: `{name}` is one part, `{name+}` is the rest of the path. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const name = /^\{(\w+)(\+?)\}$/.exec(part);
    const value = name?.[2] ? given.slice(at).join('/') : given[at];
    if (value === undefined || (value === '' && part !== '')) return undefined;
    if (name?.[1]) {
      const decoded = decode(value);
      if (decoded === undefined) return undefined;
      params[name[1]] = decoded;
      if (name[2]) return params;
    } else if (value !== part) return undefined;
  }
  return wanted.length === given.length ? params : undefined;
}

/** The value of a placeholder that the route's pattern has. */
export function param(asked: Asked, name: string): string {
  return asked.params[name] ?? '';
}

/** A placeholder that is a number; 0, which nothing has, for anything else. */
export function numberParam(asked: Asked, name: string): number {
  const text = param(asked, name);
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

/**
 * The body, parsed.
 *
 * @throws HttpError 422 naming the fields that are missing or not as they should be
 */
export function readBody<Schema extends z.ZodType>(
  asked: Asked,
  schema: Schema,
  resource: string,
): z.output<Schema> {
  const parsed = schema.safeParse(asked.body ?? {});
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map((issue) => ({
    resource,
    field: issue.path.join('.'),
    code: 'invalid' as const,
  }));
  throw new HttpError(422, VALIDATION_FAILED, mistakes);
}

/** Who acts, for routes that only somebody can use. */
export function actingUser(asked: AskedOfRepository): User {
  if (!asked.user) throw new HttpError(401, 'Requires authentication');
  return asked.user;
}

/** One page of a list with GitHub's `Link` header. Source: REST API, "Using pagination". */
export function pageOf<Item>(
  asked: Asked,
  items: readonly Item[],
  body: (items: readonly Item[]) => unknown = (some) => some,
): Answer {
  const size = Math.min(positive(asked.query.get('per_page'), 30), 100);
  const page = positive(asked.query.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links: string[] = [];
  const link = (to: number, rel: string) => {
    const query = new URLSearchParams(asked.query);
    query.set('page', String(to));
    links.push(`<${asked.world.url}/api/v3${asked.path}?${query}>; rel="${rel}"`);
  };
  if (page > 1) link(page - 1, 'prev');
  if (page < last) {
    link(page + 1, 'next');
    link(last, 'last');
  }
  return {
    status: 200,
    body: body(items.slice((page - 1) * size, page * size)),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

function positive(text: string | null, otherwise: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
