import type { Token } from '../world/state/app.ts';
import type { World } from '../world/state/world.ts';
import { findUser } from '../world/users.ts';
import { BAD_CREDENTIALS, HttpError } from './answer.ts';
import { verifyAppToken } from './verify-app-token.ts';

/** Who asks: nobody in particular, the App itself (by its JWT), or the bearer of a token. */
export type Caller =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'app' }
  | { readonly kind: 'token'; readonly token: Token };

/**
 * Who a request comes from, by its `Authorization` header.
 *
 * @throws HttpError 401 with GitHub's words
 */
export function authenticate(world: World, header: string | undefined): Caller {
  if (header === undefined || header === '') return { kind: 'nobody' };
  const [scheme = '', credentials = ''] = header.split(/ +/, 2);
  if (/^basic$/i.test(scheme)) return basic(world, credentials);
  if (!/^(bearer|token)$/i.test(scheme)) throw new HttpError(401, BAD_CREDENTIALS);
  if (credentials.split('.').length === 3) {
    verifyAppToken(world, credentials);
    return { kind: 'app' };
  }
  return { kind: 'token', token: requireToken(world, credentials) };
}

/**
 * Basic credentials, as git sends them: a token as the password, whatever the name; or the login of
 * a person with any password, because the playground has none.
 */
function basic(world: World, credentials: string): Caller {
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  const login = text.slice(0, text.indexOf(':'));
  const password = text.slice(text.indexOf(':') + 1);
  const person = findUser(world, login);
  if (person?.type === 'User' && !world.tokens.has(password)) {
    return { kind: 'token', token: { kind: 'person', user: person } };
  }
  return { kind: 'token', token: requireToken(world, password) };
}

function requireToken(world: World, text: string): Token {
  const token = world.tokens.get(text);
  if (!token) throw new HttpError(401, BAD_CREDENTIALS);
  if (token.kind === 'installation' && token.expiresAt <= world.now()) {
    throw new HttpError(401, BAD_CREDENTIALS);
  }
  return token;
}
