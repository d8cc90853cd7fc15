import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type BackendRequest, runBackend, sendAnswer, startBackend } from './run-backend.ts';

let answer: Promise<Buffer> | undefined;

/**
 * Says what a fetch may ask for. In protocol 2 that is a list of what this git can do, the same for
 * every repository and with nothing of it, so git is asked once; it is the first thing that every
 * fetch wants to know.
 *
 * Source: gitprotocol-v2(5), "Capability Advertisement".
 */
export async function announce(
  request: IncomingMessage,
  response: ServerResponse,
  what: BackendRequest,
): Promise<void> {
  if (request.headers['git-protocol'] !== 'version=2') {
    return runBackend(request, response, what);
  }
  answer ??= ask(request, what);
  try {
    sendAnswer(response, await answer);
  } catch (error) {
    answer = undefined;
    throw error;
  }
}

async function ask(request: IncomingMessage, what: BackendRequest): Promise<Buffer> {
  const child = await startBackend(request, what);
  child.stdin.end();
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) throw new Error(`git http-backend ended with ${String(code)}`);
  return Buffer.concat(chunks);
}
