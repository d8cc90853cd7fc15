import type { Catalogue } from './told.ts';

/** Of `postBuild` and `start`. */
export const scriptFindings = {
  'script-unreadable': (told) => ({
    found: `${told.file} of this source is ${told.word('why') === 'too-large' ? 'larger than any script' : 'a program and no script'}, so it was not read.`,
    next: 'Replace it by a script, or leave this source out.',
  }),
  'script-byte-order-mark': () => ({
    found:
      'The script begins with an unseen character (a byte order mark), so Linux does not find the program that should run it.',
    next: 'Save it as “UTF-8 without BOM”.',
  }),
  'script-windows-lines': (told) => ({
    found:
      told.level === 'error'
        ? 'Its first line ends as on Windows, so Linux looks for a program that does not exist.'
        : 'Some of its lines end as on Windows, and the shell reads the ends as a part of the commands.',
    next: 'Save the script with the line ends of Linux (LF).',
  }),
  'script-no-shebang': (told) => ({
    found:
      told.level === 'note'
        ? 'The script does not say what runs it, so it is the plain shell, `sh`.'
        : 'The script does not say what runs it, and a `start` without that does not start. A merge runs it with the plain shell, `sh`.',
    next: told.level === 'note' ? undefined : 'Put `#!/bin/bash` into its first line.',
  }),
  'script-interpreter': (told) => ({
    found: `The script wants to be run by ${told.one('path')}, which is probably not in the image.`,
    next: 'Write `#!/usr/bin/env` and the name of the program into its first line.',
  }),
  'script-not-executable': () => ({
    found: 'The script is not marked as one that can be run. Binder and a merge do that for it.',
  }),
  'script-goes-on-after-errors': () => ({
    found:
      'The script goes on when one of its commands fails, so mistakes may go unnoticed. It stays as it is.',
    next: 'To stop at the first mistake, write `set -e` at its top.',
  }),
  'script-needs-root': (told) => ({
    found: `${told.all('commands')} can be used by the administrator only, and scripts run as an ordinary user, so it will fail.`,
    next: 'Name packages of Ubuntu in `apt.txt`.',
  }),
  'script-own-folder': (told) => ({
    found: `The script looks for files beside itself${told.level === 'clash' ? ' and in the folders above' : ''}, and it now lies in a folder of its own, where they are not.`,
    next: 'Name such files from the top of the repository (`binder/…`).',
  }),
  'same-script': (told) => ({
    found: `${told.all('sources')} have the very same scripts. They run once.`,
  }),
  'start-last': (told) => ({
    found: `The \`start\` of ${told.one('source')} runs last, because ${whyLast(told.word('why'))}.`,
  }),
  'start-two-last': (told) => ({
    found: `Each \`start\` of ${told.all('sources')} has to be the last one, because nothing can follow it. That of ${told.one('kept')} is; what comes behind it never runs.`,
    next: `Best is to end each of them with \`exec "$@"\`. ${told.choose('prefer')}`.trim(),
  }),
  'start-ends': (told) => ({
    found: `This \`start\` ${told.word('why') === 'exit' ? 'stops' : 'ends'} before it runs what it is given, so the image would start and stop at once.`,
    next: 'Write `exec "$@"` as its last line.',
  }),
  'start-folder': (told) => ({
    found: `The \`start\` scripts of ${told.all('sources')} change the folder. Each begins in the usual one; where the last of them goes, the server starts.`,
  }),
  'start-leaks': () => ({
    found:
      'The script changes settings that last (`umask`, or where output goes), so they hold for the scripts behind it and for the server.',
  }),
  'start-waits': () => ({
    found:
      'The script runs the server and waits for it, and does not become it (`exec "$@"`), so stopping the image may take longer.',
  }),
  'same-resource': (told) => ({
    found: `${told.all('sources')} both use ${told.one('resource')}, and there is one of it. The second may fail.`,
    next: 'Change it in one of them.',
  }),
} satisfies Catalogue;

/** Of files that lie beside scripts, and of what scripts need. */
export const helperFindings = {
  'helper-conflict': (told) => ({
    found: `Another source has a different file ${told.one('path')}. This one lies in ${told.one('to')}.`,
    next: 'Look at whether what uses it finds it there.',
  }),
  'helper-conflict-stays': (told) => ({
    found: `This mentions ${told.one('path')}, and the file there is now that of another source.`,
    next: 'Give the file another name in one of the sources.',
  }),
  'reference-rewritten': (told) => ({
    found: `${told.one('from')} became ${told.one('to')}, where the file now lies.`,
  }),
  'helper-lost': (told) => ({
    found: `${told.one('path')} is a link that leads out of its source, to a folder or nowhere, or has a name that no file should have. It was left out.`,
    next: 'If something needs it, put the file itself there.',
  }),
  'configuration-lost': (told) => ({
    found: `${told.one('path')} is a link that leads out of its source or nowhere, so what it should say is missing from the image.`,
    next: 'Put the file itself there.',
  }),
  'helpers-too-large': () => ({
    found: 'The files of this source are more than one source may bring along.',
    next: 'Take data and pictures out of the folder for Binder, or leave this source out.',
  }),
  'missing-files': (told) => ({
    found: `The script uses files of its own repository that are not here: ${told.all('paths')}. It will fail, or do without them.`,
    next: `Copy the files to the same places here, or take the lines out. ${told.choose('bring-files')}`.trim(),
  }),
  'missing-files-copied': (told) => ({
    found: `The script uses files of its own repository, ${told.all('paths')}, so they were brought along.`,
  }),
  'copied-files-differ': (told) => ({
    found: `${told.all('sources')} need different files at the same place, ${told.one('path')}. The first is there.`,
    next: 'Give it another name in one of them.',
  }),
  'installs-its-repository': () => ({
    found:
      'The script installs the repository that it comes from (`pip install .`), and here that is another one.',
    next: 'Install it by its address there: `pip install git+https://…`.',
  }),
  'ignore-for-all': (told) => ({
    found: `${told.all('lines')} kept files of one source out of the image, and now keeps such files of all sources out.`,
    next: 'Look at whether another source needs them.',
  }),
  'ignore-exceptions': (told) => ({
    found: `A line with \`!\` takes back what an earlier line leaves out, also where that line is of another source: ${told.all('lines')}.`,
    next: 'Look at whether the right files come into the image.',
  }),
  'ignores-everything': (told) => ({
    found: `${told.one('lines')} leaves every file out of the image, now those of the other sources too.`,
    next: 'Leave out single files and folders there.',
  }),
} satisfies Catalogue;

function whyLast(why: string): string {
  switch (why) {
    case 'own-command':
      return 'it runs something of its own in place of what it is given';
    case 'exit':
      return 'it stops by itself';
    case 'arguments':
      return 'it looks at the arguments one by one';
    case 'nothing':
      return 'it does not run what it is given';
    case 'language':
      return 'it is in a language that I do not read';
    default:
      return 'it changes the folder, and the server should start there';
  }
}
