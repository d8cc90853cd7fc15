import { lineLink } from '../file-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { nameLike } from '../name-like.ts';
import { closest, type TutorialMistakeInWords } from '../tutorial-mistake.ts';
import { quote } from './quote.ts';
import { didYouMean, oneOf, settingsMistake } from './settings-mistake.ts';

/** One mistake in a tutorial as Markdown, with a link to its line (which counts from 1). */
export function tutorialMistake(
  {
    file,
    line,
    problem,
  }: {
    readonly file: string;
    readonly line: number;
    readonly problem: TutorialMistakeInWords;
  },
  links: Links,
): string {
  return `${link(`Zeile ${line} von ${file}`, lineLink(links, file, line))}: ${whatIsWrong(problem)}`;
}

function whatIsWrong(problem: TutorialMistakeInWords): string {
  switch (problem.kind) {
    case 'unknown-key': {
      const { key, known } = problem;
      return settingsMistake({ kind: 'unknown-key', key, suggestion: closest(key, known) });
    }
    case 'no-step':
      return `Ich weiß nicht, was hier geschehen soll. Es beginnt mit ${oneOf(problem.known)}.`;
    case 'bad-pattern':
      return problem.why === 'too-costly'
        ? `Nach ${quote(problem.pattern)} zu suchen würde zu lange dauern. Mach die Zahlen darin kleiner, oder nimm einen Teil weg.`
        : `${quote(problem.pattern)} kann ich nicht als regulären Ausdruck lesen. Sieh nach seinen Klammern; vorausschauen, zurückschauen und auf eine Gruppe zurückgreifen geht hier nicht.`;
    case 'forbidden-path':
      return `${quote(problem.path)} ist eine Stelle, an der ich keine Dateien ändere.`;
    case 'cannot-be-said':
      return `${quote(problem.phrase)} könnte niemand sagen. Es braucht ein Wort, und zu jeder Klammer die zweite; in einer Klammer steht keine andere.`;
    case 'says-anything':
      return `${quote(problem.phrase)} wäre jeder Titel und jeder Commit. Gib dem Satz ein eigenes Wort, zum Beispiel ${quote('Ich heiße {name}')}.`;
    case 'no-such-place':
      return problem.known.length === 0
        ? `${quote(`{${problem.place}}`)} hat hier keinen Platz, denn der Satz, für den es steht, hat keinen.`
        : `${quote(`{${problem.place}}`)} hat hier keinen Platz: Der Satz, für den es steht, hat ${oneOf(problem.known.map((place) => `{${place}}`))}.`;
    case 'too-many-synonyms':
      return `Auf mehr als ${problem.most} andere Wörter für Sätze zu hören würde lange dauern. Nimm einige weg.`;
    case 'unknown-language':
      return `In ${quote(problem.language)} gibt es keine Texte. Trag es unter ${quote('languages')} ein, wo ${oneOf(problem.known)} steht.`;
    case 'not-a-language':
      return `${quote(problem.language)} ist nicht, wie eine Sprache hier geschrieben wird. Nimm ihr Kürzel, zum Beispiel ${quote(problem.suggestion ?? 'de')}.`;
    case 'not-a-text':
      return `Ich lese ${quote(`${problem.key}:`)} als den Namen einer Einstellung, und hier steht ein Text. Ein Text mit einem Doppelpunkt braucht Anführungszeichen${problem.suggestion === undefined ? '' : `; einer in dieser Sprache beginnt mit ${quote(`${problem.suggestion}:`)}`}.`;
    case 'not-a-command':
      return `${quote(problem.phrase)} ist nicht der Name eines Befehls. Schreib einen Namen wie ${quote('undo')}; ein eigener Satz hat einen wie ${quote(`own-${nameLike(problem.phrase) ?? 'phrase'}`)}.`;
    case 'no-such-command':
      return `Einen Befehl ${quote(problem.name)} gibt es in diesem Repository nicht; das hier könnte also nie geschehen.${didYouMean(closest(problem.name, problem.known))}`;
    case 'outside':
      return `${quote(problem.path)} führt aus diesem Repository hinaus. Schreib den Pfad so, wie er darin ist, zum Beispiel ${quote('notes/a.md')}.`;
    case 'missing-language':
      return `Dieser Text fehlt in ${quote(problem.language)}, der Sprache des Kurses.`;
    case 'belongs-to':
      return `${quote(problem.key)} steht neben ${oneOf(problem.to)}, und das fehlt hier.`;
    case 'too-deep':
      return `Das steckt zu tief ineinander; höchstens ${problem.most} passen ineinander.`;
    case 'step-twice':
    case 'unreachable':
    case 'no-way-out':
    case 'no-such-step':
    case 'no-such-thing':
    case 'end-goes-on':
    case 'repeats':
    case 'does-nothing':
      return whatIsWrongWithWays(problem);
    default:
      return settingsMistake(problem);
  }
}

type WayMistake = Extract<
  TutorialMistakeInWords,
  {
    kind:
      | 'step-twice'
      | 'unreachable'
      | 'no-way-out'
      | 'no-such-step'
      | 'no-such-thing'
      | 'end-goes-on'
      | 'repeats'
      | 'does-nothing';
  }
>;

function whatIsWrongWithWays(problem: WayMistake): string {
  switch (problem.kind) {
    case 'step-twice':
      return `Ein anderer Schritt heißt schon ${quote(problem.name)}. Gib diesem einen eigenen Namen.`;
    case 'no-such-step':
      return `Einen Schritt ${quote(problem.name)} gibt es nicht.${didYouMean(closest(problem.name, problem.known))}`;
    case 'unreachable':
      return `Zum Schritt ${quote(problem.name)} führt nichts. Nenne ihn mit ${quote('next')} oder ${quote('go')} in einem anderen Schritt, oder nimm ihn weg.`;
    case 'no-way-out':
      return `Vom Schritt ${quote(problem.name)} führt nichts weiter. Sag mit ${quote('done')}, ${quote('next')} oder ${quote('go')}, wie es weitergeht, oder schreib ${quote('end: true')}.`;
    case 'no-such-thing':
      return `${quote(problem.thing)} kann niemand bekommen: Es gibt kein ${quote('get')} damit.${didYouMean(closest(problem.thing, problem.known))}`;
    case 'end-goes-on':
      return `${quote(problem.key)} sagt, wie es weitergeht, und der Schritt sagt ${quote('end: true')}. Behalte eines davon.`;
    case 'repeats':
      return 'Das geschähe immer wieder, weil nichts dafür geschehen muss. Warte auf etwas, das gesagt oder getan wird, oder lass es zu einem anderen Schritt führen.';
    case 'does-nothing':
      return `Daraus folgt nichts. Schreib ${quote('answer')}, ${quote('then')} oder ${quote('go')} dazu.`;
  }
}
