import type { IncomingMessage } from 'node:http';
import { PageError } from './page-error.ts';

/** GitHub takes files up to 25 MiB in the browser, 100 at a time ("Adding a file to a repository"). */
export const LARGEST_FILE = 25 * 1024 * 1024;
export const MOST_FILES = 100;
const LARGEST_UPLOAD = 128 * 1024 * 1024;
const LARGEST_FORM = 2 * 1024 * 1024;

/** The fields of a form: the last value of each name, and its files. */
export type Form = {
  /** The text of a field as the browser sent it (lines end in CRLF); empty when there is none. */
  text(name: string): string;
  /** The values of a field that may occur several times. */
  all(name: string): readonly string[];
  files(name: string): readonly UploadedFile[];
};

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Reads what a form sent: `application/x-www-form-urlencoded` or `multipart/form-data`, nothing
 * larger than is allowed. Multipart is parsed by Node's own Fetch implementation (RFC 7578).
 *
 * @throws PageError 400 for a body that cannot be read, 413 for one that is too large
 */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const type = request.headers['content-type'] ?? '';
  const multipart = type.startsWith('multipart/form-data');
  if (!multipart && !type.startsWith('application/x-www-form-urlencoded')) {
    throw new PageError(400, 'This form could not be read.');
  }
  const body = await readBody(request, multipart ? LARGEST_UPLOAD : LARGEST_FORM);
  return multipart ? multipartForm(body, type) : urlencodedForm(body);
}

async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    // The rest is read and dropped, so that the browser gets to see the answer.
    if (size > 4 * LARGEST_UPLOAD) request.destroy();
  }
  if (size > most) throw new PageError(413, tooLarge());
  return Buffer.concat(chunks);
}

function tooLarge(): string {
  return `That is too much at once. The limit is ${MOST_FILES} files of 25 MB each, ${LARGEST_UPLOAD / 1024 / 1024} MB together.`;
}

function urlencodedForm(body: Uint8Array): Form {
  const fields = new URLSearchParams(Buffer.from(body).toString('utf8'));
  return {
    text: (name) => fields.getAll(name).at(-1) ?? '',
    all: (name) => fields.getAll(name),
    files: () => [],
  };
}

async function multipartForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<Form> {
  const parsed = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new PageError(400, 'This form could not be read.');
    });
  const files = new Map<string, UploadedFile[]>();
  const texts = new Map<string, string[]>();
  for (const [name, value] of parsed) {
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value]);
    else files.set(name, [...(files.get(name) ?? []), await uploadedFile(value)]);
  }
  const count = [...files.values()].flat().length;
  if (count > MOST_FILES) throw new PageError(413, tooLarge());
  return {
    text: (name) => texts.get(name)?.at(-1) ?? '',
    all: (name) => texts.get(name) ?? [],
    // A file field that was left empty sends one file without a name.
    files: (name) => (files.get(name) ?? []).filter((file) => file.name !== ''),
  };
}

async function uploadedFile(file: File): Promise<UploadedFile> {
  if (file.size > LARGEST_FILE) throw new PageError(413, tooLarge());
  return { name: file.name, bytes: await file.bytes() };
}
