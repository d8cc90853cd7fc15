import type { helperFindings, scriptFindings } from '../../english/binder-findings/scripts.ts';
import type { FindingsOf } from './findings-of.ts';

/** Of `postBuild` and `start`. */
export const germanScriptFindings: FindingsOf<typeof scriptFindings> = {
  'script-unreadable': (told) => ({
    found: `${told.file} dieser Quelle ist ${told.word('why') === 'too-large' ? 'größer als jedes Skript' : 'ein Programm und kein Skript'}, deshalb wurde es nicht gelesen.`,
    next: 'Ersetze es durch ein Skript, oder lass diese Quelle weg.',
  }),
  'script-byte-order-mark': () => ({
    found:
      'Das Skript beginnt mit einem unsichtbaren Zeichen (einem Byte Order Mark), deshalb findet Linux das Programm nicht, das es ausführen soll.',
    next: 'Speichere es als „UTF-8 ohne BOM“.',
  }),
  'script-windows-lines': (told) => ({
    found:
      told.level === 'error'
        ? 'Seine erste Zeile endet wie unter Windows, deshalb sucht Linux ein Programm, das es nicht gibt.'
        : 'Manche seiner Zeilen enden wie unter Windows, und die Shell liest die Enden als Teil der Befehle.',
    next: 'Speichere das Skript mit den Zeilenenden von Linux (LF).',
  }),
  'script-no-shebang': (told) => ({
    found:
      told.level === 'note'
        ? 'Das Skript sagt nicht, was es ausführt, also ist es die schlichte Shell, `sh`.'
        : 'Das Skript sagt nicht, was es ausführt, und ein `start` ohne das startet nicht. Nach dem Zusammenführen läuft es mit der schlichten Shell, `sh`.',
    next: told.level === 'note' ? undefined : 'Schreib `#!/bin/bash` in seine erste Zeile.',
  }),
  'script-interpreter': (told) => ({
    found: `Das Skript will von ${told.one('path')} ausgeführt werden, und das ist wahrscheinlich nicht im Image.`,
    next: 'Schreib `#!/usr/bin/env` und den Namen des Programms in seine erste Zeile.',
  }),
  'script-not-executable': () => ({
    found:
      'Das Skript ist nicht als ausführbar gekennzeichnet. Binder holt das nach, das Zusammenführen auch.',
  }),
  'script-goes-on-after-errors': () => ({
    found:
      'Das Skript läuft weiter, wenn einer seiner Befehle fehlschlägt, Fehler können also unbemerkt bleiben. Es bleibt, wie es ist.',
    next: 'Damit es beim ersten Fehler anhält, schreib `set -e` an seinen Anfang.',
  }),
  'script-needs-root': (told) => ({
    found: `${told.all('commands')} darf nur verwenden, wer das System verwaltet, und Skripte laufen als gewöhnlicher Benutzer; das wird also fehlschlagen.`,
    next: 'Nenne Pakete von Ubuntu in `apt.txt`.',
  }),
  'script-own-folder': (told) => ({
    found: `Das Skript sucht Dateien neben sich${told.level === 'clash' ? ' und in den Ordnern darüber' : ''}, und es liegt jetzt in einem eigenen Ordner, wo sie nicht sind.`,
    next: 'Nenne solche Dateien vom Anfang des Repositorys an (`binder/…`).',
  }),
  'same-script': (told) => ({
    found: `${told.all('sources')} haben genau dieselben Skripte. Sie laufen einmal.`,
  }),
  'start-last': (told) => ({
    found: `Das \`start\` von ${told.one('source')} läuft als Letztes, denn ${whyLast(told.word('why'))}.`,
  }),
  'start-two-last': (told) => ({
    found: `Jedes \`start\` von ${told.all('sources')} muss das letzte sein, weil nach ihm nichts kommen kann. Das von ${told.one('kept')} ist es; was danach käme, läuft nie.`,
    next: `Am besten endet jedes davon mit \`exec "$@"\`. ${told.choose('prefer')}`.trim(),
  }),
  'start-ends': (told) => ({
    found: `Dieses \`start\` ${told.word('why') === 'exit' ? 'hält an' : 'endet'}, bevor es ausführt, was ihm übergeben wird; das Image würde starten und sofort anhalten.`,
    next: 'Schreib `exec "$@"` als seine letzte Zeile.',
  }),
  'start-folder': (told) => ({
    found: `Die \`start\`-Skripte von ${told.all('sources')} wechseln den Ordner. Jedes beginnt im üblichen; wohin das letzte geht, dort startet der Server.`,
  }),
  'start-leaks': () => ({
    found:
      'Das Skript ändert Einstellungen, die bleiben (`umask`, oder wohin Ausgaben gehen); sie gelten also auch für die Skripte danach und für den Server.',
  }),
  'start-waits': () => ({
    found:
      'Das Skript startet den Server und wartet auf ihn, statt zu ihm zu werden (`exec "$@"`); das Image anzuhalten kann also länger dauern.',
  }),
  'same-resource': (told) => ({
    found: `${told.all('sources')} verwenden beide ${told.one('resource')}, und das gibt es nur einmal. Beim zweiten geht es vielleicht nicht.`,
    next: 'Ändere es in einem davon.',
  }),
};

