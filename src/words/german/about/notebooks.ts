/** Of borrowed files, notebooks and programs. */
export const notebooks: readonly (readonly [english: string, german: string])[] = [
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
  [
    'Makes Markdown or scripts of notebooks, and notebooks of those.',
    'Macht aus Notebooks Markdown oder Skripte, und aus solchen Texten wieder Notebooks.',
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
  ['clears that one', 'leert dieses eine'],
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
];
