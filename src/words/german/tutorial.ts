import { courseLanguages, nameOf } from '../course-languages.ts';
import type { tutorialSentences } from '../english/tutorial.ts';
import { fileLink, lineLink } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import { plainText } from '../plain-text.ts';
import type { Sentences } from '../sentences.ts';
import { shownText } from '../shown-text.ts';
import { counted } from './counted.ts';
import { checkTable } from './course/check-row.ts';
import { progressTable } from './course/progress-table.ts';
import { tutorialGap } from './course/tutorial-gap.ts';
import { quote } from './quote.ts';
import { tutorialMistake } from './tutorial-mistake.ts';

const TUTORIAL_FILE = '.github/tutorial.yml';

/** Stepped courses, and worlds to walk about in. */
export const germanTutorial: Sentences<typeof tutorialSentences> = {
  tutorialText: ({ text }) => shownText(text),
  tutorialStep: ({ page, rows, notes, foot }, links) =>
    [
      shownText(page),
      ...(rows.length === 0 ? [] : [checkTable(rows, links)]),
      ...notes,
      '---',
      foot,
    ].join('\n\n'),
  tutorialIssue: ({ title, page, foot }) =>
    [
      shownText(page),
      '---',
      foot,
      `Hier geht es mit ${quote(title)} weiter: Was als Nächstes kommt, ist ein Kommentar weiter unten.`,
    ].join('\n\n'),
  tutorialFoot: (foot, links) => tutorialFoot(foot, links),
  tutorialTextMissing: ({ path }) =>
    `Ich habe den Text dieses Schrittes in ${quote(path)} gesucht, und es gibt keinen. Wer den Kurs geschrieben hat, kann ihn dorthin legen.`,
  tutorialTextTooLarge: ({ path, most }) =>
    `Der Text dieses Schrittes steht in ${quote(path)} und ist größer als ${Math.floor(most / 1024)} kB, also zeige ich ihn nicht. Wer den Kurs geschrieben hat, kann ihn kürzen.`,
  tutorialBegun: (place, links) =>
    place.step.isWorld
      ? `Es beginnt: ${quote(place.step.title)}. ${whatNext(place, links)}`
      : `Der Kurs beginnt: ${stepInWords(place)}. ${readIt(place, links)}`,
  tutorialMoved: ({ from, hasFinished, ...place }, links) =>
    hasFinished
      ? `✅ ${quote(from)} ist geschafft, und damit der ganze Kurs. ${readIt(place, links)}`
      : `✅ ${quote(from)} ist geschafft. Als Nächstes kommt ${stepInWords(place)}. ${readIt(place, links)}`,
  tutorialWent: ({ hasFinished, ...place }, links) =>
    hasFinished
      ? `Das ist das Ende: ${quote(place.step.title)}. ${readIt(place, links)}`
      : whereNow(place, links),
  tutorialStayed: (place, links) =>
    place.step.isWorld ? whatNext(place, links) : readIt(place, links),
  tutorialNotYet: ({ rows, ...place }, links) =>
    rows.length === 0
      ? `Du bist bei ${stepInWords(place)}, und von dem, worum es dort geht, ist noch nichts geschehen. ${readIt(place, links)}`
      : `Ich habe nachgesehen, was ${quote(place.step.title)} verlangt:\n\n${checkTable(rows, links)}\n\n${readIt(place, links)}`,
  tutorialHint: ({ text, number, of }) =>
    `💡 ${of > 1 ? `Tipp ${number} von ${of}` : 'Ein Tipp'}:\n\n${shownText(text)}`,
  tutorialNoHint: (place, links) =>
    `Zu ${quote(place.step.title)} gibt es keinen Tipp. ${readIt(place, links)}`,
  tutorialHere: ({ rows, things, ...place }, links) =>
    [
      `Du bist bei ${stepInWords(place)}. ${readIt(place, links)}`,
      ...(things.length === 0 && !place.step.isWorld ? [] : [carried(things)]),
      ...(rows.length === 0 ? [] : [checkTable(rows, links)]),
    ].join('\n\n'),
  tutorialBack: (place, links) =>
    `Du bist wieder bei ${stepInWords(place)}. Deine Dateien bleiben, wie sie sind. ${readIt(place, links)}`,
  tutorialNoBack: (place, links) =>
    `Du bist bei ${stepInWords(place)}, und davor ist nichts, wohin du zurückgehen könntest. ${readIt(place, links)}`,
  tutorialAgain: (place, links) =>
    `Du fängst noch einmal an, bei ${stepInWords(place)}. Deine Dateien bleiben, wie sie sind. ${readIt(place, links)}`,
  tutorialLanguage: (place, links) =>
    `Ab jetzt in dieser Sprache: ${stepInWords(place)}. ${readIt(place, links)}`,
  tutorialNoLanguage: ({ languages }, links) =>
    languages.length > 1
      ? `Ich habe nach Texten in dieser Sprache gesucht, und dieser Kurs hat keine. Du kannst ihn auf ${courseLanguages(languages, { verb: 'Sprache', inLanguage: 'de' }, links)} lesen.`
      : `Diesen Kurs gibt es in einer Sprache (${languages.map((one) => plainText(nameOf(one, 'de'))).join('')}), also ist keine andere zu wählen.`,
  tutorialNearly: ({ meant }, links) =>
    `Meintest du ${quote(meant)}? ${link('Ja, sag das', issueLink(links, meant))}.\n\nGeht es hier um etwas anderes, dann beachte mich nicht.`,
  tutorialOver: (place, links) =>
    `Du bist schon am Ende; einen nächsten Schritt gibt es nicht. ${readIt(place, links)} Oder ${link('fang noch einmal an', issueLink(links, 'Von vorn'))}.`,
  tutorialEffect: ({ line, why }, links) =>
    `Der Schritt ist geschafft, aber was mit ihm kommen sollte, geht nicht: ${why}\n\n${link('Die Zeile des Kurses, die es verlangt', lineLink(links, TUTORIAL_FILE, line))}`,
  tutorialMistake: (mistake, links) => tutorialMistake(mistake, links),
  tutorialMistakes: ({ mistakes }) =>
    `Ich habe mir ${quote(TUTORIAL_FILE)} angesehen, und etwas darin muss in Ordnung gebracht werden. Bis dahin gibt es hier keinen Kurs.\n\n${mistakes.map((mistake) => `* ${mistake}`).join('\n')}`,
  tutorialGap: (gap, links) => tutorialGap(gap, links),
  tutorialGaps: ({ gaps }) =>
    `Ich habe mir ${quote(TUTORIAL_FILE)} angesehen. Der Kurs geht so, und das hier ist noch einen Blick wert:\n\n${gaps.map((gap) => `* ${gap}`).join('\n')}`,
  tutorialWaits: () =>
    'Wie weit du in einem Kurs oder einem Spiel bist, merke ich mir nur mit Änderungen, die sofort gelten. Diese wartet darauf, dass jemand sie übernimmt; der Kurs oder das Spiel bleibt also, wo es war.',
  tutorialProgressPage: (page, links) => progressPage(page, links),
};

