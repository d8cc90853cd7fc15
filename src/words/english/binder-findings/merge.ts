import type { Catalogue, Told } from './told.ts';

/** Of the sources as a whole, and of what was made of them. */
export const mergeFindings = {
  'no-sources': () => ({ found: 'There is nothing to merge.', next: 'Name at least one source.' }),
  'too-many-sources': (told) => ({
    found: `These are more sources than I merge at once (${told.one('most')}).`,
    next: 'Merge some of them first, then the results.',
  }),
  'same-id': (told) => ({
    found: `Two sources are called ${told.one('id')}.`,
    next: 'Name each once.',
  }),
  'two-folders': () => ({
    found:
      'There is a folder `binder` and a folder `.binder`, and Binder refuses a repository with both.',
    next: 'Keep what is needed in one of them and delete the other.',
  }),
  'not-text': (told) => ({
    found: `${told.file} of this source is no text.`,
    next: 'Save it as text (UTF-8).',
  }),
  dockerfile: () => ({
    found:
      'It has a `Dockerfile`. With one, Binder looks at nothing else, and it can do anything at all, so it cannot be merged.',
    next: 'Leave this source out, or replace its Dockerfile by `environment.yml` and `apt.txt`.',
  }),
  nix: () => ({
    found: 'It is built with Nix (`default.nix`), and Binder then passes over every other list.',
    next: 'Leave this source out.',
  }),
  'julia-require': () => ({
    found: 'It is a project of Julia from before 2018 (`REQUIRE`), which Binder no longer builds.',
    next: 'Turn it into a `Project.toml`, or leave this source out.',
  }),
  'julia-and-r': (told) => ({
    found: `${told.all('julia')} ${told.count('julia') === 1 ? 'is' : 'are'} for Julia and ${told.all('r')} for R, and Binder builds an image for one of them: with both, R would be missing without a word.`,
    next: told.choose('bridge'),
  }),
  'r-undated': () => ({
    found: 'R is wanted, and nothing says from which day its packages are to be.',
    next: 'Add a `runtime.txt` with a line such as `r-4.4-2025-01-10` to one of the sources.',
  }),
  'r-bridged': () => ({
    found:
      'R comes by conda here, beside Julia. RStudio is missing, and packages are those of today and not of the day that was named.',
  }),
  'nothing-there': () => ({
    found: 'There is no file here that Binder reads, so it adds nothing.',
    next: 'Look at whether the right folder was named.',
  }),
  'server-list': (told) => ({
    found: `\`requirements3.txt\` counts only in images with a Python before 3.7, and this is none, so it was left out. In it: ${told.all('lines')}.`,
  }),
  dormant: (told) => ({
    found: `Binder does not read ${told.one('name')} in this source, as another file decides there, and a merge leaves it out. In it: ${told.all('lines')}.`,
    // Scripts and projects are nothing that a list could take in.
    next: /\.R$|\.toml$/.test(told.word('name')) ? undefined : told.choose('fold-dormant'),
  }),
  'dormant-folded': (told) => ({
    found: `Binder does not read ${told.one('name')} in this source, as another file decides there. It was taken in all the same, as you asked.`,
  }),
  folded: (told) => ({
    found: `${told.isOnePlace ? 'This list for pip is' : 'These lists for pip are'} now a part of \`environment.yml\`, as Binder reads that alone.`,
  }),
  'own-project': () => ({
    found: 'The source is a Python package itself, so it is installed, as Binder would do.',
  }),
  lost: (told) => ({
    found: `${told.one('said')} of ${told.sources} (${WHAT[told.word('what')] ?? 'a part of it'}) is not in the result, and it should be. This is a mistake of mine.`,
    next: 'Put it in by hand before you take the result, and please report it with the names of the sources.',
  }),
} satisfies Catalogue;

const WHAT: Readonly<Record<string, string>> = {
  python: 'its Python',
  conda: 'a package for conda',
  pip: 'a package for pip',
  apt: 'a package of Ubuntu',
  channel: 'a channel',
  variable: 'a variable',
  script: 'a script',
  start: 'what runs at the start',
  helper: 'a file',
  file: 'a file',
  r: 'for R',
  julia: 'for Julia',
  pipfile: 'of a Pipfile',
};

/** Of one source by itself: what Binder would do with it. */
export const lintFindings = {
  'legacy-docker': () => ({
    found:
      'Its Dockerfile starts from `andrewosh/binder-base`, of the first Binder, which is no longer built.',
    next: 'Replace it by `environment.yml` or `requirements.txt`.',
  }),
  'not-utf-8': (told) => ({
    found: `${told.file} is not in UTF-8, and Binder cannot read it.`,
    next: 'Save it as UTF-8.',
  }),
  'byte-order-mark': (told) => ({
    found: `${told.file} begins with an unseen character (a byte order mark), and Binder refuses it.`,
    next: 'Save it as “UTF-8 without BOM”.',
  }),
  'python-unsupported': (told) => ({
    found: `Binder has no Python ${told.one('version')}.`,
    next: 'Name one that it has, such as `3.12`, as two numbers.',
  }),
  'r-unsupported': (told) => ({
    found: `Binder has no R ${told.one('version')}.`,
    next: 'Name one that it has, such as `4.4`.',
  }),
  'python-refused-by-project': (told) => ({
    found: `\`runtime.txt\` asks for Python ${told.one('version')}, and the project needs ${told.one('requires')}. Binder refuses that.`,
    next: 'Change one of the two.',
  }),
  'project-unreadable': (told) => ({
    found: `\`pyproject.toml\` cannot be read: ${told.one('why')}.`,
    next: 'Mend it.',
  }),
  'environment-pip-empty-line': () => ({
    found: 'The list for `pip:` has a `-` with nothing behind it, and Binder stops at that.',
    next: 'Delete the line.',
  }),
  'julia-compat-refused': (told) => ({
    found: `Binder cannot read ${told.one('said')} as a version of Julia, and stops.`,
    next: 'Write one bound as a text, such as `julia = "1.10"`.',
  }),
  'julia-version-unknown': (told) => ({
    found: `Binder has no Julia that suits ${told.one('said')}.`,
    next: 'Name one that it has, such as `julia = "1.10"`.',
  }),
  'pipfile-requires': (told) => ({
    found: `Binder cannot read ${told.one('said')} as a version of Python, and stops.`,
    next: 'Write `python_version = "3.12"` under `[requires]`.',
  }),
  'no-buildpack': () => ({
    found:
      'Nothing in it says what to build. mybinder.org refuses that; elsewhere it becomes a Python without packages.',
    next: 'Add a `requirements.txt`; it may be empty. A merged environment has what it needs.',
  }),
  'folder-hides': (told) => ({
    found: `Because there is a folder for Binder, Binder does not look at ${told.all('names')} at the top.`,
    next: 'Move what should count into that folder.',
  }),
  'install-r-unread': () => ({
    found: '`install.R` is not read: R is wanted only by a `runtime.txt` with a day in it.',
    next: 'Add `runtime.txt` with a line such as `r-4.4-2025-01-10`.',
  }),
  'nothing-else-read': (told) => ({
    found: `With this file, Binder does not look at ${told.all('names')}.`,
    next: 'Do in it what those should do, or delete it.',
  }),
  unread: (told: Told) => ({ found: `Binder does not look at ${told.all('names')} here.` }),
  'python-unseen': (told) => ({
    found: `Binder does not see that Python ${told.one('said')} is wanted. It begins with ${told.one('startsFrom')}, and conda replaces that, which takes longer.`,
    next: 'Write it with one equals sign and no blank, such as `python=3.12`.',
  }),
} satisfies Catalogue;
