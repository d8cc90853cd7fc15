import { createServer, type Server } from 'node:http';
import { createOracle } from '../support/openapi-oracle.ts';

/** One request that arrived. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly authorization: string | undefined;
};

/** What is answered; a function sees the request. */
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Script = Record<string, Answer | ((asked: Asked) => Answer)>;

export type ScriptedGitHub = {
  readonly url: string;
  /** `POST /repos/you/course/issues/1/comments`; a `*` stands for one part of the path. */
  readonly script: Script;
  readonly asked: Asked[];
  /** `METHOD /path` of all that was asked. */
  lines(): readonly string[];
  /** What was asked that GitHub's own description of its API does not allow. */
  violations(): readonly string[];
  close(): Promise<void>;
};

/** A server that answers as the test tells it to, for what a well-behaved stand-in never does. */
export async function startScriptedGitHub(script: Script = {}): Promise<ScriptedGitHub> {
  const asked: Asked[] = [];
  const urls: URL[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const url = new URL(request.url ?? '/', 'http://localhost');
    const text = Buffer.concat(chunks).toString('utf8');
    const one: Asked = {
      method: request.method ?? '',
      path: decodeURIComponent(url.pathname),
      query: Object.fromEntries(url.searchParams),
      body: text === '' ? undefined : JSON.parse(text),
      authorization: request.headers.authorization,
    };
    asked.push(one);
    urls.push(url);
    const { status, body, headers } = answerTo(one, script);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  return {
    url: await listening(server),
    script,
    asked,
    lines: () => asked.map(({ method, path }) => `${method} ${path}`),
    violations() {
      const oracle = createOracle();
      for (const [index, { method, body }] of asked.entries()) {
        const { pathname = '', searchParams: query = new URLSearchParams() } = urls[index] ?? {};
        const request = { method, path: pathname, query, body };
        oracle.checkExchange({ request, response: { status: 503, body: { message: 'x' } } });
      }
      // The answers are the test's own, so only the requests are judged.
      return oracle.violations.filter((violation) => !/: error |is not documented/.test(violation));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answerTo(asked: Asked, script: Script): Answer {
  const line = `${asked.method} ${asked.path}`;
  const found = Object.entries(script).find(([pattern]) => fits(pattern, line))?.[1];
  if (found === undefined) return { status: 500, body: { message: `not scripted: ${line}` } };
  return typeof found === 'function' ? found(asked) : found;
}

function fits(pattern: string, line: string): boolean {
  const wanted = pattern.split('/');
  const given = line.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === '*' || part === given[index])
  );
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}
