import type { Links } from '../../links.ts';
import { link } from '../../markdown-link.ts';
import { quote } from '../../quote.ts';

/** How far one learner is. Times are ISO 8601, in UTC. */
export type ProgressRow = {
  readonly login: string;
  readonly step: string;
  readonly number: number;
  readonly of: number;
  readonly visited: number;
  readonly hints: number;
  readonly turns: number;
  readonly restarts: number;
  readonly startedAt: string;
  readonly turnedAt: string;
  readonly finishedAt: string | undefined;
  readonly issue: number | undefined;
};

/** One line a learner, as a teacher reads it. */
export function progressTable(rows: readonly ProgressRow[], links: Links): string {
  const lines = rows.map((row) => {
    const issue =
      row.issue === undefined
        ? ''
        : ` (${link('issue', `${links.repositoryUrl}/issues/${row.issue}`)})`;
    const step = `${row.number} of ${row.of}: ${cell(row.step)}`;
    const end = row.finishedAt === undefined ? '' : `🎉 ${dayOf(row.finishedAt)}`;
    return `| ${cell(row.login)}${issue} | ${step} | ${row.turns} | ${row.hints} | ${dayOf(row.startedAt)} | ${dayOf(row.turnedAt)} | ${end} |`;
  });
  return [
    '| Who | Step | Turns | Hints | Began | Last seen | Finished |',
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
