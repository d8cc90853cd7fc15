import type { fetchSentences } from '../english/fetch.ts';
import { fileLink, folderLink, linkedPath } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { capital, counted } from './counted.ts';
import { listed } from './listed.ts';
import { quote } from './quote.ts';

/** Fetching a unit. */
export const germanFetch: Sentences<typeof fetchSentences> = {
  fetchingUnit: () => 'Ich hole die Einheit von OpenLearn',
  downloadingPictures: ({ done, of }) => `Ich lade Bilder herunter, ${done} von ${of}`,
  downloadingMedia: ({ done, of }) => `Ich lade Aufnahmen und Dateien herunter, ${done} von ${of}`,
  fetchedUnit: (unit, links) => fetchedUnit(unit, links),
  fetchedUnits: ({ units, waiting, refused }, links) => {
    const list = units.map(
      ({ title, folder }) =>
        `* ${quote(title)}: ${link('ihren Ordner öffnen', folderLink(links, folder))}`,
    );
    const alone = waiting.map(
      (path) =>
        `* ${link('diese auf den neuesten Stand bringen', issueLink(links, `Fetch ${inOnePiece(path)}`))}: ${quote(path)}`,
    );
    return [
      units.length === 0
        ? 'In diesen Einheiten gibt es nichts Neues.'
        : `Ich habe ${counted(units.length, 'eine Einheit', 'Einheiten')} geholt:\n\n${list.join('\n')}`,
      ...(alone.length === 0
        ? []
        : [
            `In diesen hast du etwas geschrieben, deshalb wird jede für sich auf den neuesten Stand gebracht:\n\n${alone.join('\n')}`,
          ]),
      ...(refused === 0
        ? []
        : [
            `${capital(counted(refused, 'eine Datei', 'Dateien'))} ${refused === 1 ? 'war' : 'waren'} nicht zu gebrauchen:`,
          ]),
    ].join('\n\n');
  },
  noDocuments: ({ folder }, links) =>
    `Ich habe in ${quote(folder)} nach Dateien gesucht, die auf \`.xml\` enden, und keine gefunden. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}`,
  contentsExtended: ({ path }, links) =>
    `Die Einheit steht in deinem Inhaltsverzeichnis: ${linkedPath(path, links)}.`,
  contentsLeft: ({ path }, links) =>
    `Dein Inhaltsverzeichnis ${linkedPath(path, links)} habe ich nicht verstanden und deshalb gelassen, wie es ist: Trag die Seiten der Einheit selbst dort ein.`,
  folderTaken: ({ folder, page }, links) =>
    `Im Ordner ${quote(folder)} liegt ${link('eine erste Seite', fileLink(links, page))}, die nicht von dieser Einheit ist, und ich hätte sie überschrieben. Es wurde nichts geändert. ${OTHER_FOLDER}`,
  folderNotForUnits: ({ folder }) =>
    `In den Ordner ${quote(folder)} kann keine Einheit. Es wurde nichts geändert. ${OTHER_FOLDER}`,
  folderIsFile: ({ folder }, links) =>
    `Die Einheit braucht einen Ordner, wo du ${linkedPath(folder, links)} hast, und das ist eine Datei. Es wurde nichts geändert. ${OTHER_FOLDER}`,
  notAUnit: ({ why, text }) =>
    `Ich habe mir ${quote(text)} angesehen. ${
      {
        'not-an-address': 'Das ist keine Webadresse.',
        'other-site':
          'Das ist keine Seite von OpenLearn (`www.open.edu`), und nur von dort hole ich Einheiten.',
        'other-page': 'Das ist eine Seite der Open University, aber nicht die einer Einheit.',
        'not-one-unit': 'Das ist eine Seite über viele Einheiten, nicht eine davon.',
        'too-many': 'Ich hole fünfzig Einheiten auf einmal, und das ist eine mehr.',
      }[why]
    } Es wurde nichts geändert. ${CHOOSE_A_UNIT}`,
  documentMissing: ({ path }, links) =>
    `Ich habe ${quote(path)} unter deinen Dateien gesucht und nicht gefunden. Es wurde nichts geändert. Sieh in ${link('deinen Dateien', links.repositoryUrl)} nach dem ganzen Pfad, auch nach großen und kleinen Buchstaben.`,
  unitMissing: ({ page }) =>
    `Ich habe OpenLearn nach der Einheit unter ${quote(page)} gefragt, und es hat kein Dokument dafür: Vielleicht hat sich die Adresse geändert, oder die Einheit lässt sich nicht ausgeben. Es wurde nichts geändert. ${CHOOSE_A_UNIT}`,
  unitRefused: ({ page, why, detail }) =>
    `Ich habe nach der Einheit unter ${quote(page)} gefragt. ${
      {
        address: `Ich wurde weitergeschickt nach ${quote(detail)}, und von dort hole ich nichts.`,
        'private-address': `Ihr Rechner ${quote(detail)} ist nicht im öffentlichen Internet.`,
        redirects: `Ich wurde mehr als ${quote(detail)}-mal weitergeschickt.`,
        status: `OpenLearn antwortete mit dem Fehler ${quote(detail)}.`,
      }[why]
    } Es wurde nichts geändert. ${link('Sieh nach, ob sich die Einheit in deinem Browser öffnet', page)}, dann ${TRY_AGAIN}`,
  unitTooBig: ({ page, mebibytes }) =>
    `Das Dokument der Einheit unter ${quote(page)} ist größer als ${mebibytes} MB, und so viel lese ich nicht. Es wurde nichts geändert. ${CHOOSE_A_UNIT}`,
  unitUnreachable: ({ page }) =>
    `Ich habe dreimal versucht, OpenLearn für die Einheit unter ${quote(page)} zu erreichen, und es ging nicht. Es wurde nichts geändert. ${link('Sieh nach, ob sie sich in deinem Browser öffnet', page)}, dann ${TRY_AGAIN}`,
  unitTimeout: ({ page, seconds }) =>
    `Ich habe ${seconds} Sekunden auf die Einheit unter ${quote(page)} gewartet, und OpenLearn hat nicht vollständig geantwortet. Es wurde nichts geändert. Warte ein paar Minuten, dann ${TRY_AGAIN}`,
  unitIsWebPage: ({ page }) =>
    `Ich habe OpenLearn nach dem Dokument der Einheit unter ${quote(page)} gefragt und eine Webseite bekommen; diese Einheit lässt sich also nicht ausgeben. Es wurde nichts geändert. ${CHOOSE_A_UNIT}`,
  unitIsEmpty: ({ page }) =>
    `Das Dokument der Einheit unter ${quote(page)} ist leer. Es wurde nichts geändert. Warte ein paar Minuten, dann ${TRY_AGAIN}`,
  unitCutShort: ({ page, line }) =>
    `Das Dokument der Einheit unter ${quote(page)} hört mittendrin auf, in Zeile ${line}. Es wurde nichts geändert. Warte ein paar Minuten, dann ${TRY_AGAIN}`,
  unitNotXml: ({ page, line }) =>
    `Das Dokument der Einheit unter ${quote(page)} ist in Zeile ${line} kaputt, deshalb habe ich nichts davon verwendet. Es wurde nichts geändert. ${CHOOSE_A_UNIT}`,
  unitEncoding: ({ page }) =>
    `Das Dokument der Einheit unter ${quote(page)} ist in Zeichen geschrieben, die ich nicht lesen kann. Es wurde nichts geändert. ${CHOOSE_A_UNIT}`,
  unitOtherDocument: ({ page, root }) =>
    `Was für ${quote(page)} kam, ist keine Einheit: Es beginnt mit ${quote(root)}, eine Einheit beginnt mit \`Item\`. Es wurde nichts geändert. ${CHOOSE_A_UNIT}`,
  unitUnsafe: ({ page, why }) =>
    `Das Dokument der Einheit unter ${quote(page)} habe ich nicht gelesen: ${
      {
        'has-doctype': 'Es bringt eigene Definitionen mit, und das könnte eine Falle sein',
        'too-deep': 'Seine Teile stecken viel tiefer ineinander als in jeder Einheit',
        'too-many-elements': 'Es hat viel mehr Teile als jede Einheit',
      }[why]
    }. Es wurde nichts geändert. ${CHOOSE_A_UNIT}`,
};

