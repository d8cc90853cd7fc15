import type { StoryTrouble, storySentences } from '../english/story.ts';
import { statusLine } from '../english/story-page.ts';
import { linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { Sentences } from '../sentences.ts';
import { shownText } from '../shown-text.ts';
import { quoted } from '../story-text.ts';
import { quote } from './quote.ts';
import { nextWords, storyAnswer } from './story-page.ts';

/** Playing a story file. */
export const germanStory: Sentences<typeof storySentences> = {
  storyTurn: (turn, links) =>
    [quoted([...statusLine(turn), storyAnswer(turn)].join('\n\n')), nextWords(turn, links)].join(
      '\n\n',
    ),
  storyAgain: ({ section }) => `Hier steht das Spiel jetzt:\n\n${quoted(shownText(section))}`,
  storyNone: ({ wanted }, links) =>
    wanted === undefined
      ? `Ich habe in deinem Repository eine Story-Datei gesucht (ihr Name endet auf \`.z3\`, \`.z4\`, \`.z5\` oder \`.z8\`) und keine gefunden. ${link('Lade eine hoch', `${links.repositoryUrl}/upload/${links.branch}`)}, dann ${link('spiele sie', issueLink(links, 'Play'))}.`
      : `Ich habe ${quote(wanted)} in deinem Repository gesucht und keine solche Datei gefunden. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}`,
  storyWhich: ({ paths }, links) =>
    `Hier sind mehrere Geschichten. Welche willst du spielen?\n\n${paths
      .slice(0, 20)
      .map((path) => `* ${quote(path)}: ${link('spielen', issueLink(links, playWords(path)))}`)
      .join('\n')}`,
  storyRefused: ({ file, why }, links) =>
    `${trouble(file, why, links)} Es wurde nichts geändert.\n\n${wayOut(why, links)}`,
  storyNoGame: (_values, links) =>
    `Hier läuft kein Spiel, es gibt also keines zu beenden. ${link('Eines beginnen', issueLink(links, 'Play'))}`,
  storyStopped: ({ file, turns }, links) =>
    `Ich habe ${quote(file)} nach Zug ${turns} weggelegt: Titel und Commit-Nachrichten sind wieder gewöhnliche. ${link('Noch einmal spielen', issueLink(links, 'Play'))} · ${link('Das Spiel auf einer Seite sammeln', issueLink(links, 'Mitschrift'))}`,
  transcriptWritten: ({ path, turns }, links) =>
    `Das ganze Spiel, ${turns === 1 ? 'ein Zug' : `${turns} Züge`}, steht jetzt auf einer Seite: ${linkedPath(path, links)}.`,
  transcriptNothing: (_values, links) =>
    `Ich habe im Verlauf deines Repositorys nach den Zügen eines Spiels gesucht und keine gefunden. ${link('Ein Spiel beginnen', issueLink(links, 'Play'))}`,
  transcriptInTheWay: ({ paths }, links) =>
    `Ich würde das Spiel nach ${paths.map((path) => quote(path)).join(', ')} schreiben, und Dateien von dir haben schon all diese Namen. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}`,
};

/** Paths with spaces are said in quotes. */
function playWords(path: string): string {
  return /\s/.test(path) ? `Play "${path.replaceAll('"', '""')}"` : `Play ${path}`;
}

function trouble(file: string, why: StoryTrouble, links: Links): string {
  const story = linkedPath(file, links);
  switch (why.kind) {
    case 'not-a-story':
      return `${story} ist keine Story-Datei: Deren Namen enden auf \`.z3\`, \`.z4\`, \`.z5\` oder \`.z8\`, und diese ist nach ihrem Namen oder ihrem Anfang keine.`;
    case 'version':
      return `${story} ist eine Geschichte der Version ${why.version}; spielen kann ich die Versionen 3, 4, 5 und 8.`;
    case 'too-large':
      return `${story} ist größer, als eine Geschichte ihrer Version sein kann (${Math.floor(why.most / 1024)} kB).`;
    case 'truncated':
      return `Das Ende von ${story} fehlt: Sie ist kürzer, als sie selbst sagt.`;
    case 'damaged':
      return `${story} ist beschädigt: Ihre Bytes ergeben nicht, was sie selbst sagt.`;
    case 'other-story':
      return `${story} ist nicht mehr die Datei, mit der dein Spiel begonnen hat, deshalb kann es nicht weitergehen.`;
    case 'damaged-state':
      return `Was ich mir von deinem Spiel mit ${story} gemerkt hatte, ist beschädigt, deshalb kann es von dort nicht weitergehen.`;
    case 'too-long':
      return `${story} lief danach immer weiter, und ich habe sie angehalten.`;
    case 'too-much-memory':
      return `${story} wollte mehr Speicher, als eine Geschichte haben darf, und ich habe sie angehalten.`;
    case 'broke':
      return `${story} ist daran zerbrochen: Sie tat etwas, das keine Geschichte tun kann.`;
  }
}

function wayOut({ kind }: StoryTrouble, links: Links): string {
  switch (kind) {
    case 'other-story':
    case 'damaged-state':
      return `${link('Ein neues Spiel beginnen', issueLink(links, 'Play'))} · ${link('Einen Zug zurückgehen', issueLink(links, 'Rückgängig'))} · ${link('Aufhören zu spielen', issueLink(links, 'Aufhören'))}`;
    case 'too-long':
    case 'too-much-memory':
    case 'broke':
      return `Sag etwas anderes, oder ${link('hör auf zu spielen', issueLink(links, 'Aufhören'))}.`;
    default:
      return `Lade die Datei noch einmal hoch, oder eine andere: ${link('Dateien hochladen', `${links.repositoryUrl}/upload/${links.branch}`)}`;
  }
}
