import { quote } from '../quote.ts';

/** What merging has to tell, as data. */
export type FindingInWords = {
  readonly level: 'error' | 'clash' | 'warning' | 'note';
  readonly kind: string;
  readonly file: string;
  readonly places: readonly {
    readonly source: string;
    readonly path: string;
    readonly line: number;
  }[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
};

const MOST_ROWS = 40;
const LEVELS = ['error', 'clash', 'warning', 'note'] as const;

/** The gravest first; what does not fit is counted. */
export function findingsTable(findings: readonly FindingInWords[]): string {
  const sorted = LEVELS.flatMap((level) => findings.filter((one) => one.level === level));
  const rows = sorted.slice(0, MOST_ROWS).map((one) => {
    const where = one.places
      .slice(0, 3)
      .map(({ source, path, line }) => inCell(`${source} ${path}${line === 0 ? '' : `:${line}`}`));
    const values = Object.entries(one.values).map(
      ([name, value]) => `${name} ${inCell([value].flat().join(', '))}`,
    );
    return `| ${one.level} | ${inCell(one.kind)} ${values.join(' ')} | ${where.join(', ')} |`.replaceAll(
      '\n',
      ' ',
    );
  });
  const more = findings.length - rows.length;
  const rest = more > 0 ? [`\nand ${more} more.`] : [];
  return ['| | what | where |', '|---|---|---|', ...rows, ...rest].join('\n');
}

/** A bar would end the cell, in quotes too. */
function inCell(text: string): string {
  return quote(text.replaceAll('|', '¦'));
}
