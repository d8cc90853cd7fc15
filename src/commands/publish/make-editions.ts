import type { Book, BookWords } from '../../editions/book.ts';
import { makeEpub } from '../../editions/make-epub.ts';
import { type MadePdf, makePdf } from '../../editions/make-pdf.ts';
import type { EditionFormat } from '../../engine/plan.ts';
import type { Edition, SiteBook } from '../../site/book/site-book.ts';
import type { Message } from '../../words/message.ts';

/** A site of more books than this offers none for the rest: others wait while they are made. */
const MOST_BOOKS = 50;

export type MadeEditions = {
  readonly editions: readonly Edition[];
  readonly problems: readonly Message[];
};

/** Makes every book in every form that is wanted; what cannot be made is told. */
export async function makeEditions(
  books: readonly SiteBook[],
  formats: readonly EditionFormat[],
  {
    find,
    wordsIn,
  }: {
    readonly find: () => Promise<string | undefined>;
    /** What a book of a language (a BCP 47 tag) itself says. */
    readonly wordsIn: (language: string) => BookWords;
  },
): Promise<MadeEditions> {
  const editions: Edition[] = [];
  const problems: Message[] = [];
  const compiler = formats.includes('pdf') ? await find() : undefined;
  for (const one of books.slice(0, MOST_BOOKS)) {
    const book = { ...one, words: wordsIn(one.language) };
    for (const format of formats) {
      const made = await make(book, format, compiler);
      if (made.kind === 'made') {
        editions.push({ slug: book.slug, format, bytes: made.bytes });
        continue;
      }
      problems.push({ say: 'notMade', format, title: book.title, why: made.kind });
    }
  }
  return { editions, problems: eachOnce(problems) };
}

/** Without the compiler it is the same for every book, and said once. */
function eachOnce(problems: readonly Message[]): readonly Message[] {
  const isMissing = (problem: Message): boolean =>
    problem.say === 'notMade' && problem.why === 'no-compiler';
  const first = problems.find(isMissing);
  return problems.filter((problem) => problem === first || !isMissing(problem));
}

/** Nothing in a book keeps the site itself from being published. */
async function make(
  book: Book,
  format: EditionFormat,
  compiler: string | undefined,
): Promise<MadePdf> {
  try {
    if (format === 'pdf') return await makePdf(book, compiler);
    return { kind: 'made', bytes: await makeEpub(book), replaced: 0 };
  } catch (error) {
    return { kind: 'refused', messages: [String(error)] };
  }
}
