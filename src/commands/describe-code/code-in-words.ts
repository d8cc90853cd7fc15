import { writeMermaid } from '../../diagrams/mermaid/write-mermaid.ts';
import { chartOfCode } from '../../diagrams/python/chart-of-code.ts';
import type { CodeFunction, CodeOutline } from '../../diagrams/python/code.ts';
import type { CodeInWords } from '../../words/described-code.ts';
import { codeChartWords } from '../../words/english/code/program.ts';

/** A program with the flowcharts of its parts. */
export function codeInWords({ about, functions, steps }: CodeOutline): CodeInWords {
  return {
    about,
    functions: functions.map((one) => ({ ...one, chart: chartOf(one) })),
    steps,
    chart: chartOf({ parameters: [], steps }),
  };
}

function chartOf(
  code: Pick<CodeFunction, 'parameters' | 'steps'> & { readonly name?: string },
): string | undefined {
  const graph = chartOfCode(code, codeChartWords);
  return graph === undefined ? undefined : writeMermaid(graph, codeChartWords.title(code.name));
}