/** Of files that lie beside scripts, and of what scripts need. */
export const germanHelperFindings: FindingsOf<typeof helperFindings> = {
  'helper-conflict': (told) => ({
    found: `Eine andere Quelle hat eine andere Datei ${told.one('path')}. Diese liegt in ${told.one('to')}.`,
    next: 'Sieh nach, ob das, was sie verwendet, sie dort findet.',
  }),
  'helper-conflict-stays': (told) => ({
    found: `Hier wird ${told.one('path')} erwähnt, und die Datei dort ist jetzt die einer anderen Quelle.`,
    next: 'Gib der Datei in einer der Quellen einen anderen Namen.',
  }),
  'reference-rewritten': (told) => ({
    found: `Aus ${told.one('from')} wurde ${told.one('to')}, wo die Datei jetzt liegt.`,
  }),
  'helper-lost': (told) => ({
    found: `${told.one('path')} ist ein Verweis, der aus seiner Quelle hinaus, zu einem Ordner oder nirgendwohin führt, oder hat einen Namen, den keine Datei haben sollte. Es wurde weggelassen.`,
    next: 'Braucht es jemand, dann leg die Datei selbst dorthin.',
  }),
  'configuration-lost': (told) => ({
    found: `${told.one('path')} ist ein Verweis, der aus seiner Quelle hinaus oder nirgendwohin führt; was es sagen sollte, fehlt also im Image.`,
    next: 'Leg die Datei selbst dorthin.',
  }),
  'helpers-too-large': () => ({
    found: 'Die Dateien dieser Quelle sind mehr, als eine Quelle mitbringen darf.',
    next: 'Nimm Daten und Bilder aus dem Ordner für Binder, oder lass diese Quelle weg.',
  }),
  'missing-files': (told) => ({
    found: `Das Skript verwendet Dateien seines eigenen Repositorys, die nicht hier sind: ${told.all('paths')}. Es wird fehlschlagen oder ohne sie auskommen.`,
    next: `Kopiere die Dateien an dieselben Stellen hier, oder nimm die Zeilen heraus. ${told.choose('bring-files')}`.trim(),
  }),
  'missing-files-copied': (told) => ({
    found: `Das Skript verwendet Dateien seines eigenen Repositorys, ${told.all('paths')}, deshalb wurden sie mitgebracht.`,
  }),
  'copied-files-differ': (told) => ({
    found: `${told.all('sources')} brauchen verschiedene Dateien an derselben Stelle, ${told.one('path')}. Die erste ist da.`,
    next: 'Gib ihr in einer davon einen anderen Namen.',
  }),
  'installs-its-repository': () => ({
    found:
      'Das Skript installiert das Repository, aus dem es kommt (`pip install .`), und hier ist das ein anderes.',
    next: 'Installiere es dort mit seiner Adresse: `pip install git+https://…`.',
  }),
  'ignore-for-all': (told) => ({
    found: `${told.all('lines')} hielt Dateien einer Quelle aus dem Image heraus und hält jetzt solche Dateien aller Quellen heraus.`,
    next: 'Sieh nach, ob eine andere Quelle sie braucht.',
  }),
  'ignore-exceptions': (told) => ({
    found: `Eine Zeile mit \`!\` nimmt zurück, was eine frühere weglässt, auch wenn diese aus einer anderen Quelle ist: ${told.all('lines')}.`,
    next: 'Sieh nach, ob die richtigen Dateien ins Image kommen.',
  }),
  'ignores-everything': (told) => ({
    found: `${told.one('lines')} lässt jede Datei aus dem Image weg, jetzt auch die der anderen Quellen.`,
    next: 'Lass dort einzelne Dateien und Ordner weg.',
  }),
};

function whyLast(why: string): string {
  switch (why) {
    case 'own-command':
      return 'es führt etwas Eigenes aus statt dessen, was ihm übergeben wird';
    case 'exit':
      return 'es hält von selbst an';
    case 'arguments':
      return 'es sieht sich die Argumente einzeln an';
    case 'nothing':
      return 'es führt nicht aus, was ihm übergeben wird';
    case 'language':
      return 'es ist in einer Sprache, die ich nicht lese';
    default:
      return 'es wechselt den Ordner, und der Server soll dort starten';
  }
}
