import type { CodeInWords, FunctionInWords } from '../../described-code.ts';
import type { codeChartWords as english, Part } from '../../english/code/program.ts';
import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
import { quote } from '../quote.ts';
import { stepsInWords } from './steps.ts';

/** What a flowchart of a program says besides the program's own text. */
export const codeChartWords: { readonly [Name in keyof typeof english]: ChartWord<Name> } = {
  start: 'Anfang',
  end: 'Ende',
  yes: 'ja',
  no: 'nein',
  repeat: 'Wiederholen',
  another: (each, of) => `Gibt es noch ein ${each} in ${of}?`,
  title: (name) =>
    name === undefined
      ? 'Was geschieht, wenn die Datei ausgeführt wird'
      : `Was die Funktion ${name} tut`,
};

type ChartWord<Name extends keyof typeof english> = (typeof english)[Name] extends string
  ? string
  : (typeof english)[Name];

/** The beginning: what the file is for and what is in it. */
export function introduction(file: string, { about, functions }: CodeInWords): string {
  const own = about === undefined ? [] : [`Sie sagt von sich selbst: ${quote(about)}`];
  const has =
    functions.length === 0
      ? `${quote(file)} hat keine eigenen Funktionen: Die Datei wird von oben nach unten gelesen.`
      : `${quote(file)} hat ${counted(functions.length, 'eine Funktion', 'Funktionen')}: ${listed(functions.map(({ name }) => name))}.`;
  return [has, ...own].join('\n\n');
}

/** The parts of a program, each with its heading, in the order in which they stand. */
export function partsInWords({ functions, steps, chart }: CodeInWords): readonly Part[] {
  const told = functions.map(functionInWords);
  if (steps.length === 0) return told;
  return [
    ...told,
    {
      heading: 'Wenn die Datei ausgeführt wird',
      body: [stepsInWords(steps), drawn(chart)].join('\n\n'),
    },
  ];
}

function functionInWords({ name, marks, parameters, about, steps, chart }: FunctionInWords): Part {
  const own = about === undefined ? [] : [`Sie sagt von sich selbst: ${quote(about)}`];
  const marked = marks.length === 0 ? [] : [`Sie ist markiert mit ${listed(marks)}.`];
  const what = steps.length === 0 ? 'Sie tut nichts.' : stepsInWords(steps);
  return {
    heading: `Die Funktion ${quote(name)}`,
    body: [...own, ...marked, takes(parameters), what, drawn(chart)].join('\n\n'),
  };
}

function takes(parameters: FunctionInWords['parameters']): string {
  if (parameters.length === 0) return 'Sie bekommt nichts.';
  const each = parameters.map(({ name, otherwise }) => {
    if (name.startsWith('**')) return `${quote(name)} (beliebig viele Werte mit Namen)`;
    if (name.startsWith('*')) return `${quote(name)} (beliebig viele Werte)`;
    return otherwise === undefined
      ? quote(name)
      : `${quote(name)} (${quote(otherwise)}, wenn nichts angegeben ist)`;
  });
  return `Sie bekommt ${new Intl.ListFormat('de').format(each)}.`;
}

function drawn(chart: string | undefined): string {
  if (chart === undefined) return 'Für ein einzelnes Flussdiagramm ist das zu lang.';
  return `\`\`\`mermaid\n${chart}\n\`\`\``;
}
