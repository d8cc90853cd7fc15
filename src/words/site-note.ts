import { quote } from './quote.ts';

/** What can be odd about a page, as far as it is told to people. */
export type NoteInWords =
  | { readonly note: 'too-many-pages'; readonly found: number; readonly published: number }
  | { readonly note: 'too-large'; readonly page: string; readonly bytes: number }
  | { readonly note: 'shown-as-text' | 'too-much-on-page'; readonly page: string }
  | { readonly note: 'configuration-mistake'; readonly file: string; readonly line: number }
  | { readonly note: 'missing-from-contents'; readonly file: string; readonly entry: string }
  | { readonly note: 'frontmatter-mistake'; readonly page: string; readonly line: number }
  | { readonly note: 'unknown-directive'; readonly name: string; readonly count: number }
  | { readonly note: 'unresolved-reference'; readonly page: string; readonly label: string }
  | { readonly note: 'missing-file'; readonly page: string; readonly path: string }
  | { readonly note: 'unsafe-picture'; readonly page: string; readonly path: string }
  | { readonly note: 'maths-mistake'; readonly page: string; readonly source: string }
  | { readonly note: 'diagram-mistake'; readonly page: string; readonly line: number | undefined };

/** One thing to mend in the pages, in a sentence. The page is on the site all the same. */
export function siteNote(note: NoteInWords): string {
  switch (note.note) {
    case 'too-many-pages':
      return `There are ${note.found} pages; I published the first ${note.published}.`;
    case 'too-large':
      return `${quote(note.page)} is too large for a page, so it is not on the site.`;
    case 'shown-as-text':
      return `${quote(note.page)} could not be read as a page, so it is shown as plain text.`;
    case 'too-much-on-page':
      return `${quote(note.page)} has more in it than one page can show (many thousands of lines, boxes or footnotes, or dozens of quotations and lists inside each other), so it is shown as plain text. Make several pages of it.`;
    case 'configuration-mistake':
      return `${quote(note.file)} has a mistake in line ${note.line}, so I went by the folders.`;
    case 'missing-from-contents':
      return `${quote(note.file)} lists ${quote(note.entry)}, and there is no such page.`;
    case 'frontmatter-mistake':
      return `The settings at the top of ${quote(note.page)} have a mistake in line ${note.line}.`;
    case 'unknown-directive':
      return `I do not know ${quote(note.name)} (used ${note.count === 1 ? 'once' : `${note.count} times`}); its text is shown as it is.`;
    case 'unresolved-reference':
      return `${quote(note.page)} refers to ${quote(note.label)}, which I did not find.`;
    case 'missing-file':
      return `${quote(note.page)} shows ${quote(note.path)}, which I did not find.`;
    case 'unsafe-picture':
      return `${quote(note.page)} shows ${quote(note.path)}, a picture with code in it, so I left it out.`;
    case 'maths-mistake':
      return `${quote(note.page)} has a formula that cannot be drawn: ${quote(note.source)}.`;
    case 'diagram-mistake':
      return `${quote(note.page)} has a diagram that could not be drawn${note.line === undefined ? '' : ` (line ${note.line} of its text)`}, so its text is shown, with the reason above it.`;
  }
}