type Place = ValuesOf<'tutorialStayed'>;

function stepInWords({ step }: Place): string {
  const title = quote(step.title);
  return step.isWorld ? title : `Schritt ${step.number} von ${step.of}, ${title}`;
}

function whereNow(place: Place, links: Links): string {
  return place.where === 'issue'
    ? `Du bist jetzt bei ${quote(place.step.title)}. ${readIt(place, links)}`
    : whatNext(place, links);
}

function carried(things: readonly string[]): string {
  return things.length === 0
    ? 'Du hast nichts bei dir.'
    : `Du hast bei dir: ${things.map(quote).join(', ')}.`;
}

function whatNext(place: Place, links: Links): string {
  if (place.where === 'issue') return readIt(place, links);
  return `Was tust du als Nächstes? ${link('Sag es', `${links.repositoryUrl}/issues/new`)} als Titel eines Issues oder als Nachricht eines Commits.`;
}

function readIt({ where, issue }: Place, links: Links): string {
  if (where === 'readme') return `${link('Lies es auf der ersten Seite', links.repositoryUrl)}.`;
  const url =
    issue === undefined
      ? `${links.repositoryUrl}/issues`
      : `${links.repositoryUrl}/issues/${issue}`;
  return `${link('Lies es in seinem Issue', url)}.`;
}

function tutorialFoot(
  { number, of, isWorld, isOver, hasHints, where }: ValuesOf<'tutorialFoot'>,
  links: Links,
): string {
  const say = (words: string) =>
    where === 'issue' ? quote(words) : link(words, issueLink(links, words));
  const words = [
    ...(isOver || isWorld ? [] : [say('Weiter')]),
    ...(hasHints ? [say('Tipp')] : []),
    say('Wo bin ich'),
    ...(isWorld ? [say('Rückgängig')] : [say('Zurück')]),
    say('Von vorn'),
    ...(isWorld ? [say('Mitschrift')] : []),
  ];
  const count = isWorld ? sayWhat(isOver, where, links) : `Schritt ${number} von ${of}. `;
  const how =
    where === 'issue'
      ? 'Das kannst du hier immer als Kommentar sagen'
      : 'Das kannst du immer sagen';
  return `${count}${how}: ${words.join(' · ')}`;
}

function sayWhat(isOver: boolean, where: ValuesOf<'tutorialFoot'>['where'], links: Links): string {
  if (isOver || where === 'issue') return '';
  return `Sag, was du tust: ${link('Öffne ein Issue', `${links.repositoryUrl}/issues/new`)}, dessen Titel das ist, was du tun willst, oder schreib es als Nachricht eines Commits.\n\n`;
}

function progressPage(
  { title, rows, more }: ValuesOf<'tutorialProgressPage'>,
  links: Links,
): string {
  return [
    `**${plainText(title)}: wie weit alle sind**`,
    `Diese Seite wird mit jedem Schritt neu geschrieben, den jemand macht. ${link('Der Kurs', links.repositoryUrl)} ist auf dem Haupt-Branch, und auch ${link('woraus er besteht', fileLink(links, TUTORIAL_FILE))}.`,
    progressTable(rows, links),
    ...(more === 0 ? [] : [`Und ${counted(more, 'eine weitere Person', 'weitere Personen')}.`]),
  ].join('\n\n');
}
