import type { SettingsMistake } from '../settings-mistake.ts';
import { likeIt } from '../settings-mistake.ts';
import { quote } from './quote.ts';

/** What is wrong, as the part of a sentence that follows where it is. */
export function settingsMistake(problem: SettingsMistake): string {
  switch (problem.kind) {
    case 'too-big':
      return `Die Datei ist größer als ${Math.floor(problem.most / 1024)} kB, deshalb habe ich sie nicht gelesen.`;
    case 'not-yaml':
      return notYaml(problem.code);
    case 'twice':
      return `${quote(problem.key)} steht ein zweites Mal da. Behalte eines davon.`;
    case 'alias':
      return '`&` und `*` werden hier nicht verwendet. Schreib den Wert noch einmal aus oder setze ihn in Anführungszeichen.';
    case 'tag':
      return 'Ein Wert kann nicht mit `!` beginnen. Setze ihn in Anführungszeichen.';
    case 'several-documents':
      return 'Hier beginnt ein zweites Dokument. Nimm das `---` weg.';
    case 'unknown-key':
      return `${quote(problem.key)} kenne ich nicht.${didYouMean(problem.suggestion)}`;
    case 'missing-key':
      return `${quote(problem.key)} fehlt hier.`;
    case 'wrong-type':
      return `Hier sollte ${EXPECTED[problem.expected]}`;
    case 'not-one-of':
      return `Hier kann ${oneOf(problem.known)} stehen.`;
    case 'no-step':
      return `Diesen Schritt kenne ich nicht. Ein Schritt beginnt mit ${oneOf(problem.known)}.`;
    case 'too-long':
      return `Das ist zu lang; höchstens ${problem.most} passen hierher.`;
    case 'empty':
      return 'Das ist leer.';
    case 'not-a-name':
      return `${quote(problem.name)} kann hier kein Name sein. Nimm kleine Buchstaben, Ziffern und Bindestriche${likeIt(problem.name, quote)}.`;
  }
}

const EXPECTED = {
  text: 'ein Text stehen. Setze ihn in Anführungszeichen.',
  list: 'eine Liste stehen, jeder Teil in einer eigenen Zeile, die mit `- ` beginnt.',
  settings: 'Einstellungen stehen, jede in einer eigenen Zeile als `name: wert`.',
  'yes or no': '`true` oder `false` stehen.',
} as const;

export function notYaml(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Diese Zeile beginnt mit einem Tabulator. Nimm Leerzeichen.';
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Von hier an konnte ich nicht weiterlesen. Sieh nach den Leerzeichen am Anfang der Zeilen und nach Doppelpunkten in Texten: Ein Text mit Doppelpunkt braucht Anführungszeichen.';
    case 'MISSING_CHAR':
      return 'Einem Anführungszeichen oder einer Klammer fehlt das zweite.';
    default:
      return 'Von hier an konnte ich nicht weiterlesen. Ein Text mit Sonderzeichen braucht Anführungszeichen.';
  }
}

export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Meintest du ${quote(suggestion)}?`;
}

/** `a`, `b` oder `c`, each quoted. */
export function oneOf(known: readonly string[]): string {
  const quoted = known.map(quote);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} oder ${last}`;
}
