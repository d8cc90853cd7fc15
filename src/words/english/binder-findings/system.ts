import type { Catalogue, Told } from './told.ts';

/** Of packages of Ubuntu, and of what names a language. */
export const systemFindings = {
  'apt-refused': (told) => ({
    found: `${told.one('word')} ${notAPackage(told)}. Binder hands every line of \`apt.txt\` to a command that may do anything, so nothing but names of packages is taken.`,
    next: 'Write the names alone, one on a line.',
  }),
  'apt-versions': (told) => ({
    found: `The package ${told.one('name')} is wanted in the versions ${told.all('versions')}, and Ubuntu installs one: ${told.one('kept')}.`,
    next: told.preferOrMend,
  }),
  'apt-pin-kept': (told) => ({
    found: `The package ${told.one('name')} is wanted with and without a version. ${told.one('version')} is kept.`,
  }),
  'apt-pinned': (told) => ({
    found: `The package ${told.one('name')} is held to ${told.one('version')}. Images are made from one release of Ubuntu; where that has another version, building stops.`,
  }),
  'apt-too-large': (told) => ({
    found: `This file has ${told.one('characters')} characters, more than any list of packages, so it was not read.`,
    next: 'Make it smaller, or leave this source out.',
  }),
  'runtime-unreadable': (told) => ({
    found: `${told.one('text')} is not what \`runtime.txt\` may say, and Binder refuses it. It is one line such as \`python-3.12\` or \`r-4.4-2025-01-10\`, and no comment.`,
    next: 'Mend it in its source.',
  }),
  'runtime-ignored': (told) => ({
    found: `Binder does not heed ${told.one('text')}: it knows \`python-3.12\` and, with a day, \`r-4.4-2025-01-10\`.`,
    next: 'Mend it in its source if it should count.',
  }),
  'runtime-pythons': (told) => ({
    found: `The sources want different versions of Python, ${told.all('said')}, and an image has one: ${told.one('kept')}. What was made for the others may not install or not work.`,
    next: told.preferOrMend,
  }),
  'runtime-rs': (told) => ({
    found: `The sources want R of different versions or days, ${told.all('said')}. ${told.one('kept')} is kept, as the newest day has the packages of the older ones, in newer versions.`,
    next: 'If a source needs its own day, leave the other one out.',
  }),
  'runtime-python-and-r': (told) => ({
    found: `\`runtime.txt\` has room for one language, and the sources say ${told.all('said')}. ${told.one('kept')} is kept, as R needs it. Python is then what an \`environment.yml\` asks for, else the one that comes with R, 3.10.`,
    next: 'If that Python is too old or too new, name another in an `environment.yml` of one of the sources, or leave one out.',
  }),
  'runtime-r-version': (told) => ({
    found: `One source names a version of R, another only a day. Together they are ${told.one('kept')}.`,
  }),
  'runtime-r-too-old': (told) => ({
    found:
      told.level === 'error'
        ? `Binder has R packages from 2018-12-07 on, and ${told.one('date')} is before that, so it refuses this source.`
        : `${told.one('date')} is before Binder’s first day of R packages, so a later one of another source is taken.`,
    next: told.level === 'error' ? 'Name a later day in `runtime.txt`.' : undefined,
  }),
} satisfies Catalogue;

function notAPackage(told: Told): string {
  switch (told.word('why')) {
    case 'capitals':
      return 'has capital letters, and Binder refuses names of packages with any';
    case 'option':
      return 'is an option and no name of a package';
    case 'command':
      return 'is a command or a part of one, and not a name of a package';
    case 'address':
      return 'is an address and no name of a package';
    case 'shell':
      return 'has characters that a shell acts on';
    default:
      return 'is not a name of a package of Ubuntu';
  }
}
