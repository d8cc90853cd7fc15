import type { ProgressRow } from '../../english/course/progress-table.ts';
import type { Links } from '../../links.ts';
import { link } from '../../markdown-link.ts';
import { quote } from '../quote.ts';

/** One line a learner, as a teacher reads it. */
export function progressTable(rows: readonly ProgressRow[], links: Links): string {
  const lines = rows.map((row) => {
    const issue =
      row.issue === undefined
        ? ''
        : ` (${link('Issue', `${links.repositoryUrl}/issues/${row.issue}`)})`;
    const step = `${row.number} von ${row.of}: ${cell(row.step)}`;
    const end = row.finishedAt === undefined ? '' : `🎉 ${dayOf(row.finishedAt)}`;
    return `| ${cell(row.login)}${issue} | ${step} | ${row.turns} | ${row.hints} | ${dayOf(row.startedAt)} | ${dayOf(row.turnedAt)} | ${end} |`;
  });
  return [
    '| Wer | Schritt | Züge | Tipps | Begonnen | Zuletzt gesehen | Fertig |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** A bar would end the cell, even within code. */
function cell(text: string): string {
  return quote(text).replaceAll('|', '\\|');
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}
