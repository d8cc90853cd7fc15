import type { CheckedKind } from '../english/things-to-check.ts';

type Thing = { readonly what: string; readonly advice: string };

/** What each is called, and what to do about it. */
export const THINGS: Readonly<Record<CheckedKind, Thing>> = {
  'picture-without-words': {
    what: 'Bilder ohne einen Text für Menschen, die sie nicht sehen',
    advice:
      'Sag hinter `:alt:`, in der Zeile unter dem Namen des Bildes, was es zeigt. Für ein Bild, das nur schmückt, schreib dort `:class: decorative`.',
  },
  'picture-not-there': {
    what: 'Bilder, die nicht da sind',
    advice: 'Leg ein Bild mit diesem Namen in den Ordner, oder nimm die Zeile heraus.',
  },
  'empty-link': {
    what: 'Links, die nirgendwohin führen oder die niemand sehen kann',
    advice: 'Ein Link braucht einen Text und eine Adresse: `[Text](Adresse)`.',
  },
  'vague-link': {
    what: 'Links, die nicht sagen, wohin sie führen',
    advice:
      'Lass den Text des Links nennen, was dort ist, so dass man ihn auch für sich allein versteht.',
  },
  'reference-to-nowhere': {
    what: 'Verweise auf etwas, das nicht da ist',
    advice:
      'Was sie nennen, wurde umbenannt oder herausgenommen: Bring den Namen in Ordnung, oder mach reinen Text daraus.',
  },
  'skipped-heading': {
    what: 'Überschriften, die einen Rang auslassen',
    advice:
      'Unter `##` kommt `###`: Wer eine Seite hört, findet sich an den Rängen der Überschriften zurecht.',
  },
  'table-without-headings': {
    what: 'Tabellen ohne Spaltenköpfe',
    advice: 'Sag in der ersten Zeile, was in jeder Spalte steht.',
  },
  'formula-with-mistake': {
    what: 'Formeln, die sich nicht setzen lassen',
    advice:
      'Sie erscheinen so, wie sie geschrieben sind. Suche eine Klammer ohne ihre zweite oder einen Namen mit Tippfehler.',
  },
  'page-without-licence': {
    what: 'Seiten, die ihre Lizenz nicht nennen',
    advice:
      'Die meisten Lizenzen verlangen es. Schreib eine Zeile `license: CC-BY-NC-SA-4.0` (oder was auf der ersten Seite der Einheit steht) zwischen die Zeilen `---` ganz oben.',
  },
  'unreadable-page': {
    what: 'Seiten, die ich nicht lesen konnte',
    advice: 'Etwas darin hält mich vor dem Ende auf. Vergleiche sie mit ihrem Verlauf.',
  },
  'figure-without-description': {
    what: 'Abbildungen ohne ausführliche Beschreibung',
    advice:
      'Für ein Foto ist das in Ordnung. Ein Schaubild, eine Karte oder ein Diagramm braucht eine, für Menschen, die es nicht sehen.',
  },
  'third-party': {
    what: 'Material von anderen, in den Danksagungen genannt',
    advice:
      'Die Lizenz der Einheit gilt dafür nicht. Sieh nach, bevor du die Einheit veröffentlichst, ob du jedes davon so verwenden darfst.',
  },
};
