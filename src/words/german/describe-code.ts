import type { CodeInWords } from '../described-code.ts';
import type { describeCodeSentences } from '../english/describe-code.ts';
import { inPhrase } from '../english/notebooks.ts';
import { lineLink, linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { Sentences } from '../sentences.ts';
import { introduction, partsInWords } from './code/program.ts';
import { quote } from './quote.ts';

/** More than this is for a page, not for an answer; GitHub takes 65,536 characters, and it stands there twice. */
const LONGEST = 24_000;

/** `Describe code`: a program in words and as a flowchart. */
export const germanDescribeCode: Sentences<typeof describeCodeSentences> = {
  codeDescribed: ({ file, code, page }, links) => described(file, code, page, links),
  codePageWritten: ({ file, page, again }, links) =>
    `Auf ${linkedPath(page, links)} steht ${again ? 'neu' : 'jetzt'}, was ${quote(file)} tut, in Worten und als Flussdiagramme. Was auf dieser Seite darum herum steht, blieb, wie es war.`,
  codePageSame: ({ file, page }, links) =>
    `Auf ${linkedPath(page, links)} steht schon, was ${quote(file)} tut, und daran hat sich nichts geändert.`,
  codePageNotMarkdown: ({ page }) =>
    `Was ein Programm tut, schreibe ich auf eine Seite in Markdown, und ${quote(page)} ist keine: Ihr Name muss auf ${quote('.md')} enden.`,
  codeFileMissing: ({ file }) => `Ich habe ${quote(file)} gesucht und nicht gefunden.`,
  codeNotPython: ({ file }) =>
    `Beschreiben kann ich Programme in Python, deren Namen auf ${quote('.py')} enden, und ${quote(file)} ist etwas anderes.`,
  codeUnreadable: ({ file, line }, links) =>
    `Ich konnte ${quote(file)} bis Zeile ${line} als Python lesen, und von dort an nicht. ${lookAt(file, line, links)}`,
  codePython2: ({ file, line }, links) =>
    `${quote(file)} ist in Python 2 geschrieben: In Zeile ${line} hat ${quote('print')} keine Klammern. Beschreiben kann ich es, wenn es Python 3 ist. ${lookAt(file, line, links)}`,
  codeNotText: ({ file }) =>
    `${quote(file)} ist kein Text in UTF-8, und die ersten beiden Zeilen nennen keine andere Kodierung. Speichere die Datei neu als UTF-8.`,
  codeTooLong: ({ file, most }) =>
    `${quote(file)} ist länger als ${most} Zeichen, und so viel kann ich nicht gut erzählen. Einen Teil davon kann ich beschreiben, in einer eigenen Datei.`,
  codeTooDeep: ({ file, line }, links) =>
    `In Zeile ${line} von ${quote(file)} stecken Blöcke in mehr Blöcken, als ich in Worten erzählen kann. ${lookAt(file, line, links)}`,
  codeEmpty: ({ file }) => `In ${quote(file)} ist noch nichts, das etwas tut.`,
};

/**
 * What is written into a page, between two marks by which it is found again.
 *
 * @returns Markdown without a line end at its end
 */
export function codeAsPage(file: string, code: CodeInWords): string {
  const parts = partsInWords(code).map(({ heading, body }) => `### ${heading}\n\n${body}`);
  return [`## Was ${quote(file)} tut`, introduction(file, code), ...parts].join('\n\n');
}

function lookAt(file: string, line: number, links: Links): string {
  return link('Sieh dir diese Zeile an', lineLink(links, file, line));
}

function described(file: string, code: CodeInWords, page: string, links: Links): string {
  const write = link(
    'dorthin schreiben',
    issueLink(links, `Describe code ${inPhrase(file)} into ${inPhrase(page)}`),
  );
  const offer = `Daraus kann eine Seite deines Repositorys werden, die ich erneuere, wenn du wieder fragst: ${write}.`;
  const text = codeAsPage(file, code);
  if (text.length > LONGEST) {
    return [introduction(file, code), `Um es hier zu erzählen, ist es zu lang. ${offer}`].join(
      '\n\n',
    );
  }
  const parts = partsInWords(code).map(({ heading, body }) => `**${heading}**\n\n${body}`);
  return [introduction(file, code), ...parts, toPaste(text), offer].join('\n\n');
}

/** The same as text, in a block that nothing in it can end. */
function toPaste(markdown: string): string {
  const runs = markdown.match(/`+/g) ?? [];
  const ticks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length)) + 1);
  const text = markdown.replaceAll('<!--', '<! --');
  return `<details><summary>all das als Text zum Kopieren</summary>\n\n${ticks}markdown\n${text}\n${ticks}\n\n</details>`;
}
