import type { NoteInWords } from '../site-note.ts';
import { quote } from './quote.ts';

/** One thing to mend in the pages, in a sentence. The page is on the site all the same. */
export function siteNote(note: NoteInWords): string {
  switch (note.note) {
    case 'too-many-pages':
      return `Es sind ${note.found} Seiten; veröffentlicht habe ich die ersten ${note.published}.`;
    case 'too-large':
      return `${quote(note.page)} ist zu groß für eine Seite und deshalb nicht auf der Website.`;
    case 'shown-as-text':
      return `${quote(note.page)} ließ sich nicht als Seite lesen und wird als reiner Text gezeigt.`;
    case 'too-much-on-page':
      return `In ${quote(note.page)} steht mehr, als eine Seite zeigen kann (viele tausend Zeilen, Kästen oder Fußnoten, oder Dutzende Zitate und Listen ineinander), deshalb wird es als reiner Text gezeigt. Mach mehrere Seiten daraus.`;
    case 'configuration-mistake':
      return `${quote(note.file)} hat in Zeile ${note.line} einen Fehler, deshalb bin ich nach den Ordnern gegangen.`;
    case 'missing-from-contents':
      return `${quote(note.file)} nennt ${quote(note.entry)}, und diese Seite gibt es nicht.`;
    case 'frontmatter-mistake':
      return `Die Einstellungen oben in ${quote(note.page)} haben in Zeile ${note.line} einen Fehler.`;
    case 'unknown-directive':
      return `${quote(note.name)} kenne ich nicht (${note.count === 1 ? 'einmal' : `${note.count}-mal`} verwendet); der Text davon wird gezeigt, wie er ist.`;
    case 'unresolved-reference':
      return `${quote(note.page)} verweist auf ${quote(note.label)}, und das habe ich nicht gefunden.`;
    case 'missing-file':
      return `${quote(note.page)} zeigt ${quote(note.path)}, und das habe ich nicht gefunden.`;
    case 'unsafe-picture':
      return `${quote(note.page)} zeigt ${quote(note.path)}, ein Bild mit Code darin, deshalb habe ich es weggelassen.`;
    case 'maths-mistake':
      return `${quote(note.page)} hat eine Formel, die sich nicht zeichnen lässt: ${quote(note.source)}.`;
    case 'diagram-mistake':
      return `${quote(note.page)} hat ein Diagramm, das sich nicht zeichnen ließ${note.line === undefined ? '' : ` (Zeile ${note.line} seines Textes)`}. Sein Text wird gezeigt, mit dem Grund darüber.`;
  }
}
