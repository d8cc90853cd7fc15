import type { Book } from './book.ts';
import { bookSource } from './pdf/book-source.ts';
import { compile, type Limits } from './pdf/compile.ts';
import { prepareBook } from './prepare/prepare-book.ts';

export type MadePdf =
  | {
      readonly kind: 'made';
      readonly bytes: Uint8Array;
      /** So many formulas and pictures could not be set, and stand in words. */
      readonly replaced: number;
    }
  /** The compiler is not there, or not for this machine. */
  | { readonly kind: 'no-compiler' }
  /** It took more time or memory than one book may. */
  | { readonly kind: 'too-much' }
  /** The compiler's own words, for operators. */
  | { readonly kind: 'refused'; readonly messages: readonly string[] };

const LIMITS: Limits = { time: 60_000, memory: 2_000_000_000 };
/** As long as some fifty units; longer code is not given to the compiler. */
const LONGEST = 30_000_000;

/**
 * Makes a PDF of a book with Typst: title page, contents with page numbers, chapters, formulas,
 * pictures; tagged, with title, authors and language. The same book gives the same bytes on the same
 * machine.
 *
 * @param compiler where the compiler is (`findCompiler`): the address of its module
 */
export async function makePdf(
  book: Book,
  compiler: string | undefined,
  limits: Limits = LIMITS,
): Promise<MadePdf> {
  if (compiler === undefined) return { kind: 'no-compiler' };
  const prepared = prepareBook(book);
  const { style, parts } = bookSource(book, prepared);
  const length = parts.reduce(
    (sum, part) => sum + (typeof part === 'string' ? part : part.attempt).length,
    0,
  );
  if (length > LONGEST) return { kind: 'too-much' };
  const pictures = prepared.pictures.used().map(({ name, bytes }) => ({ name, bytes }));
  const compiled = await compile({ compiler, style, parts, pictures }, limits);
  if (compiled.kind !== 'made') return compiled;
  return { kind: 'made', bytes: compiled.pdf, replaced: compiled.replaced };
}
