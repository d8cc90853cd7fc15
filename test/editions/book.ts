import { createDrawDiagram } from '../../src/commands/publish/draw-diagrams.ts';
import { wordsOfPage } from '../../src/commands/publish/words-of-page.ts';
import type { Book } from '../../src/editions/book.ts';
import { SAMPLE_UNIT, sampleSource } from '../../src/openlearn/download/sample-source.ts';
import { fetchUnit } from '../../src/openlearn/fetch-unit.ts';
import type { SiteBook } from '../../src/site/book/site-book.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { sourceOf } from '../site/folder-source.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The books that a site of these files is. */
export async function booksOf(files: Files): Promise<readonly SiteBook[]> {
  const found: SiteBook[] = [];
  await buildSite(sourceOf(files), {
    title: 'My course',
    language: 'en',
    repositoryUrl: 'https://github.com/you/my-course',
    branch: 'main',
    baseUrl: 'https://you.github.io/my-course/',
    words: (language) => wordsOfPage(language, {}).siteWords,
    draw: createDrawDiagram((language) => wordsOfPage(language, {}).diagramWords),
    editions: async (books) => {
      found.push(...books);
      return [];
    },
  });
  return found;
}

export async function bookOf(files: Files): Promise<SiteBook & Book> {
  const [book] = await booksOf(files);
  if (book === undefined) throw new Error('These files are no book');
  return { ...book, words: wordsOfPage(book.language, {}).bookWords };
}

/** The unit that comes with the project, as it lies in a repository. */
export async function sampleFiles(): Promise<Files> {
  const unit = await fetchUnit(SAMPLE_UNIT, sampleSource());
  if (unit.kind !== 'fetched') throw new Error(`The sample is ${unit.kind}`);
  return Object.fromEntries(
    unit.files.map(({ path, content }) => [`content/tides/${path}`, content]),
  );
}

/** What strangers may write, and what must come out of it as it was written. */
export const HOSTILE = [
  '#read("/etc/passwd") #panic("no") #let x = 1',
  '$ #sys.version $ and \\$x\\$ and `#{ 1 }`',
  '"quoted" \\u{41} \\n <label> @reference *bold* _emph_ = Heading',
  ']]> <!-- --> &amp; &lt;script&gt; \u0001 \u0000 \ud800 \uFFFE',
  '// comment /* comment */ https://example.org/a#b"c',
  "// #{ } [ ] ( ) ; , : ~ -- --- ... 'single'",
];
