import type { World } from '../world/state/world.ts';

const LIMIT = 5000;
const HOUR = 3600;

type Budget = { used: number; readonly reset: number };

const budgets = new WeakMap<World, Map<string, Budget>>();

/**
 * GitHub's headers on every answer of the API: how much is left for this token in this hour, and an
 * id to name in questions to support.
 */
export function rateHeaders(world: World, authorization = ''): Record<string, string> {
  const now = Math.floor(world.now().getTime() / 1000);
  const known = budgets.get(world) ?? new Map<string, Budget>();
  budgets.set(world, known);
  let budget = known.get(authorization);
  if (!budget || budget.reset <= now) budget = { used: 0, reset: now + HOUR };
  known.set(authorization, budget);
  budget.used += 1;
  return {
    'x-ratelimit-limit': String(LIMIT),
    'x-ratelimit-remaining': String(Math.max(0, LIMIT - budget.used)),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-reset': String(budget.reset),
    'x-ratelimit-resource': 'core',
    'x-github-request-id': crypto.randomUUID().replaceAll('-', ':').toUpperCase(),
    'x-github-media-type': 'github.v3; format=json',
  };
}
