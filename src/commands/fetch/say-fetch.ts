import type { Sayable } from '../../language/phrase.ts';

/** A unit that is there, for examples and hints. */
export const EXAMPLE_ADDRESS =
  'https://www.open.edu/openlearn/nature-environment/aquatic-mammals/content-section-0';

/** What `as` can be followed by: what the pages are, and what the site offers to download. */
export const FORMATS = ['markdown', 'commonmark', 'notebooks', 'pdf', 'epub'] as const;

/** What `with` can be followed by. */
export const EXTRAS = ['media', 'database'] as const;

const VERBS = ['Fetch', 'Grab', 'Get'] as const;
const ENDS = ['[as {formats}] [with {extras}]', '[with {extras}] [as {formats}]'] as const;

/** How fetching is said. */
export const sayFetch = {
  name: 'fetch',
  phrases: [
    `Fetch {address} [[into] {folder}] ${ENDS[0]}`,
    ...VERBS.flatMap((verb) => ENDS.map((end) => `${verb} {address} [[into] {folder}] ${end}`)),
  ],
  parameters: {
    address: {
      type: 'document',
      label: 'Address of the unit',
      hint: 'Open the unit on OpenLearn and copy the address from the top of your browser.',
      example: EXAMPLE_ADDRESS,
    },
    folder: {
      type: 'folder',
      label: 'Folder',
      hint: 'Where the unit goes. Leave it empty for a folder of its own under “content”.',
      example: 'content/whales',
    },
    formats: {
      type: 'choices',
      choices: FORMATS,
      label: 'Formats',
      hint: 'Leave it empty for pages that you can edit here. Choose “pdf” or “epub” for books to download from your site, “notebooks” for Jupyter.',
      example: 'pdf and epub',
    },
    extras: {
      type: 'choices',
      choices: EXTRAS,
      label: 'Extras',
      hint: 'Leave it empty for text and pictures. “media” downloads sound and films too; “database” makes a file that can be searched.',
      example: 'media',
    },
  },
  inCommits: 'yes',
} as const satisfies Sayable;
