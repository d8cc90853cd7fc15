import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment } from '../world/run-git.ts';

export type BackendRequest = {
  readonly gitFolder: string;
  /** Below the repository: `info/refs`, `git-upload-pack`, `git-receive-pack`. */
  readonly path: string;
  readonly query: string;
  readonly user: string;
  readonly configuration: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
};

const HEADER_END = '\r\n\r\n';

/**
 * Hands a request to `git http-backend` and its answer back. `beforeEnd` is awaited before the
 * answer ends, so that a pusher who has the answer finds everything that follows from the push done.
 *
 * Source: git-http-backend(1), RFC 3875 (CGI).
 */
export async function runBackend(
  request: IncomingMessage,
  response: ServerResponse,
  what: BackendRequest,
  beforeEnd: () => Promise<void> = async () => undefined,
): Promise<void> {
  const child = await startBackend(request, what);
  const closed = once(child, 'close');
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  response.on('close', () => child.kill());
  let head = '';
  for await (const chunk of child.stdout) {
    if (response.headersSent) {
      if (!response.write(chunk)) await Promise.race([once(response, 'drain'), closed]);
      continue;
    }
    head += chunk.toString('latin1');
    const end = head.indexOf(HEADER_END);
    if (end === -1) continue;
    writeHead(response, head.slice(0, end));
    response.write(Buffer.from(head.slice(end + HEADER_END.length), 'latin1'));
  }
  await closed;
  await beforeEnd();
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

/** Starts the program; what it answers begins with a head of its own. */
export async function startBackend(request: IncomingMessage, what: BackendRequest) {
  return spawn(await backend(), [], {
    env: gitEnvironment({ ...environment(request, what), ...what.environment }),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** Sends an answer that is there as a whole. */
export function sendAnswer(response: ServerResponse, answer: Buffer): void {
  const end = answer.indexOf(HEADER_END);
  writeHead(response, answer.subarray(0, end).toString('latin1'));
  response.end(answer.subarray(end + HEADER_END.length));
}

let found: Promise<string> | undefined;

/** The program that `git http-backend` would start: one process less for every request. */
function backend(): Promise<string> {
  found ??= promisify(execFile)('git', ['--exec-path']).then(({ stdout }) =>
    join(stdout.trim(), 'git-http-backend'),
  );
  return found;
}

function environment(request: IncomingMessage, what: BackendRequest): Record<string, string> {
  const { headers } = request;
  return {
    GIT_PROJECT_ROOT: what.gitFolder,
    PATH_INFO: `/${what.path}`,
    GIT_HTTP_EXPORT_ALL: '1',
    QUERY_STRING: what.query,
    REQUEST_METHOD: request.method ?? 'GET',
    REMOTE_USER: what.user,
    REMOTE_ADDR: request.socket.remoteAddress ?? '',
    CONTENT_TYPE: headers['content-type'] ?? '',
    ...(headers['content-length'] ? { CONTENT_LENGTH: headers['content-length'] } : {}),
    ...(headers['content-encoding'] ? { HTTP_CONTENT_ENCODING: headers['content-encoding'] } : {}),
    ...protocol(headers['git-protocol']),
    ...configuration(what.configuration),
  };
}

function protocol(header: string | string[] | undefined): Record<string, string> {
  return typeof header === 'string' && /^[\w=.:-]+$/.test(header) ? { GIT_PROTOCOL: header } : {};
}

/** Settings for one run of git. Source: git-config(1), GIT_CONFIG_COUNT. */
function configuration(settings: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(settings);
  const pairs = entries.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(entries.length), ...Object.fromEntries(pairs) };
}

function writeHead(response: ServerResponse, head: string): void {
  let status = 200;
  const headers: Record<string, string> = {};
  for (const line of head.split('\r\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    const value = line.slice(at + 1).trim();
    if (name === 'status') status = Number.parseInt(value, 10);
    else headers[name] = value;
  }
  response.writeHead(status, headers);
}
