import type { IncomingMessage } from 'node:http';
import { PageError } from './page-error.ts';

/**
 * Refuses requests that another website had the browser send. The host must be the playground's own,
 * or a stranger's name could be pointed here (DNS rebinding), and published sites, which have a name
 * of their own, could act as the visitor; whatever changes something must come from one of our own
 * pages (cross-site request forgery). Browsers send `Origin` with every POST (Fetch standard,
 * "origin header").
 *
 * @throws PageError 421 for a strange host, 403 for a strange origin
 */
export function insistOnSameOrigin(request: IncomingMessage, worldUrl: string): void {
  const { host = '', origin } = request.headers;
  if (!isOurHost(host, worldUrl)) {
    throw new PageError(421, 'This address does not belong to the playground.');
  }
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (origin !== `http://${host}`) {
    throw new PageError(403, 'This form did not come from a page of the playground.');
  }
}

function isOurHost(host: string, worldUrl: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  return new URL(`http://${host}`).hostname === new URL(worldUrl).hostname;
}
