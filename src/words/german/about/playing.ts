/** Of games, and of courses. */
export const playing: readonly (readonly [english: string, german: string])[] = [
  [
    'Begins a game of a story file in this repository; from then on, what you say is said to the story.',
    'Beginnt ein Spiel mit einer Story-Datei aus diesem Repository; was du dann sagst, sagst du der Geschichte.',
  ],
  [
    'begins the only story there is; again: from the beginning',
    'beginnt die einzige Geschichte, die es gibt; noch einmal gesagt: von vorn',
  ],
  ['begins that story', 'beginnt diese Geschichte'],
  ['Story file', 'Story-Datei'],
  [
    'Ends the game; from then on, titles and commit messages are ordinary ones again.',
    'Beendet das Spiel; Titel und Commit-Nachrichten sind dann wieder gewöhnliche.',
  ],
  ['takes the story off your first page', 'nimmt die Geschichte von deiner ersten Seite'],
  [
    'Collects the game that you play, or played last, into one page.',
    'Sammelt das Spiel, das du spielst oder zuletzt gespielt hast, auf einer Seite.',
  ],
  [
    'writes what was said and answered to transcript.md',
    'schreibt nach transcript.md, was gesagt und geantwortet wurde',
  ],
  ['asks the story what is to be seen', 'fragt die Geschichte, was zu sehen ist'],
  ['What to say', 'Was du sagst'],
  [
    'Looks whether the step is done, and shows the next one.',
    'Sieht nach, ob der Schritt geschafft ist, und zeigt den nächsten.',
  ],
  ['Gives a hint for the step you are at.', 'Gibt einen Tipp zu dem Schritt, bei dem du bist.'],
  [
    'Tells which step you are at, and what it waits for.',
    'Sagt, bei welchem Schritt du bist und worauf er wartet.',
  ],
  [
    'Goes back to the step before; your files stay as they are.',
    'Geht zum Schritt davor zurück; deine Dateien bleiben, wie sie sind.',
  ],
  [
    'Begins again with the first step; your files stay as they are.',
    'Beginnt wieder mit dem ersten Schritt; deine Dateien bleiben, wie sie sind.',
  ],
  [
    'Shows the course in another language that it has.',
    'Zeigt den Kurs in einer anderen Sprache, die er hat.',
  ],
  [
    'shows it in that language, and answers in it',
    'zeigt ihn in dieser Sprache und antwortet darin',
  ],
  ['Language', 'Sprache'],
  ['Something that the course waits for.', 'Etwas, worauf der Kurs wartet.'],
];
