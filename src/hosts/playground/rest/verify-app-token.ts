import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { World } from '../world/state/world.ts';
import { HttpError } from './answer.ts';

const header = z.object({ alg: z.literal('RS256') });
const claims = z.object({
  iat: z.number(),
  exp: z.number(),
  iss: z.union([z.string(), z.number()]),
});

const UNREADABLE = 'A JSON web token could not be decoded';

/** Ten minutes, GitHub's longest life of an App's token, and a minute for clocks that differ. */
const LONGEST_SECONDS = 600;
const CLOCK_DRIFT_SECONDS = 60;

/**
 * Checks the token by which the App says who it is: RS256 under its registered key, not expired,
 * at most ten minutes long. Source: GitHub's "Generating a JSON Web Token (JWT) for a GitHub App".
 *
 * @throws HttpError 401 with GitHub's words
 */
export function verifyAppToken(world: World, text: string): void {
  const [head = '', body = '', signature = ''] = text.split('.');
  if (!header.safeParse(decode(head)).success) throw new HttpError(401, UNREADABLE);
  const parsed = claims.safeParse(decode(body));
  const key = createPublicKey(world.app.publicKey);
  const signed = Buffer.from(`${head}.${body}`);
  if (!parsed.success || !verify('sha256', signed, key, Buffer.from(signature, 'base64url'))) {
    throw new HttpError(401, UNREADABLE);
  }
  const { exp, iat, iss } = parsed.data;
  const now = world.now().getTime() / 1000;
  if (![String(world.app.id), world.app.clientId].includes(String(iss))) {
    throw new HttpError(401, 'Integration not found');
  }
  if (exp <= now) {
    throw new HttpError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (exp - Math.min(iat, now) > LONGEST_SECONDS + CLOCK_DRIFT_SECONDS) {
    throw new HttpError(401, "'Expiration time' claim ('exp') is too far in the future");
  }
  if (iat > now + CLOCK_DRIFT_SECONDS) {
    throw new HttpError(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
