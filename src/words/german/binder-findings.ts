import type { Mouth } from '../english/binder-findings/told.ts';
import { sayable } from '../english/binder-findings.ts';
import { type Findings, findingsTables, type TableWords } from '../findings-table.ts';
import type { Links } from '../links.ts';
import { findingSentence } from './binder-findings/catalogue.ts';
import { andMore, counted } from './counted.ts';
import { quote } from './quote.ts';

const IN_A_REPLY: Mouth = {
  quote,
  choose(choice, sources) {
    switch (choice) {
      case 'prefer':
        return sources.length > 4
          ? 'Um zu wählen, sag es noch einmal mit `prefer` und der Quelle, die gelten soll, am Ende.'
          : `Um zu wählen, sag es noch einmal mit ${sources.map((id) => quote(`prefer ${sayable(id)}`)).join(' oder ')} am Ende.`;
      case 'strip-hashes':
        return 'Nimm die Prüfsummen in den Quellen weg; auf deinem eigenen Computer tut das `sayso binder merge … --hashes strip`.';
      case 'fold-dormant':
        return 'Soll es gelten, dann schreib seine Zeilen in eine Datei, die gilt.';
      case 'bridge':
        return 'Lass eines davon weg; auf deinem eigenen Computer holt `sayso binder merge … --julia-and-r bridge` R mit conda.';
      case 'bring-files':
        return 'Mit `missing: copy` unter `binder:` in `.github/sayso.yml` bringt das Zusammenführen sie mit.';
    }
  },
};

const WORDS: TableWords = {
  sentence: (finding) => findingSentence(finding, IN_A_REPLY),
  levels: {
    error: '❌ Fehler',
    clash: '⛔ Widerspruch',
    warning: '⚠️ Warnung',
    note: 'ℹ️ Hinweis',
  },
  notes: (count) => counted(count, 'ein Hinweis', 'Hinweise'),
  found: 'Was ich gefunden habe',
  where: 'Wo',
  open: 'öffnen',
  line: (line) => `Zeile ${line}`,
  more: andMore,
  allIn: (lock) => `, alle in ${lock}`,
};

/** Findings as tables: what has to be looked at first, notes behind a line that opens them. */
export function binderFindings(findings: Findings, links: Links): string {
  return findingsTables(findings, WORDS, links);
}
