/** Of files and of the site that is made of them. */
export const site: readonly (readonly [english: string, german: string])[] = [
  [
    'Replaces a zip file in your repository by the files in it.',
    'Ersetzt eine Zip-Datei in deinem Repository durch die Dateien darin.',
  ],
  [
    'unpacks the only zip file of the repository where it lies',
    'entpackt die einzige Zip-Datei des Repositorys dort, wo sie liegt',
  ],
  ['unpacks the file “content.zip”', 'entpackt die Datei „content.zip“'],
  ['unpacks “notes.zip” into the folder “week-1”', 'entpackt „notes.zip“ in den Ordner „week-1“'],
  ['Zip file', 'Zip-Datei'],
  [
    'Builds your site again from what is in the repository now.',
    'Baut deine Website neu aus dem, was jetzt im Repository ist.',
  ],
  ['puts your pages online', 'stellt deine Seiten ins Netz'],
  [
    'also makes a PDF and an ePub of them, to download',
    'macht auch ein PDF und ein ePub daraus, zum Herunterladen',
  ],
  ['To download as', 'Zum Herunterladen als'],
  [
    'Publishes the site of a private repository, for everyone to see.',
    'Veröffentlicht die Website eines privaten Repositorys, so dass alle sie sehen.',
  ],
  [
    'puts your pages online, for everyone to see',
    'stellt deine Seiten ins Netz, so dass alle sie sehen',
  ],
  ['File', 'Datei'],
  ['Repository', 'Repository'],
  ['Files', 'Dateien'],
];
