import type { Sayable } from '../../src/language/phrase.ts';

const folder = {
  type: 'folder',
  label: 'Folder',
  hint: 'Where its pages go.',
  example: 'graffiti',
} as const;

/** A lexicon of every sort of phrase: the shapes of the shipped commands, and a repository's own. */
export const fetch: Sayable = {
  name: 'fetch',
  phrases: [
    'Fetch {address} [[into] {folder}]',
    'Grab {address} [[into] {folder}]',
    'Get {address} [[into] {folder}]',
  ],
  parameters: {
    address: {
      type: 'url',
      label: 'Address of the unit',
      hint: 'Copy it from your browser.',
      example: 'https://www.open.edu/openlearn/x/y',
    },
    folder,
  },
  inCommits: 'yes',
};

export const unzip: Sayable = {
  name: 'unzip',
  phrases: ['Unzip [{file}] [into {folder}]'],
  parameters: {
    file: { type: 'file', label: 'Zip file', hint: 'Its path.', example: 'content.zip' },
    folder,
  },
  inCommits: 'yes',
};

export const publish: Sayable = {
  name: 'publish',
  phrases: ['Publish'],
  parameters: {},
  inCommits: 'after-own-change',
};

export const publishPublicly: Sayable = {
  ...publish,
  name: 'publish-publicly',
  phrases: ['Publish publicly'],
};

export const undo: Sayable = {
  name: 'undo',
  phrases: ['Undo'],
  parameters: {},
  inCommits: 'after-own-change',
};

export const help: Sayable = { name: 'help', phrases: ['Help'], parameters: {}, inCommits: 'no' };

const place = { hint: 'A hint.', example: 'one' };

export const updateReadme: Sayable = {
  name: 'own-update-readme',
  phrases: ['Update Readme [again]'],
  parameters: {},
  inCommits: 'yes',
};

export const chapter: Sayable = {
  name: 'own-chapter',
  phrases: ['Chapter {number} [from {branch}] [as {title}]'],
  parameters: {
    number: { ...place, type: 'word', label: 'Number' },
    branch: { ...place, type: 'word', label: 'Branch' },
    title: { ...place, type: 'text', label: 'Title' },
  },
  inCommits: 'yes',
};

export const note: Sayable = {
  name: 'own-note',
  phrases: ['Note {text}'],
  parameters: { text: { ...place, type: 'text', label: 'Text' } },
  inCommits: 'yes',
};

export const shipped: readonly Sayable[] = [fetch, unzip, publish, publishPublicly, undo, help];
export const lexicon: readonly Sayable[] = [...shipped, updateReadme, chapter, note];
