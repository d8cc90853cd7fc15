/** Of units: bringing them in, finding them, looking them over. */
export const units: readonly (readonly [english: string, german: string])[] = [
  [
    'Brings a unit from OpenLearn into your repository, as pages that you can edit.',
    'Holt eine Einheit von OpenLearn in dein Repository, als Seiten, die du bearbeiten kannst.',
  ],
  ['brings the unit into a folder of its own', 'holt die Einheit in einen eigenen Ordner'],
  ['brings it into the folder “whales”', 'holt sie in den Ordner „whales“'],
  [
    'also makes a PDF and an ePub of it, to download from your site',
    'macht auch ein PDF und ein ePub daraus, zum Herunterladen von deiner Website',
  ],
  [
    'downloads its sound and films too, and makes a database to search in',
    'lädt auch Ton und Filme herunter und macht eine Datenbank, in der man suchen kann',
  ],
  ['Address of the unit', 'Adresse der Einheit'],
  ['Folder', 'Ordner'],
  ['Formats', 'Formate'],
  ['Extras', 'Extras'],
  [
    'Lists the units of OpenLearn about a topic, each with a link that brings it in.',
    'Listet die Einheiten von OpenLearn zu einem Thema auf, jede mit einem Link, der sie holt.',
  ],
  [
    'answers with a table of units; nothing is changed',
    'antwortet mit einer Tabelle von Einheiten; geändert wird nichts',
  ],
  ['looks for units with all of these words', 'sucht Einheiten mit all diesen Wörtern'],
  ['Topic', 'Thema'],
  [
    'Tells what to put right in your units: pictures without a text, links that lead nowhere, and more.',
    'Sagt, was in deinen Einheiten in Ordnung zu bringen ist: Bilder ohne Text, Links ins Leere und mehr.',
  ],
  [
    'looks at every unit of the repository; nothing is changed',
    'sieht jede Einheit des Repositorys an; geändert wird nichts',
  ],
  ['looks at the unit in that folder', 'sieht die Einheit in diesem Ordner an'],
];
