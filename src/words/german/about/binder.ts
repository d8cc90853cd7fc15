/** Of environments, images and launching. */
export const binder: readonly (readonly [english: string, german: string])[] = [
  [
    'Puts a button on your first page that opens your repository on Binder, ready to run.',
    'Setzt einen Knopf auf deine erste Seite, der dein Repository auf Binder öffnet, fertig zum Ausführen.',
  ],
  ['puts the button there, or renews it', 'setzt den Knopf dorthin oder erneuert ihn'],
  ['makes it open that file', 'lässt ihn diese Datei öffnen'],
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
    'antwortet mit dem Text zum Einfügen und den Schritten bei zwei Anbietern; geändert wird nichts',
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
    'Builds a container image of your repository with everything its files need, ready to run.',
    'Baut ein Container-Image deines Repositorys mit allem, was seine Dateien brauchen, fertig zum Ausführen.',
  ],
  [
    'builds it, and answers with its name and a launch link',
    'baut es und antwortet mit seinem Namen und einem Link zum Starten',
  ],
];
