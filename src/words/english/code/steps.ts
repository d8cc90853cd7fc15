import type { DeedInWords, StepInWords, WayInWords } from '../../described-code.ts';
import { quote } from '../../quote.ts';

/** A step with what belongs to it: a line, then lists below it, each with a line of its own. */
type Told = readonly (string | readonly StepInWords[])[];

/** The steps of a program as a numbered list in Markdown, with lists inside of it. */
export function stepsInWords(steps: readonly StepInWords[]): string {
  return steps
    .map((step, index) => {
      const mark = `${index + 1}. `;
      const indent = ' '.repeat(mark.length);
      const parts = tell(step).map((part) => (typeof part === 'string' ? part : inside(part)));
      return mark + parts.join('\n\n').replace(/\n(?=.)/g, `\n${indent}`);
    })
    .join('\n');
}

function inside(steps: readonly StepInWords[]): string {
  return steps.length === 0 ? '1. Does nothing.' : stepsInWords(steps);
}

function tell(step: StepInWords): Told {
  switch (step.kind) {
    case 'do':
      return [deed(step.deed, step.text)];
    case 'return':
      return [step.value === '' ? 'Ends here.' : `Gives back ${quote(step.value)}.`];
    case 'raise':
      return [
        step.value === '' ? 'Passes the error on.' : `Stops with the error ${quote(step.value)}.`,
      ];
    case 'break':
      return ['Leaves the loop.'];
    case 'continue':
      return ['Goes on with the next round of the loop.'];
    case 'branch':
      return step.ways.flatMap((way, index) => [branch(way, index), way.steps]);
    case 'for':
      return [
        `For each ${quote(step.each)} in ${quote(step.of)}:`,
        step.steps,
        ...after(step.otherwise),
      ];
    case 'while':
      return [
        /^(?:True|1)$/.test(step.test)
          ? 'Again and again, until the loop is left:'
          : `As long as ${quote(step.test)}:`,
        step.steps,
        ...after(step.otherwise),
      ];
    case 'with':
      return [`With ${quote(step.what)}:`, step.steps];
    case 'try':
      return tryOut(step);
    case 'match':
      return [
        `Looks at ${quote(step.subject)}.`,
        ...step.ways.flatMap((way) => [
          way.test === undefined || way.test === '_'
            ? 'If it is anything else:'
            : `If it is ${quote(way.test)}:`,
          way.steps,
        ]),
      ];
    case 'define':
      return [`Makes the function ${quote(step.name)}, which is told below.`];
    case 'class': {
      const of = step.of === '' ? '' : `, a kind of ${quote(step.of)}`;
      const about = step.about === undefined ? '' : ` It says of itself: ${quote(step.about)}`;
      const line = `Makes the class ${quote(step.name)}${of}.${about}`;
      return step.steps.length === 0 ? [line] : [line, 'In it:', step.steps];
    }
  }
}

function branch({ test }: WayInWords, index: number): string {
  if (test === undefined) return 'Otherwise:';
  return index === 0 ? `If ${quote(test)}:` : `Otherwise, if ${quote(test)}:`;
}

/** What follows a loop that nothing has left. */
function after(steps: readonly StepInWords[]): Told {
  return steps.length === 0 ? [] : ['When the loop has come to its end and was not left:', steps];
}

function tryOut({
  steps,
  handlers,
  otherwise,
  always,
}: Extract<StepInWords, { kind: 'try' }>): Told {
  const part = (line: string, its: readonly StepInWords[]): Told =>
    its.length === 0 ? [] : [line, its];
  return [
    'Tries this:',
    steps,
    ...handlers.flatMap(
      (handler): Told => [
        handler.test === undefined
          ? 'If that fails:'
          : `If that fails with ${quote(handler.test)}:`,
        handler.steps,
      ],
    ),
    ...part('If nothing failed:', otherwise),
    ...part('In any case, at the end:', always),
  ];
}

function deed(done: DeedInWords, text: string): string {
  switch (done.is) {
    case 'set':
      return `Sets ${quote(done.name)} to ${quote(done.value)}.`;
    case 'change':
      return change(done);
    case 'show':
      return done.what === '' ? 'Shows an empty line.' : `Shows ${quote(done.what)}.`;
    case 'ask':
      return ask(done);
    case 'import':
      return `Brings in what others wrote: ${quote(text)}.`;
    case 'other':
      return `Carries out ${quote(text)}.`;
  }
}

function change({ name, sign, value }: Extract<DeedInWords, { is: 'change' }>): string {
  if (sign === '+') return `Adds ${quote(value)} to ${quote(name)}.`;
  if (sign === '-') return `Takes ${quote(value)} away from ${quote(name)}.`;
  if (sign === '*') return `Multiplies ${quote(name)} by ${quote(value)}.`;
  if (sign === '/') return `Divides ${quote(name)} by ${quote(value)}.`;
  return `Changes ${quote(name)}: ${quote(`${name} ${sign}= ${value}`)}.`;
}

function ask({ name, prompt }: Extract<DeedInWords, { is: 'ask' }>): string {
  const asked = prompt === '' ? 'Waits for an answer' : `Asks ${quote(prompt)}`;
  return name === undefined ? `${asked}.` : `${asked}, and keeps the answer in ${quote(name)}.`;
}
