import type { BorrowMistakeInWords, borrowSentences, WarehouseInWords } from '../english/borrow.ts';
import type { BorrowProblemInWords } from '../english/borrow-problem.ts';
import { lineLink, linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { pageAtCommit } from '../repository-page.ts';
import type { Sentences } from '../sentences.ts';
import { aboutEdits, whatHappened } from './borrow-edits.ts';
import { leftOutLines } from './borrow-left-out.ts';
import { borrowProblem, whatIsWrongWithPattern } from './borrow-problem.ts';
import { configurationMistake } from './configuration-mistake.ts';
import { counted } from './counted.ts';
import { listed } from './listed.ts';
import { quote } from './quote.ts';

const FILE = '.github/borrow.yml';
const NOTES = 'BORROWED.md';

/** Borrowing files of other repositories. */
export const germanBorrow: Sentences<typeof borrowSentences> = {
  borrowingFrom: ({ name, done, of }) =>
    of === 1 ? `Ich lese ${quote(name)}` : `Ich lese ${quote(name)}, ${done + 1} von ${of}`,
  borrowed: ({ warehouses, problems, edits, isListed }, links) =>
    [
      `${whatHappened(edits)}:`,
      warehouses.map(warehouseLine).join('\n'),
      ...aboutLicences(warehouses),
      ...aboutEdits(edits, links),
      ...aboutRest(warehouses),
      ...aboutProblems(problems),
      [
        `Woher jede Datei kommt, steht in ${linkedPath(NOTES, links)}.`,
        ...(isListed
          ? [`Was du gesagt hast, ist aufgeschrieben in ${linkedPath(FILE, links)}.`]
          : []),
        `Um sie eines Tages auf den neuesten Stand zu bringen, ${link('sag Borrow', issueLink(links, 'Borrow'))}.`,
      ].join(' '),
    ].join('\n\n'),
  borrowNothingNew: ({ warehouses, problems }) =>
    [
      'Ich habe noch einmal nachgesehen, und du hast schon, was es gibt. Es wurde nichts geändert.',
      warehouses.map(warehouseLine).join('\n'),
      ...aboutRest(warehouses),
      ...aboutProblems(problems),
    ].join('\n\n'),
  borrowRefused: ({ problems }) =>
    `Es wurde nichts geändert, weil ich das nicht leihen konnte:\n\n${problems.map((one) => `* ${borrowProblem(one)}`).join('\n')}\n\nBring es in Ordnung, dann ändere den Titel dieses Issues, oder schließe es und öffne es wieder.`,
  borrowMistakes: ({ mistakes, when }, links) => {
    const list = mistakes.slice(0, 20).map((one) => `* ${borrowMistake(one, links)}`);
    return when === 'said'
      ? `Es wurde nichts geändert, weil ich in deiner Liste des Geliehenen nicht alles lesen konnte:\n\n${list.join('\n')}\n\nBring es in Ordnung, dann sag es noch einmal.`
      : `Ich habe mir deine Liste des Geliehenen angesehen, und etwas darin muss in Ordnung gebracht werden. Bis dahin lässt sich nichts leihen.\n\n${list.join('\n')}`;
  },
  borrowNoList: (_values, links) =>
    `Noch ist nichts geliehen: Ich habe in ${quote(FILE)} nachgesehen, und dort steht nichts. Nenne ein Repository und seine Dateien (${quote('Borrow from owner/name: notebooks/**')}), oder ${link('sieh dir deine Dateien an', links.repositoryUrl)}.`,
  borrowBrokenRecord: ({ path }, links) =>
    `In ${linkedPath(path, links)} steht, was du geliehen hast, und ich kann es nicht lesen. Es wurde nichts geändert. Hol einen früheren Stand davon zurück, oder lösche es; dann gelten Dateien, die sich von dem unterscheiden, was kommt, als deine, und du wirst gefragt.`,
};

function borrowMistake(mistake: BorrowMistakeInWords, links: Links): string {
  if ('pattern' in mistake) {
    const line = link(`Zeile ${mistake.line} von ${FILE}`, lineLink(links, FILE, mistake.line));
    return `${line}: ${whatIsWrongWithPattern(mistake.pattern)}`;
  }
  return configurationMistake({ ...mistake, file: FILE }, links);
}

function warehouseLine({ name, page, commit, ref, into, files }: WarehouseInWords): string {
  const short = link(commit.slice(0, 7), pageAtCommit(page, commit));
  const branch = ref === commit ? '' : ` von ${quote(ref)}`;
  const where = into === '' ? '' : `, in ${quote(into)}`;
  return `* ${quote(name)} (${link('öffnen', page)}), Commit ${short}${branch}: ${counted(files, 'eine Datei', 'Dateien')}${where}`;
}

function aboutLicences(warehouses: readonly WarehouseInWords[]): readonly string[] {
  return warehouses.map(({ name, page, commit, licences }) => {
    if (licences.length === 0) {
      return `**${quote(name)} hat keine Lizenz, die ich finden konnte.** Ohne eine darf es außer denen, die es gemacht haben, niemand kopieren: Frag sie (${link('ihre Seite', page)}), bevor du die Dateien weitergibst, oder sag ${quote('Rückgängig')}, um die Dateien zurückzugeben.`;
    }
    const texts = licences.map(({ name: licence, from }) => {
      const at = link('lesen', pageAtCommit(page, commit, from));
      return licence === undefined ? `${quote(from)} (${at})` : `${licence} (${at})`;
    });
    return `Lizenz von ${quote(name)}: ${texts.join(', ')}. Ihr Text ist mitgekommen.`;
  });
}

function aboutRest(warehouses: readonly WarehouseInWords[]): readonly string[] {
  return warehouses.flatMap(({ name, leftOut, unmatched }) => [
    ...(unmatched.length === 0
      ? []
      : [
          `In ${quote(name)} passt nichts auf ${listed(unmatched)}; alles andere, was du genannt hast, ist da.`,
        ]),
    ...leftOutLines(leftOut).map((line) => `Weggelassen von ${quote(name)}: ${line}`),
  ]);
}

function aboutProblems(problems: readonly BorrowProblemInWords[]): readonly string[] {
  if (problems.length === 0) return [];
  return [
    `Das konnte ich nicht leihen; was du davon hast, bleibt also, wie es ist:\n\n${problems.map((one) => `* ${borrowProblem(one)}`).join('\n')}`,
  ];
}
