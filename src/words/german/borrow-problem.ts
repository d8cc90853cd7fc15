import type {
  BorrowProblemInWords,
  PatternProblemInWords,
  TopInWords,
} from '../english/borrow-problem.ts';
import { leftOutLines } from './borrow-left-out.ts';
import { andMore } from './counted.ts';
import { listed } from './listed.ts';
import { quote } from './quote.ts';

/** One problem: what was looked at, what was found, what to do next. */
export function borrowProblem(problem: BorrowProblemInWords): string {
  return `${quote(problem.name)}: ${whatIsWrong(problem)}`;
}

function whatIsWrong(problem: BorrowProblemInWords): string {
  switch (problem.kind) {
    case 'own':
      return 'Das ist das Repository, in dem du bist. Was es hat, muss man nicht leihen.';
    case 'form':
      return 'Kein Repository, wie ich sie kenne: `owner/name`, `owner/name@branch` oder eine Adresse auf GitHub, GitLab oder Codeberg.';
    case 'doi':
      return 'Ein Archiv und kein Git-Repository. Nenne das Repository dahinter.';
    case 'folder':
      return `${quote(problem.folder)} kann kein Ordner deines Repositorys sein. Schreib seinen Pfad von oben an: \`courses/maps\`.`;
    case 'pattern':
      return whatIsWrongWithPattern(problem.problem);
    case 'no-files':
      return `Sag, welche seiner Dateien du willst. ${choice(problem.tops)}`;
    case 'no-match':
      return `Es hat keine Datei, die auf ${listed(problem.patterns)} passt. ${choice(problem.tops)}`;
    case 'too-many':
      return `Das wären ${problem.count} Dateien, und ich leihe höchstens ${problem.most} von einem Repository. ${choice(problem.tops)}`;
    case 'too-many-looks':
      return `Es hat ${problem.files} Dateien, und sie mit ${problem.patterns} Mustern durchzusehen dauert zu lange. Lass die Muster mit einem Ordner beginnen (\`/notebooks/*.md\`), oder nenne den Ordner mit seiner Adresse.`;
    case 'too-much':
      return `Das sind mehr als ${problem.mostMegabytes} MB, und so viel leihe ich höchstens von einem Repository. Nenne weniger davon.`;
    case 'all-left-out':
      return `Alles, was passt, musste wegbleiben. ${leftOutLines(problem.leftOut).join(' ')}`;
    default:
      return whyUnread(problem);
  }
}

type Unread = Extract<
  BorrowProblemInWords,
  {
    kind:
      | 'not-found'
      | 'empty'
      | 'too-large'
      | 'refused'
      | 'no-folder'
      | 'no-ref'
      | 'timeout'
      | 'unreachable';
  }
>;

function whyUnread(problem: Unread): string {
  switch (problem.kind) {
    case 'not-found':
      return 'Ein solches Repository gibt es nicht, oder nicht alle können es sehen. Sieh nach, wie es geschrieben wird.';
    case 'empty':
      return 'Es hat noch keine Dateien.';
    case 'too-large':
      return 'Es ist größer als das, was ich nehme.';
    case 'refused':
      return problem.why === 'host'
        ? 'Ich lese nur von github.com, gist.github.com, gitlab.com und codeberg.org.'
        : 'Nach dieser Adresse darf ich nicht fragen.';
    case 'no-folder':
      return `Es hat keine Datei und keinen Ordner ${quote(problem.folder)}.`;
    case 'no-ref':
      return `Es hat keinen Branch, kein Tag und keinen Commit ${quote(problem.ref)}.`;
    case 'timeout':
      return `Es kam nicht innerhalb von ${problem.seconds} Sekunden. Versuch es später noch einmal.`;
    case 'unreachable':
      return `Sein Server war nicht zu erreichen: ${quote(problem.detail)}. Versuch es später noch einmal.`;
  }
}

/** What is wrong with a pattern, also where it stands in a file. */
export function whatIsWrongWithPattern(problem: PatternProblemInWords): string {
  const pattern = quote(problem.pattern);
  switch (problem.kind) {
    case 'pattern-outside':
      return `${pattern} führt aus dem Repository hinaus. Lass das \`..\` weg.`;
    case 'pattern-empty':
      return `${pattern} nennt nichts. Für alle Dateien schreib \`*\`.`;
    case 'pattern-too-long':
      return `${pattern} ist zu lang; höchstens ${problem.most} Zeichen passen.`;
    case 'pattern-too-many-stars':
      return `${pattern} hat mehr als ${problem.most} Sterne einer Art. Nenne stattdessen den Ordner.`;
  }
}

const MOST_SHOWN = 12;

function choice(tops: readonly TopInWords[]): string {
  const shown = tops
    .filter(({ name }) => !name.startsWith('.'))
    .slice(0, MOST_SHOWN)
    .map(({ name, isFolder, files }) =>
      isFolder ? `${quote(`${name}/`)} (${files})` : quote(name),
    );
  if (shown.length === 0) return '';
  const more = tops.length > MOST_SHOWN ? ` ${andMore(tops.length - MOST_SHOWN)}` : '';
  return `Ganz oben liegen dort, mit der Zahl ihrer Dateien: ${shown.join(', ')}${more}.`;
}