type FetchedUnit = ValuesOf<'fetchedUnit'>;
type UnitEdits = FetchedUnit['edits'];

function newsOf({ added, updated, removed }: UnitEdits): string {
  const parts = [
    ...(updated > 0 ? [`${counted(updated, 'eine Datei', 'Dateien')} geändert`] : []),
    ...(added > 0 ? [`${counted(added, 'eine Datei', 'Dateien')} dazugekommen`] : []),
    ...(removed > 0 ? [`${counted(removed, 'eine Seite', 'Seiten')} weggefallen`] : []),
  ];
  return parts.length === 0
    ? 'in ihren eigenen Dateien hat sich nichts geändert'
    : parts.join(', ');
}

/** What became of what people wrote, deleted or kept here. */
function aboutEdits({ edited, deleted, stayed, conflicts }: UnitEdits, links: Links): string[] {
  const shown = conflicts
    .slice(0, 10)
    .map(({ path, line }) => `* ${linkedPath(path, links)}${line === 0 ? '' : `, Zeile ${line}`}`);
  const more = conflicts.length - shown.length;
  return [
    ...(conflicts.length === 0
      ? []
      : [
          `Der Vorschlag zeigt an ${conflicts.length === 1 ? 'dieser Stelle' : 'diesen Stellen'} beides, deins in Rot und das von OpenLearn in Grün:\n\n${shown.join('\n')}${more > 0 ? `\n* und ${counted(more, 'eine weitere Stelle', 'weitere Stellen')}` : ''}`,
          'Nimm ihn an, wenn dort die Worte von OpenLearn gelten sollen; ändere ihn vorher, wenn du von beidem etwas willst; oder schließe ihn, dann bleibt alles, wie es ist.',
        ]),
    ...(edited.length === 0
      ? []
      : [
          `Deine eigenen Worte bleiben in ${counted(edited.length, 'einer Datei', 'Dateien')}: ${listed(edited)}.`,
        ]),
    ...(deleted.length === 0
      ? []
      : [
          `Du hast ${listed(deleted)} gelöscht, deshalb habe ich ${deleted.length === 1 ? 'das' : 'sie'} weggelassen.`,
        ]),
    ...(stayed.length === 0
      ? []
      : [
          `Auf OpenLearn gibt es ${listed(stayed)} nicht mehr; du hast darin geschrieben, deshalb ${stayed.length === 1 ? 'bleibt es' : 'bleiben sie'}.`,
        ]),
  ];
}

