import type { PhraseProblem } from '../../language/compile-phrase.ts';
import type { MistakeInFile, MistakeInWords } from '../configuration-mistake.ts';
import { lineLink } from '../file-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from './quote.ts';
import { didYouMean, settingsMistake } from './settings-mistake.ts';

/** One mistake in the configuration, with a link to its line. */
export function configurationMistake({ file, line, problem }: MistakeInFile, links: Links): string {
  return `${link(`Zeile ${line} von ${file}`, lineLink(links, file, line))}: ${whatIsWrong(problem)}`;
}

function whatIsWrong(problem: MistakeInWords): string {
  switch (problem.kind) {
    case 'not-a-registry':
      return `${quote(problem.text)} kann keine Registry sein. Schreib ihren Rechner in kleinen Buchstaben, mit Port, wenn sie einen hat: \`ghcr.io\`, \`localhost:5000\`.`;
    case 'not-an-image':
      return `${quote(problem.text)} kann nicht der Name eines Images sein. Nimm kleine Buchstaben, Ziffern, Bindestriche und \`/\`: \`owner/name\`.`;
    case 'not-a-folder':
      return `${quote(problem.text)} kann kein Ordner dieses Repositorys sein. Schreib seinen Pfad von oben an: \`courses/one\`.`;
    case 'unknown-command':
      return `Einen Befehl ${quote(problem.name)} gibt es nicht.${didYouMean(problem.suggestion)}`;
    case 'phrase':
      return whatIsWrongInside(problem.problem);
    case 'shadows':
      return `${quote(problem.phrase)} würde als ${quote(problem.other)} gehört. Wähle andere Worte.`;
    case 'unknown-place':
      return `${quote(`{${problem.name}}`)} ist kein Platz in diesem Satz.`;
    case 'forbidden-path':
      return `${quote(problem.path)} ist eine Stelle, an der ich keine Dateien ändere.`;
    case 'unknown-phrase':
      return `Kein Befehl dieses Repositorys hört auf ${quote(problem.phrase)}.`;
    case 'cannot-be-said':
      return 'Diesen Satz könnte niemand sagen: Er würde nicht so gehört, wie er dasteht. Nimm schlichte Worte, ohne Anführungszeichen, ohne „please“ und ohne Punkt am Ende.';
    default:
      return settingsMistake(problem);
  }
}

function whatIsWrongInside(problem: PhraseProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Der Satz hat keine Wörter.';
    case 'too-long':
      return `Der Satz ist zu lang; höchstens ${problem.most} Zeichen passen.`;
    case 'bracket':
      return 'Einer Klammer des Satzes fehlt die zweite, oder es steht nichts darin.';
    case 'too-deep':
      return 'Die Klammern des Satzes stecken zu tief ineinander.';
    case 'must-start-with-a-word':
      return 'Ein Satz beginnt mit einem eigenen Wort, nicht mit einem Platz oder einem Teil, der fehlen darf.';
    case 'unknown-place':
      return `${quote(`{${problem.name}}`)} kann kein Platz sein. Nimm kleine Buchstaben, Ziffern und Bindestriche.`;
    case 'place-twice':
      return `${quote(`{${problem.name}}`)} steht zweimal in dem Satz.`;
    case 'text-not-last':
      return `${quote(`{${problem.name}}`)} nimmt alles bis zum Ende der Zeile und muss deshalb als Letztes kommen.`;
  }
}
