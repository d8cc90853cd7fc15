import { counted } from '../../count.ts';
import type { CodeInWords, FunctionInWords } from '../../described-code.ts';
import { listed } from '../../list-names.ts';
import { quote } from '../../quote.ts';
import { stepsInWords } from './steps.ts';

/** What a flowchart of a program says besides the program's own text. */
export const codeChartWords = {
  start: 'Start',
  end: 'End',
  yes: 'yes',
  no: 'no',
  repeat: 'Repeat',
  another: (each: string, of: string) => `Is there another ${each} in ${of}?`,
  title: (name: string | undefined) =>
    name === undefined ? 'What happens when the file is run' : `What the function ${name} does`,
} as const;

/** The beginning: what the file is for and what is in it. */
export function introduction(file: string, { about, functions }: CodeInWords): string {
  const own = about === undefined ? [] : [`It says of itself: ${quote(about)}`];
  const has =
    functions.length === 0
      ? `${quote(file)} has no functions of its own: it is read from top to bottom.`
      : `${quote(file)} has ${counted(functions.length, 'function')}: ${listed(functions.map(({ name }) => name))}.`;
  return [has, ...own].join('\n\n');
}

/** The parts of a program, each with its heading, in the order in which they stand. */
export function partsInWords({ functions, steps, chart }: CodeInWords): readonly Part[] {
  const told = functions.map(functionInWords);
  if (steps.length === 0) return told;
  return [
    ...told,
    { heading: 'When the file is run', body: [stepsInWords(steps), drawn(chart)].join('\n\n') },
  ];
}

export type Part = { readonly heading: string; readonly body: string };

function functionInWords({ name, marks, parameters, about, steps, chart }: FunctionInWords): Part {
  const own = about === undefined ? [] : [`It says of itself: ${quote(about)}`];
  const marked = marks.length === 0 ? [] : [`It is marked with ${listed(marks)}.`];
  const what = steps.length === 0 ? 'It does nothing.' : stepsInWords(steps);
  return {
    heading: `The function ${quote(name)}`,
    body: [...own, ...marked, takes(parameters), what, drawn(chart)].join('\n\n'),
  };
}

function takes(parameters: FunctionInWords['parameters']): string {
  if (parameters.length === 0) return 'It takes nothing.';
  const each = parameters.map(({ name, otherwise }) => {
    if (name.startsWith('**')) return `${quote(name)} (any number of values with names)`;
    if (name.startsWith('*')) return `${quote(name)} (any number of values)`;
    return otherwise === undefined
      ? quote(name)
      : `${quote(name)} (${quote(otherwise)} where nothing is given)`;
  });
  return `It takes ${new Intl.ListFormat('en-GB').format(each)}.`;
}

function drawn(chart: string | undefined): string {
  if (chart === undefined) return 'It is too long for one flowchart.';
  return `\`\`\`mermaid\n${chart}\n\`\`\``;
}