function fetchedUnit(unit: FetchedUnit, links: Links): string {
  const folder = link('ihrem Ordner', folderLink(links, unit.folder));
  const firstPage = link('Lies ihre erste Seite', fileLink(links, unit.front));
  const amount = `${counted(unit.pages, 'eine Seite', 'Seiten')} und ${counted(unit.pictures, 'ein Bild', 'Bilder')}`;
  const what = {
    added: `Die Einheit ${quote(unit.title)} ist in deinem Repository: ${amount}, in ${folder}.`,
    updated: `Die Einheit ${quote(unit.title)} ist in ${folder} auf dem neuesten Stand: ${newsOf(unit.edits)}.`,
    unchanged: `Ich habe mir die Einheit ${quote(unit.title)} noch einmal angesehen: Zu dem, was du in ${folder} hast (${amount}), gibt es auf OpenLearn nichts Neues.`,
    conflict: `Für die Einheit ${quote(unit.title)} in ${folder} gibt es Neues (${newsOf(unit.edits)}), und manches davon steht dort, wo du etwas Eigenes geschrieben hast.`,
  }[unit.outcome];
  const thanks = link('ihre Danksagungen', fileLink(links, unit.acknowledgements));
  const licence =
    unit.licence === undefined
      ? `Ihr Dokument nennt keine Lizenz, die ich kenne: Lies ${thanks}, bevor du sie veröffentlichst.`
      : `Ihre Lizenz ist ${link(unit.licence.name, unit.licence.url)}: Lass sie und ${thanks} bei den Seiten.`;
  const missing =
    unit.missing.length === 0
      ? []
      : [
          `${capital(counted(unit.missing.length, 'ein Bild', 'Bilder'))} ${unit.missing.length === 1 ? 'war nicht zu bekommen, an seiner Stelle steht seine Beschreibung' : 'waren nicht zu bekommen, an ihrer Stelle stehen ihre Beschreibungen'}: ${listed(unit.missing)}.`,
        ];
  const { had, missing: notHad } = unit.media;
  const media = [
    ...(had === 0
      ? []
      : [
          `${capital(counted(had, 'eine Aufnahme oder Datei', 'Aufnahmen und Dateien'))} ${had === 1 ? 'kam' : 'kamen'} mit.`,
        ]),
    ...(notHad.length === 0
      ? []
      : [
          `${capital(counted(notHad.length, 'eine Aufnahme oder Datei', 'Aufnahmen und Dateien'))} ${notHad.length === 1 ? 'war nicht zu bekommen und ist' : 'waren nicht zu bekommen und sind'} stattdessen verlinkt: ${listed(notHad)}.`,
        ]),
  ];
  const kept =
    unit.keptAsText.length === 0
      ? []
      : [
          `Als reiner Text geblieben, weil ich nicht weiß, was sonst daraus zu machen wäre: ${listed(unit.keptAsText.map(({ name, count }) => `${name} (${count})`))}.`,
        ];
  const edits = aboutEdits(unit.edits, links);
  return [what, ...edits, [firstPage, licence].join(' · '), ...missing, ...media, ...kept].join(
    '\n\n',
  );
}

/** A path with blanks is one thing only in quotes. */
function inOnePiece(path: string): string {
  return /\s/u.test(path) ? `"${path}"` : path;
}

const OTHER_FOLDER = 'Sag es noch einmal, mit einem anderen Ordner am Ende: `into my-folder`.';

const CHOOSE_A_UNIT = link(
  'Such dir auf OpenLearn eine Einheit aus',
  'https://www.open.edu/openlearn/free-courses/full-catalogue',
);

const TRY_AGAIN = 'schließe dieses Issue und öffne es wieder, um es noch einmal zu versuchen.';
