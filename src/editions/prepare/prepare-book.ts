import type { Book, Chapter } from '../book.ts';
import { type BookPictures, bookPictures } from './book-pictures.ts';
import { dropContents } from './drop-contents.ts';
import { type FlatTree, flatten } from './flatten.ts';
import { collectNames, type Names } from './names.ts';
import { replaceMedia } from './replace-media.ts';

export type PreparedChapter = {
  readonly chapter: Chapter;
  readonly heading: FlatTree;
  readonly tree: FlatTree;
};

export type PreparedBook = {
  readonly chapters: readonly PreparedChapter[];
  readonly pictures: BookPictures;
  readonly names: Names;
};

/** Copies of the trees of a book, with what every kind of book needs done to them. */
export function prepareBook(book: Book): PreparedBook {
  const pictures = bookPictures(book.pictures);
  const chapters = book.chapters.map((chapter) => {
    const heading = flatten(chapter.heading);
    const tree = flatten(chapter.content);
    dropContents(tree);
    for (const one of [heading, tree]) replaceMedia(one, pictures, book.words);
    return { chapter, heading, tree };
  });
  return { chapters, pictures, names: collectNames(chapters) };
}
