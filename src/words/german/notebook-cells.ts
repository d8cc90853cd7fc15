import type { notebookCellsSentences } from '../english/notebook-cells.ts';
import { linkedPath } from '../file-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { capital, counted } from './counted.ts';
import { sayIt } from './notebooks.ts';

/** Clearing the results of notebooks, and locking their cells. */
export const germanNotebookCells: Sentences<typeof notebookCellsSentences> = {
  cellsEdited: (values, links) => cellsEdited(values, links),
  cellsAlready: ({ what, notebooks }) =>
    `Ich habe mir ${counted(notebooks, 'ein Notebook', 'Notebooks')} angesehen: ${ALREADY[what]} Es wurde nichts geändert.`,
  noNotebookHere: (_values, links) =>
    `Ich habe in deinem Repository nach Notebooks gesucht (Dateien, die auf \`.ipynb\` enden), und es gibt keines. Es wurde nichts geändert. ${link('Sieh dir deine Dateien an', links.repositoryUrl)}`,
};

type EditedCells = ValuesOf<'cellsEdited'>;

const DONE: Readonly<Record<EditedCells['what'], string>> = {
  cleared:
    'Die Ergebnisse sind aus diesen Notebooks heraus; ihr Code und ihre Texte sind, wie sie waren. Führe sie aus, um neue Ergebnisse zu haben.',
  locked:
    'Die Zellen dieser Notebooks sind gesperrt: In Jupyter kann sie niemand aus Versehen ändern oder löschen. Ausführen lassen sie sich weiterhin.',
  unlocked: 'Die Zellen dieser Notebooks lassen sich wieder ändern und löschen.',
};

const ALREADY: Readonly<Record<EditedCells['what'], string>> = {
  cleared: 'Es sind keine Ergebnisse darin.',
  locked: 'Jede Zelle darin ist gesperrt.',
  unlocked: 'Keine Zelle darin ist gesperrt.',
};

function cellsEdited({ what, files, more, same, texts }: EditedCells, links: Links): string {
  const list = [
    ...files.map(
      ({ path, cells }) =>
        `* ${linkedPath(path, links)}: ${counted(cells, 'eine Zelle', 'Zellen')}`,
    ),
    ...(more > 0 ? [`* und ${counted(more, 'ein weiteres Notebook', 'weitere Notebooks')}`] : []),
    ...(same > 0
      ? [`* ${counted(same, 'ein Notebook, an dem', 'Notebooks, an denen')} nichts zu ändern war`]
      : []),
  ];
  return [
    DONE[what],
    list.join('\n'),
    ...(texts > 0
      ? [
          `${capital(counted(texts, 'ein Text, der zu ihnen gehört, ist', 'Texte, die zu ihnen gehören, sind'))} mitgeändert.`,
        ]
      : []),
    ...(what === 'locked'
      ? [`Um es eines Tages zurückzunehmen: ${sayIt('Unlock cells', links)}`]
      : []),
  ].join('\n\n');
}
