/**
 * A process of its own for the compiler, which is native code: whatever a document does to it, only
 * this process ends. Takes one request by message, answers one, and is stopped from outside when it
 * takes too long. It reads no files but those that came with the request.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export type CompileRequest = {
  /** Where the compiler is: a `file:` address. */
  readonly compiler: string;
  readonly style: string;
  readonly parts: readonly (string | { readonly attempt: string; readonly otherwise: string })[];
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** More memory than this, in bytes, ends the process. */
  readonly mostMemory: number;
};

export type CompileAnswer =
  /** `replaced`: so many formulas and pictures were refused, and stand in words. */
  | {
      readonly kind: 'made';
      readonly pdf: Uint8Array;
      readonly pages: number;
      readonly replaced: number;
    }
  /** `messages` are the compiler's own. */
  | { readonly kind: 'refused'; readonly messages: readonly string[] }
  | { readonly kind: 'no-compiler' };

type Compiled = { readonly result: unknown; readonly messages: readonly string[] };

/** No such folder: nothing on this machine is part of a book. */
const NOWHERE = process.platform === 'win32' ? 'C:\\sayso-no-such-folder' : '/sayso-no-such-folder';

process.once('disconnect', () => process.exit());
process.once('message', (request: CompileRequest) => {
  limitMemory(request.mostMemory);
  // It does not end by itself then, so that the answer is read before the end is noticed.
  process.send?.(attempt(request));
});

function attempt(request: CompileRequest): CompileAnswer {
  try {
    return answer(request);
  } catch (error) {
    return { kind: 'refused', messages: [String(error)] };
  }
}

/** The compiler keeps this thread busy, so another one looks. */
function limitMemory(most: number): void {
  const look = `
    const look = () => process.memoryUsage.rss() > ${Number(most)} && process.kill(process.pid, 'SIGKILL');
    look();
    setInterval(look, 50);`;
  // A short compilation is over before the other thread has begun.
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
  new Worker(look, { eval: true }).unref();
}

/** Native code has no `import`. */
function load(compiler: string) {
  try {
    return createRequire(import.meta.url)(fileURLToPath(compiler));
  } catch {
    return undefined;
  }
}

function answer(request: CompileRequest): CompileAnswer {
  const loaded = load(request.compiler);
  if (loaded === undefined) return { kind: 'no-compiler' };
  const compiler = loaded.NodeCompiler.create({ workspace: NOWHERE });
  const folder = process.platform === 'win32' ? `${NOWHERE}\\` : `${NOWHERE}/`;
  for (const { name, bytes } of request.pictures) {
    compiler.mapShadow(`${folder}${name}`, Buffer.from(bytes));
  }
  const compile = (code: string): Compiled => {
    const compiled = compiler.compile({ mainFileContent: code });
    const error = compiled.takeError();
    if (error === null) return { result: compiled.result, messages: [] };
    const messages = compiler
      .fetchDiagnostics(error)
      .map((one: { message: string }) => one.message);
    return { result: undefined, messages };
  };
  const { compiled, replaced } = withoutRefused(request, compile);
  if (compiled.result === undefined) return { kind: 'refused', messages: compiled.messages };
  const pages =
    compiler.query === undefined ? 0 : Number(Reflect.get(Object(compiled.result), 'numOfPages'));
  return { kind: 'made', pdf: print(compiler, compiled.result), pages, replaced };
}

/** Everything first; where that fails, what fails by itself is left to its words; then all of it. */
function withoutRefused(
  { style, parts }: CompileRequest,
  compile: (code: string) => Compiled,
): { readonly compiled: Compiled; readonly replaced: number } {
  const whole = (isRefused: (attempt: string) => boolean): Compiled =>
    compile(
      style +
        parts
          .map((part) => {
            if (typeof part === 'string') return part;
            return isRefused(part.attempt) ? part.otherwise : part.attempt;
          })
          .join(''),
    );
  const first = whole(() => false);
  if (first.result !== undefined) return { compiled: first, replaced: 0 };
  const attempts = [
    ...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.attempt]))),
  ];
  const refused = new Set(
    attempts.filter((attempt) => compile(`${style}\n#{${attempt}}`).result === undefined),
  );
  const second = whole((attempt) => refused.has(attempt));
  if (second.result !== undefined) return { compiled: second, replaced: refused.size };
  return { compiled: whole(() => true), replaced: attempts.length };
}

/** As PDF/UA, for people who have it read out, where the document allows it; tagged in any case. */
function print(
  compiler: { pdf(document: unknown, options: object): Uint8Array },
  document: unknown,
): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document, {});
  }
}
