import type { ownPhraseSentences } from '../english/own-phrase.ts';
import { tellsMore } from '../example.ts';
import { lineLink, linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import { plainText } from '../plain-text.ts';
import type { Sentences } from '../sentences.ts';
import { inGerman } from './commands.ts';
import { configurationMistake } from './configuration-mistake.ts';
import { counted } from './counted.ts';
import { quote } from './quote.ts';

/** Help, a repository's own phrases, and its configuration. */
export const germanOwnPhrase: Sentences<typeof ownPhraseSentences> = {
  help: (values, links) => help(values, links),
  configurationMistake: (mistake, links) => configurationMistake(mistake, links),
  configurationMistakes: ({ mistakes }) =>
    `Ich habe mir die Einstellungen dieses Repositorys angesehen, und etwas darin muss in Ordnung gebracht werden. Bis dahin halte ich mich an den Rest.\n\n${mistakes.map((mistake) => `* ${mistake}`).join('\n')}`,
  ownPhraseDone: (done, links) => ownPhraseDone(done, links),
  ownPhraseNothing: ({ phrase, kept }, links) =>
    kept.length === 0
      ? `Ich habe mir alle Dateien angesehen, um die es bei ${quote(phrase)} geht, und alle sind, wie sie sein sollen. Es gab nichts zu ändern.`
      : `${quote(phrase)} legt an, was es noch nicht gibt, und das gibt es schon: ${kept.map((path) => linkedPath(path, links)).join(', ')}. Ich habe es gelassen, wie es ist.`,
  ownPhraseMissing: ({ phrase, path, from, written }, links) =>
    `Für ${quote(phrase)} habe ich ${quote(path)}${from === undefined ? '' : ` im Branch ${quote(from)}`} gesucht, und es ist nicht da. Es wurde nichts geändert.${stepsLink(written, links)}`,
  ownPhraseNoBranch: ({ phrase, branch, written }, links) =>
    `Für ${quote(phrase)} habe ich den Branch ${quote(branch)} gesucht, und keiner heißt so. Es wurde nichts geändert. Wenn dies die Kopie einer Vorlage ist, wurde sie ohne „Include all branches“ gemacht.${stepsLink(written, links)}`,
  ownPhraseForbidden: ({ phrase, path, written }, links) =>
    `Für ${quote(phrase)} sollte ich ${quote(path)} ändern, und an dieser Stelle ändere ich keine Dateien. Es wurde nichts geändert.${stepsLink(written, links)}`,
  ownPhraseNotText: ({ phrase, path, written }, links) =>
    `Für ${quote(phrase)} sollte ich Text an ${quote(path)} anhängen, und das ist keine Textdatei oder eine sehr große. Es wurde nichts geändert.${stepsLink(written, links)}`,
  ownPhraseNotUnderstood: ({ phrase, step, written }, links) =>
    `Ein Schritt von ${quote(phrase)} sagt ${quote(step)}, und kein Befehl dieses Repositorys hört darauf. Es wurde nichts geändert.${stepsLink(written, links)}`,
  ownPhraseTooMuch: ({ phrase, steps, files, written }, links) =>
    `Die Schritte von ${quote(phrase)}, zusammen mit denen der Sätze, die sie sagen, sind mehr als ${steps}, oder sie würden mehr als ${files} Dateien ändern. Es wurde nichts geändert.${stepsLink(written, links)}`,
  ownPhraseTooDeep: ({ phrase, written }, links) =>
    `Die Schritte von ${quote(phrase)} führen zu anderen Sätzen, und diese wieder zu anderen, ohne Ende. Es wurde nichts geändert.${stepsLink(written, links)}`,
};

function help({ commands, own, problems }: ValuesOf<'help'>, links: Links): string {
  const mistakes =
    problems.length === 0
      ? []
      : [
          `**Etwas in den Einstellungen dieses Repositorys muss in Ordnung gebracht werden**, deshalb halte ich mich an den Rest:\n\n${problems.map((problem) => `* ${problem}`).join('\n')}`,
        ];
  return [
    'Das kannst du hier sagen, als Titel eines Issues, als Nachricht eines Commits oder als Kommentar:',
    ...(own.length === 0
      ? [list(commands, links)]
      : [
          list(own, links),
          `<details><summary>Was du in jedem Repository sagen kannst</summary>\n\n${list(commands, links)}\n\n</details>`,
        ]),
    'Was in eckigen Klammern steht, kannst du weglassen; Wörter in geschweiften Klammern stehen für etwas von dir. Jeder Link öffnet ein Issue, in dem die Worte schon stehen; es geschieht nichts, bevor du auf den Knopf drückst.',
    ...mistakes,
  ].join('\n\n');
}

function list(commands: ValuesOf<'help'>['commands'], links: Links): string {
  const lines = commands.map(({ phrase, about, example }) => {
    const tries =
      example === undefined
        ? ''
        : ` ${link('Probier es aus', issueLink(links, example.say))}${tellsMore(example, about) ? `: ${plainText(inGerman(example.does))}` : ''}.`;
    return `* ${quote(phrase)}: ${plainText(inGerman(about))}${tries}`;
  });
  return lines.join('\n');
}

function ownPhraseDone(
  { phrase, written, deleted, more }: ValuesOf<'ownPhraseDone'>,
  links: Links,
): string {
  const lines = [
    ...written.map((path) => `* geschrieben: ${linkedPath(path, links)}`),
    ...deleted.map((path) => `* entfernt: ${quote(path)}`),
    ...(more > 0 ? [`* und ${counted(more, 'eine weitere Datei', 'weitere Dateien')}`] : []),
  ];
  return `Fertig, so wie ${quote(phrase)} in diesem Repository gemeint ist:\n\n${lines.join('\n')}`;
}

/** With a blank before it, behind a sentence. */
function stepsLink(written: ValuesOf<'ownPhraseTooDeep'>['written'], links: Links): string {
  if (written === undefined) return '';
  return ` ${link('Sieh dir die Schritte dieses Satzes an', lineLink(links, written.file, written.line))}`;
}
