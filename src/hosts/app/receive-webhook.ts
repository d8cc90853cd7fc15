import type { IncomingMessage } from 'node:http';
import { verify } from '@octokit/webhooks-methods';
import { readBody } from './read-body.ts';

/** What is answered to whoever sent a webhook: a status and a short line for GitHub's delivery log. */
export type Reception = { readonly status: number; readonly line: string };

/** A webhook whose signature is right. */
export type VerifiedWebhook = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly payload: unknown;
};

export type Intake = (webhook: VerifiedWebhook) => Promise<'stored' | 'known' | 'ignored'>;

const SIGNATURE = /^sha256=[0-9a-f]{64}$/;
const NAME = /^[\w-]{1,100}$/;

/**
 * Receives one webhook: reads it (25 MB at most), checks its signature against each of the secrets,
 * and hands it to `intake`, which has stored it when it resolves.
 * Source: GitHub's "Validating webhook deliveries" and "Best practices for using webhooks".
 */
export async function receiveWebhook(
  request: IncomingMessage,
  secrets: readonly string[],
  intake: Intake,
): Promise<Reception> {
  const { headers } = request;
  const signature = String(headers['x-hub-signature-256'] ?? '');
  // Before a byte of the body is kept: nobody without a signature gets that far.
  if (!SIGNATURE.test(signature)) return { status: 401, line: 'not signed' };
  const body = await readBody(request);
  if (body === 'too-large') return { status: 413, line: 'too large' };
  const text = body.toString('utf8');
  if (!(await signedByAny(secrets, text, signature)))
    return { status: 401, line: 'wrong signature' };
  const id = String(headers['x-github-delivery'] ?? '');
  const name = String(headers['x-github-event'] ?? '');
  if (!NAME.test(id) || !NAME.test(name)) return { status: 400, line: 'without GitHub’s headers' };
  const payload = parse(text);
  if (payload === undefined) {
    return { status: 400, line: 'not JSON: choose the content type application/json' };
  }
  return { status: 202, line: await intake({ id, name, text, payload }) };
}

async function signedByAny(
  secrets: readonly string[],
  text: string,
  signature: string,
): Promise<boolean> {
  for (const secret of secrets) {
    if (text !== '' && (await verify(secret, text, signature))) return true;
  }
  return false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
