import { visit } from 'unist-util-visit';
import type { Book } from '../book.ts';
import { textProperty } from '../prepare/element.ts';
import type { PreparedBook, PreparedChapter } from '../prepare/prepare-book.ts';
import { isWebAddress } from '../prepare/replace-media.ts';
import { anchorsFor, type Context, labelOf } from './context.ts';
import { style } from './style.ts';
import { collectRisks, type TypstPart } from './typst-parts.ts';
import { typstString } from './typst-text.ts';
import { writeBlocks } from './write-blocks.ts';
import { block, writePhrases } from './write-phrases.ts';

/** Above this many chapters the contents name only those at the top and one rank below. */
const MANY = 60;

export type BookSource = {
  /** What stands before the book; with it, each risk can be tried by itself. */
  readonly style: string;
  readonly parts: readonly TypstPart[];
};

/** A whole book as code for Typst. */
export function bookSource(book: Book, prepared: PreparedBook): BookSource {
  const risks = collectRisks();
  const anchors = anchorsFor(linkedLabels(prepared));
  const chapters = prepared.chapters.map((chapter) =>
    writeChapter(chapter, {
      chapter: chapter.chapter,
      names: prepared.names,
      pictures: prepared.pictures,
      risks,
      anchors,
      boxed: false,
    }),
  );
  const rest = anchors.missing().map((label) => `anchor(${typstString(label)})`);
  const body = block([...chapters, ...rest]);
  const code = `#show: book.with(${settings(book)})\n#${body}\n`;
  return { style, parts: risks.split(code) };
}

function writeChapter({ chapter, heading, tree }: PreparedChapter, context: Context): string {
  const label = context.anchors.set(chapter.place, undefined);
  const words = writePhrases(heading.children, context);
  const named = `heading(level:${chapter.level},${words})`;
  // The label stands with the heading, so that both come to the same page.
  const title = label === undefined ? named : `[#${named}#label(${typstString(label)})]`;
  return block([title, inChapterLanguage(writeBlocks(tree.children, context), context)]);
}

function inChapterLanguage(written: string, { chapter }: Context): string {
  return `{set text(${languageOptions(chapter)});${written}}`;
}

function languageOptions({ language, direction }: Pick<Book, 'language' | 'direction'>): string {
  const [tag = 'en'] = language.toLowerCase().split('-');
  return `lang:"${/^[a-z]{2,3}$/.test(tag) ? tag : 'en'}",dir:${direction}`;
}

function settings(book: Book): string {
  const { title, authors, description, direction, language, chapters, words } = book;
  const [tag = 'en'] = language.toLowerCase().split('-');
  return [
    `title:${typstString(title)}`,
    `authors:(${authors.map((author) => `${typstString(author)},`).join('')})`,
    ...(description === undefined ? [] : [`description:${typstString(description)}`]),
    `language:"${/^[a-z]{2,3}$/.test(tag) ? tag : 'en'}"`,
    `direction:${direction}`,
    `contents:${typstString(words.contents)}`,
    `depth:${chapters.length > MANY ? 2 : 3}`,
    `title-lines:(${titleLines(book)
      .map((one) => `${one},`)
      .join('')})`,
  ].join(',');
}

function titleLines({ licence, copyright, source, address, words }: Book): readonly string[] {
  return [
    ...(licence === undefined ? [] : [line(words.licence, licence.name, licence.url)]),
    ...(copyright === undefined ? [] : [typstString(withSign(copyright))]),
    ...(source === undefined ? [] : [line(words.source, source, source)]),
    ...(address === undefined ? [] : [line(words.readOnline, address, address)]),
  ];
}

function line(name: string, words: string, url: string | undefined): string {
  const shown =
    url !== undefined && isWebAddress(url)
      ? `outside(${typstString(new URL(url).href)},${typstString(words)})`
      : typstString(words);
  return block([typstString(`${name}: `), shown]);
}

function withSign(copyright: string): string {
  return /©|\(c\)|copyright/i.test(copyright) ? copyright : `© ${copyright}`;
}

/** Everything in the book that a link leads to. */
function linkedLabels({ chapters, names }: PreparedBook): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { chapter, heading, tree } of chapters) {
    for (const part of [heading, tree]) {
      visit(part, 'element', (node) => {
        const href = node.tagName === 'a' ? textProperty(node, 'href') : undefined;
        const to = href === undefined ? undefined : names.follow(href, chapter);
        if (to?.kind === 'inside') labels.add(labelOf(to.place, to.name));
      });
    }
  }
  return labels;
}
