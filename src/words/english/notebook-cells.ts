import { counted } from '../count.ts';
import { linkedPath } from '../file-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { sayIt } from './notebooks.ts';

/** Clearing the results of notebooks, and locking their cells. */
export const notebookCellsSentences = {
  cellsEdited: (values: EditedCells, links: Links) => cellsEdited(values, links),
  cellsAlready: ({
    what,
    notebooks,
  }: {
    readonly what: WhatWithCells;
    readonly notebooks: number;
  }) =>
    `I looked at ${counted(notebooks, 'notebook')}: ${ALREADY[what](notebooks === 1 ? 'it' : 'them')} Nothing was changed.`,
  noNotebookHere: (_values: object, links: Links) =>
    `I looked for notebooks (files that end in \`.ipynb\`) in your repository, and there is none. Nothing was changed. ${link('Look at your files', links.repositoryUrl)}`,
} as const;

type WhatWithCells = 'cleared' | 'locked' | 'unlocked';

type EditedCells = {
  readonly what: WhatWithCells;
  /** The first few that changed. */
  readonly files: readonly { readonly path: string; readonly cells: number }[];
  readonly more: number;
  /** Notebooks that needed no change. */
  readonly same: number;
  /** The texts that are kept equal to them, and changed as well. */
  readonly texts: number;
};

const DONE: Readonly<Record<WhatWithCells, string>> = {
  cleared:
    'The results are out of these notebooks; their code and texts are as they were. Run them to have results anew.',
  locked:
    'The cells of these notebooks are locked: Jupyter lets nobody edit or delete them by accident. They can still be run.',
  unlocked: 'The cells of these notebooks can be edited and deleted again.',
};

const ALREADY: Readonly<Record<WhatWithCells, (them: 'it' | 'them') => string>> = {
  cleared: (them) => `there are no results in ${them}.`,
  locked: (them) => `every cell in ${them} is locked.`,
  unlocked: (them) => `no cell in ${them} is locked.`,
};

function cellsEdited({ what, files, more, same, texts }: EditedCells, links: Links): string {
  const list = [
    ...files.map(({ path, cells }) => `* ${linkedPath(path, links)}: ${counted(cells, 'cell')}`),
    ...(more > 0 ? [`* and ${counted(more, 'more notebook')}`] : []),
    ...(same > 0 ? [`* ${counted(same, 'notebook')} that needed no change`] : []),
  ];
  return [
    DONE[what],
    list.join('\n'),
    ...(texts > 0
      ? [
          `${counted(texts, 'text')} that ${texts === 1 ? 'is' : 'are'} kept equal to them followed.`,
        ]
      : []),
    ...(what === 'locked' ? [`To take it back one day: ${sayIt('Unlock cells', links)}`] : []),
  ].join('\n\n');
}
