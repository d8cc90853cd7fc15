import { counted } from '../count.ts';
import { linkedPath } from '../file-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';

/** Taking a change back. */
export const undoSentences = {
  undone: (values: UndoneChange, links: Links) => undoneChange(values, links),
  undoEdited: (values: TakenBack, links: Links) =>
    `I wanted to take back ${changeLink(values, links)}, but every file of it has been changed since, and I do not throw your changes away: ${editedFiles(values, links)}. Nothing was changed. ${link('See what was changed when', `${links.repositoryUrl}/commits/${links.branch}`)}`,
  undoNothing: (_values: object, links: Links) =>
    `I looked through the history of your repository, and there is nothing of mine left to take back. Nothing was changed. ${link('See the history', `${links.repositoryUrl}/commits/${links.branch}`)}`,
} as const;

type TakenBack = {
  readonly subject: string;
  readonly commit: string;
  readonly edited: readonly string[];
  /** How many more were edited than are named. */
  readonly more: number;
};

type UndoneChange = TakenBack & { readonly restored: number; readonly removed: number };

function undoneChange(values: UndoneChange, links: Links): string {
  const { restored, removed, edited } = values;
  const counts = [
    ...(restored > 0
      ? [`${counted(restored, 'file')} ${restored === 1 ? 'is' : 'are'} as before`]
      : []),
    ...(removed > 0 ? [`${counted(removed, 'file')} ${removed === 1 ? 'is' : 'are'} gone`] : []),
  ];
  const kept =
    edited.length === 0
      ? []
      : [
          `Changed since by somebody, so I left ${edited.length + values.more === 1 ? 'it' : 'them'} alone: ${editedFiles(values, links)}.`,
        ];
  return [`I have taken back ${changeLink(values, links)}: ${counts.join(', ')}.`, ...kept].join(
    '\n\n',
  );
}

function changeLink({ subject, commit }: TakenBack, links: Links): string {
  return `${quote(subject)} (${link('see it', `${links.repositoryUrl}/commit/${commit}`)})`;
}

function editedFiles({ edited, more }: TakenBack, links: Links): string {
  const shown = edited.map((path) => linkedPath(path, links)).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
