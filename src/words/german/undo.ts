import type { undoSentences } from '../english/undo.ts';
import { linkedPath } from '../file-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { andMore, counted } from './counted.ts';
import { quote } from './quote.ts';

/** Taking a change back. */
export const germanUndo: Sentences<typeof undoSentences> = {
  undone: (values, links) => undoneChange(values, links),
  undoEdited: (values, links) =>
    `Ich wollte ${changeLink(values, links)} zurücknehmen, aber jede Datei davon wurde seither geändert, und deine Änderungen werfe ich nicht weg: ${editedFiles(values, links)}. Es wurde nichts geändert. ${link('Sieh, was wann geändert wurde', `${links.repositoryUrl}/commits/${links.branch}`)}`,
  undoNothing: (_values, links) =>
    `Ich habe den Verlauf deines Repositorys durchgesehen, und von mir ist nichts mehr da, das sich zurücknehmen ließe. Es wurde nichts geändert. ${link('Den Verlauf ansehen', `${links.repositoryUrl}/commits/${links.branch}`)}`,
};

type TakenBack = ValuesOf<'undoEdited'>;

function undoneChange(values: ValuesOf<'undone'>, links: Links): string {
  const { restored, removed, edited, more } = values;
  const counts = [
    ...(restored > 0
      ? [
          `${counted(restored, 'eine Datei', 'Dateien')} ${restored === 1 ? 'ist' : 'sind'} wie zuvor`,
        ]
      : []),
    ...(removed > 0
      ? [`${counted(removed, 'eine Datei', 'Dateien')} ${removed === 1 ? 'ist' : 'sind'} weg`]
      : []),
  ];
  const kept =
    edited.length === 0
      ? []
      : [
          `Seither von jemandem geändert, deshalb habe ich ${edited.length + more === 1 ? 'das' : 'sie'} in Ruhe gelassen: ${editedFiles(values, links)}.`,
        ];
  return [
    `Ich habe ${changeLink(values, links)} zurückgenommen: ${counts.join(', ')}.`,
    ...kept,
  ].join('\n\n');
}

function changeLink({ subject, commit }: TakenBack, links: Links): string {
  return `${quote(subject)} (${link('ansehen', `${links.repositoryUrl}/commit/${commit}`)})`;
}

function editedFiles({ edited, more }: TakenBack, links: Links): string {
  const shown = edited.map((path) => linkedPath(path, links)).join(', ');
  return more > 0 ? `${shown} ${andMore(more)}` : shown;
}
