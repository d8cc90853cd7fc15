import { writeMermaid } from '../../diagrams/mermaid/write-mermaid.ts';
import { chartOfCode } from '../../diagrams/python/chart-of-code.ts';
import type { CodeFunction, CodeOutline } from '../../diagrams/python/code.ts';
import type { CodeInWords } from '../../words/described-code.ts';
import type { Language } from '../../words/language.ts';
import { type PageWords, pageWords } from '../../words/pages.ts';

/** A program with the flowcharts of its parts, in the language of a repository. */
export function codeInWords(
  { about, functions, steps }: CodeOutline,
  facts: { readonly language?: Language | undefined } = {},
): CodeInWords {
  const words = pageWords(facts).codeChartWords;
  return {
    about,
    functions: functions.map((one) => ({ ...one, chart: chartOf(one, words) })),
    steps,
    chart: chartOf({ parameters: [], steps }, words),
  };
}

function chartOf(
  code: Pick<CodeFunction, 'parameters' | 'steps'> & { readonly name?: string },
  words: PageWords['codeChartWords'],
): string | undefined {
  const graph = chartOfCode(code, words);
  return graph === undefined ? undefined : writeMermaid(graph, words.title(code.name));
}
