/**
 * A text that a command says about itself, in German; as it is where there is none, since a repository
 * writes about its own phrases in its own language. Only such texts are looked up, never a stranger's.
 */
export function inGerman(text: string): string {
  return ABOUT.get(text) ?? text;
}

const ABOUT: ReadonlyMap<string, string> = new Map([
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
    'antwortet mit einer Tabelle von Einheiten; nichts wird geändert',
  ],
  ['looks for units with all of these words', 'sucht Einheiten mit all diesen Wörtern'],
  ['Topic', 'Thema'],
  [
    'Tells what to put right in your units: pictures without a text, links that lead nowhere, and more.',
    'Sagt, was in deinen Einheiten in Ordnung zu bringen ist: Bilder ohne Text, Links ins Leere und mehr.',
  ],
  [
    'looks at every unit of the repository; nothing is changed',
    'sieht jede Einheit des Repositorys an; nichts wird geändert',
  ],
  ['looks at the unit in that folder', 'sieht die Einheit in diesem Ordner an'],
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
  ['puts your pages online', 'bringt deine Seiten ins Netz'],
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
    'bringt deine Seiten ins Netz, so dass alle sie sehen',
  ],
  [
    'Puts a button on your first page that opens your repository on Binder, ready to run.',
    'Setzt einen Knopf auf deine erste Seite, der dein Repository auf Binder öffnet, fertig zum Ausführen.',
  ],
  ['puts the button there, or renews it', 'setzt den Knopf dorthin oder erneuert ihn'],
  ['makes it open that file', 'lässt ihn diese Datei öffnen'],
  ['File', 'Datei'],
  [
    'Answers with an address that opens a repository or a file on Binder, or elsewhere, ready to run.',
    'Antwortet mit einer Adresse, die ein Repository oder eine Datei auf Binder oder anderswo öffnet, fertig zum Ausführen.',
  ],
  [
    'answers with the address of this repository',
    'antwortet mit der Adresse für dieses Repository',
  ],
  ['answers with that of another one', 'antwortet mit der für ein anderes'],
  [
    'starts one repository’s environment with another one’s files in it',
    'startet die Umgebung des einen Repositorys mit den Dateien des anderen darin',
  ],
  [
    'opens the notebook in Colab; Codespaces and JupyterLite are known, too',
    'öffnet das Notebook in Colab; Codespaces und JupyterLite gehen auch',
  ],
  [
    'answers with addresses for a hub of yours',
    'antwortet mit Adressen für einen Hub, den du betreibst',
  ],
  ['Where', 'Wo'],
  ['Address of a hub', 'Adresse eines Hubs'],
  ['What to launch', 'Was starten soll'],
  [
    'Tells how to run your repository on a rented server, and gives the text that sets it up.',
    'Sagt, wie dein Repository auf einem gemieteten Server läuft, und gibt den Text, der ihn einrichtet.',
  ],
  [
    'answers with the text to paste, and the steps for two providers; nothing is changed',
    'antwortet mit dem Text zum Einfügen und den Schritten bei zwei Anbietern; nichts wird geändert',
  ],
  [
    'Makes one environment for Binder out of several, and tells what in them does not go together.',
    'Macht aus mehreren Umgebungen für Binder eine und sagt, was darin nicht zusammenpasst.',
  ],
  [
    'merges all folders whose names begin with “binder_”',
    'führt alle Ordner zusammen, deren Namen mit „binder_“ beginnen',
  ],
  [
    'merges the environments of two other repositories',
    'führt die Umgebungen zweier anderer Repositorys zusammen',
  ],
  ['Sources', 'Quellen'],
  ['Preferred', 'Bevorzugt'],
  [
    'Copies files of another repository, with where they come from, and keeps them up to date.',
    'Kopiert Dateien aus einem anderen Repository, schreibt auf, woher sie sind, und hält sie aktuell.',
  ],
  [
    'copies everything in that folder, and notes its origin and licence',
    'kopiert alles in diesem Ordner und schreibt Herkunft und Lizenz auf',
  ],
  [
    'copies all notebooks but those in folders called “old”',
    'kopiert alle Notebooks außer denen in Ordnern, die „old“ heißen',
  ],
  [
    'brings all that you borrow up to date, and keeps what you wrote',
    'bringt alles Geliehene auf den neuesten Stand und behält, was du geschrieben hast',
  ],
  ['Repository', 'Repository'],
  ['Files', 'Dateien'],
  [
    'Builds a container image of your repository with everything its files need, ready to run.',
    'Baut ein Container-Image deines Repositorys mit allem, was seine Dateien brauchen, fertig zum Ausführen.',
  ],
  [
    'builds it, and answers with its name and a launch link',
    'baut es und antwortet mit seinem Namen und einem Link zum Starten',
  ],
  [
    'Makes Markdown or scripts of notebooks, and notebooks of those.',
    'Macht aus Notebooks Markdown oder Skripte und aus diesen Notebooks.',
  ],
  [
    'makes “start.md” of the notebook, which stays',
    'macht aus dem Notebook „start.md“; das Notebook bleibt',
  ],
  [
    'makes “start.ipynb”, or brings it up to date and keeps its results',
    'macht „start.ipynb“ oder bringt es auf den neuesten Stand und behält seine Ergebnisse',
  ],
  [
    'puts a script in the place of each notebook of that folder',
    'setzt an die Stelle jedes Notebooks in diesem Ordner ein Skript',
  ],
  ['Form', 'Form'],
  ['Replacing', 'Was es ersetzt'],
  [
    'Takes the results of code out of notebooks; the code and the texts stay.',
    'Nimmt die Ergebnisse von Code aus Notebooks heraus; der Code und die Texte bleiben.',
  ],
  ['clears every notebook of the repository', 'leert jedes Notebook des Repositorys'],
  ['clears that one', 'leert dieses'],
  ['Notebooks', 'Notebooks'],
  [
    'Tells what a short Python program does, step by step in words and as flowcharts.',
    'Sagt, was ein kurzes Python-Programm tut, Schritt für Schritt in Worten und als Flussdiagramme.',
  ],
  ['answers with the description', 'antwortet mit der Beschreibung'],
  [
    'writes it into the page “tides.md”, or renews it there',
    'schreibt sie auf die Seite „tides.md“ oder erneuert sie dort',
  ],
  ['Python file', 'Python-Datei'],
  ['Page', 'Seite'],
  [
    'Locks the cells of notebooks, so that nobody edits or deletes them by accident.',
    'Sperrt die Zellen von Notebooks, so dass niemand sie aus Versehen ändert oder löscht.',
  ],
  ['locks every cell of every notebook', 'sperrt jede Zelle jedes Notebooks'],
  ['locks the cells of that one', 'sperrt die Zellen dieses einen'],
  [
    'Unlocks the cells of notebooks, so that everybody can edit and delete them again.',
    'Entsperrt die Zellen von Notebooks, so dass alle sie wieder ändern und löschen können.',
  ],
  ['unlocks every cell of every notebook', 'entsperrt jede Zelle jedes Notebooks'],
  ['unlocks the cells of that one', 'entsperrt die Zellen dieses einen'],
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
    'Takes back the last thing I did in your repository; your own edits stay.',
    'Nimmt zurück, was ich in deinem Repository zuletzt getan habe; deine eigenen Änderungen bleiben.',
  ],
  [
    'takes back my last change; said again, the one before it',
    'nimmt meine letzte Änderung zurück; noch einmal gesagt, die davor',
  ],
  ['Tells what you can say in this repository.', 'Sagt, was du in diesem Repository sagen kannst.'],
  ['answers with this list', 'antwortet mit dieser Liste'],
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
    'looks whether the step is done, and shows the next one',
    'sieht nach, ob der Schritt geschafft ist, und zeigt den nächsten',
  ],
  ['gives a hint for the step you are at', 'gibt einen Tipp zu dem Schritt, bei dem du bist'],
  [
    'tells which step you are at, and what it waits for',
    'sagt, bei welchem Schritt du bist und worauf er wartet',
  ],
  [
    'goes back to the step before; your files stay as they are',
    'geht zum Schritt davor zurück; deine Dateien bleiben, wie sie sind',
  ],
  [
    'begins again with the first step; your files stay as they are',
    'beginnt wieder mit dem ersten Schritt; deine Dateien bleiben, wie sie sind',
  ],
  ['Language', 'Sprache'],
  ['Something that the course waits for.', 'Etwas, worauf der Kurs wartet.'],
]);
