/** Of help, and of taking back. */
export const help: readonly (readonly [english: string, german: string])[] = [
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
];
