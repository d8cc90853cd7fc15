import type { Graph } from '../graph.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { addSteps } from './add-steps.ts';
import type { CodeFunction } from './code.ts';
import { type CodeChartWords, openChart } from './open-chart.ts';

/**
 * The flowchart of a function, or of what a file does by itself (`name` undefined); undefined where it
 * would be too large to draw.
 */
export function chartOfCode(
  {
    name,
    parameters,
    steps,
  }: Pick<CodeFunction, 'parameters' | 'steps'> & { readonly name?: string },
  words: CodeChartWords,
): Graph | undefined {
  const chart = openChart(words);
  const title =
    name === undefined ? words.start : `${name}(${parameters.map((one) => one.name).join(', ')})`;
  try {
    const start = chart.add('terminal', title, []);
    const open = addSteps(steps, [{ from: start, label: '' }], chart);
    if (open.length > 0) chart.add('terminal', words.end, open);
    return chart.builder.finish('flowchart', 'down');
  } catch (error) {
    if (error instanceof DiagramMistakeError) return undefined;
    throw error;
  }
}
