import { notYaml } from '../../settings-mistake.ts';
import type { Catalogue } from './told.ts';

const MEND = 'Mend it in its source.';

/** Of environments for conda: what is wrong with one by itself. */
export const environmentFindings = {
  'environment-too-large': () => ({
    found: 'This environment is larger than any real one, so it was not read.',
    next: 'Make it smaller, or leave this source out.',
  }),
  'environment-not-yaml': (told) => ({
    found: `This is not YAML as conda reads it: ${notYaml(told.word('text'))}`,
    next: MEND,
  }),
  'environment-key-twice': (told) => ({
    found: `${told.one('text')} stands twice, which Binder refuses.`,
    next: 'Join the two.',
  }),
  'environment-several-documents': () => ({
    found: 'There are several documents in this file (`---` between them), and conda reads one.',
    next: MEND,
  }),
  'environment-tag': (told) => ({
    found: `It has a YAML tag, ${told.one('text')}, which says that something is to be made of the text. Nothing is, and conda refuses it.`,
    next: 'Delete the tag.',
  }),
  'environment-aliases-endless': () => ({
    found:
      'Its YAML aliases stand for more and more of each other, without an end, so it was not read.',
    next: 'Write out what is meant.',
  }),
  'environment-not-a-mapping': () => ({
    found:
      'It does not have the form of an environment (`name:`, `channels:`, `dependencies:`), and Binder refuses it.',
    next: MEND,
  }),
  'environment-not-a-list': (told) => ({
    found: `Under ${told.one('text')} there has to be a list, a line with \`-\` for each.`,
    next: MEND,
  }),
  'environment-no-dependencies': () => ({
    found: 'It has no list of `dependencies`, and Binder refuses it.',
    next: 'Add `dependencies: []`, or leave this source out.',
  }),
  'environment-not-a-dependency': (told) => ({
    found: `${told.one('text')} stands where a package should be, and conda refuses it.`,
    next: MEND,
  }),
  'environment-not-a-channel': (told) => ({
    found: `${told.one('text')} stands where a channel should be, and conda refuses it.`,
    next: MEND,
  }),
  'environment-not-a-variable': (told) => ({
    found: `${told.one('text')} stands where the value of a variable should be, and conda refuses it.`,
    next: MEND,
  }),
  'environment-selector-in-comment': (told) => ({
    found: `${told.one('text')} stands as a comment behind a package. Other tools read that as “on this system only”; Binder installs the package all the same.`,
    next: 'If the package is not for Linux, delete the line in its source.',
  }),
  'environment-pip-empty': () => ({
    found: 'Its list for `pip:` is empty, and a merge leaves it out.',
  }),
  'environment-pip-twice': () => ({
    found: 'It has several lists for `pip:`. A merge makes one of them, in the same order.',
  }),
  'environment-item-empty': () => ({
    found: 'There is a `-` with nothing behind it, which a merge leaves out.',
  }),
  'environment-channels-empty': () => ({
    found: 'Its list of `channels` is empty, so conda-forge is meant.',
  }),
  'environment-aliases': () => ({
    found: 'It has YAML aliases. A merge writes out what they stand for.',
  }),
  'environment-key-unknown': (told) => ({
    found: `conda does not know ${told.one('text')}, so it does nothing.`,
  }),
} satisfies Catalogue;
