import type { Catalogue, Told } from './told.ts';

const MEND = 'Mend it in its source.';

/** Of R, and of Pipfiles. */
export const languageFindings = {
  'r-package': (told) => ({
    found: `The source is a package of R itself, so it is installed from its repository: ${told.one('line')}.`,
  }),
  'same-install': (told) => ({
    found: `${told.all('sources')} have the very same \`install.R\`. It runs once.`,
  }),
  'install-r-apart': (told) => ({
    found: `The scripts for R could disturb each other (${told.all('why')}), so each runs by itself. The image takes longer to build after each change.`,
  }),
  'install-r-unreadable': () => ({
    found: 'This `install.R` is too large or is no text, so it was not read.',
    next: MEND,
  }),
  'pipfile-unreadable': (told) => ({
    found: `This Pipfile cannot be read: ${told.one('why')}.`,
    next: MEND,
  }),
  'pipfile-dropped': (told) => ({
    found: `${told.one('what')} in this Pipfile has no place in a list for pip and was left out.`,
  }),
  'pipfile-locked': () => ({
    found: 'The versions are those of `Pipfile.lock`, exactly, as Binder would install them.',
  }),
  'pipfile-lock-unreadable': () => ({
    found: 'Its `Pipfile.lock` cannot be read, and Binder installs what that says.',
    next: 'Make it anew with `pipenv lock`, or delete it.',
  }),
} satisfies Catalogue;

/** Of Julia. */
export const juliaFindings = {
  'julia-unreadable': (told) => ({
    found: `This project of Julia cannot be read: ${told.one('why')}.`,
    next: MEND,
  }),
  'julia-uuids': (told) => ({
    found: `Two different packages go by the name ${told.one('name')} (${told.all('uuids')}), and a project of Julia can have one of them. ${told.level === 'error' ? 'I cannot tell which is meant.' : `${told.one('kept')} is kept.`}`,
    next: told.preferOrMend,
  }),
  'julia-compat': (told) => ({
    found: `No version of ${told.one('name')} satisfies ${told.all('said')} together. ${told.one('kept')} is kept.`,
    next: told.preferOrMend,
  }),
  'julia-compat-narrowed': (told) => ({
    found: `${told.one('name')} is asked for as ${told.all('said')}. What they have in common is ${told.one('written')}.`,
  }),
  'julia-compat-unread': (told) => ({
    found: `${told.one('said')} is no range of versions that Julia understands for ${told.one('name')}. It was left out.`,
    next: MEND,
  }),
  'julia-compat-number': (told) => ({
    found: `The version ${told.one('said')} of ${told.one('name')} stands without quotation marks, which Julia refuses. They were added.`,
  }),
  'julia-compat-unused': (told) => ({
    found: `There is a version for ${told.one('name')}, and nothing asks for that package, which Julia refuses. It was left out.`,
  }),
  'julia-version-simplified': (told) => ({
    found: `Binder cannot read ${told.all('said')} as a version of Julia. It was written as ${told.one('written')}, the nearest that it can.`,
    next: 'Look at whether that is the Julia you want.',
  }),
  'julia-version-held': (told) => ({
    found: `${told.all('sources')} name no version of Julia and had the newest. With the others they get ${told.one('written')}.`,
  }),
  'julia-sources': (told) => ({
    found: `${told.one('name')} is taken from different places, ${told.all('said')}. ${told.one('kept')} is kept.`,
    next: told.preferOrMend,
  }),
  'julia-preferences': (told) => ({
    found: `${told.one('name')} has different settings, ${told.all('said')}. ${told.one('kept')} is kept.`,
    next: told.preferOrMend,
  }),
  'julia-path-out-of-reach': (told) => ({
    found: `${told.one('name')} is taken from ${told.one('said')}, a folder outside of its source, so Julia will not find it in the image.`,
    next: 'Name its repository in place of the folder.',
  }),
  'julia-path-translated': (told) => ({
    found: `${told.one('name')} was in the folder ${told.one('said')}; it is now taken from ${told.one('written')}.`,
  }),
  'julia-package': (told) => ({
    found: `The source is the package ${told.one('name')} itself. It is taken from ${told.one('written')}.`,
  }),
  'julia-manifest-left-out': (told) => ({
    found: `\`Manifest.toml\` was left out${manifestWhy(told)}. Julia chooses versions when the image is built, and they may be newer than before.`,
  }),
  'julia-dropped': (told) => ({
    found: `${told.all('what')} of this project mean nothing in an environment and were left out.`,
  }),
} satisfies Catalogue;

function manifestWhy(told: Told): string {
  switch (told.word('why')) {
    case 'several':
      return ', as it holds for one project and several were joined';
    case 'changed':
      return ', as it holds for a project that is no longer the same';
    case 'folders':
      return ', as it names folders that are not here';
    default:
      return '';
  }
}
