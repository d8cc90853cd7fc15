import type { DeedInWords, StepInWords, WayInWords } from '../../described-code.ts';
import { quote } from '../quote.ts';

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
  return steps.length === 0 ? '1. Tut nichts.' : stepsInWords(steps);
}

function tell(step: StepInWords): Told {
  switch (step.kind) {
    case 'do':
      return [deed(step.deed, step.text)];
    case 'return':
      return [step.value === '' ? 'Hört hier auf.' : `Gibt ${quote(step.value)} zurück.`];
    case 'raise':
      return [
        step.value === ''
          ? 'Reicht den Fehler weiter.'
          : `Bricht ab mit dem Fehler ${quote(step.value)}.`,
      ];
    case 'break':
      return ['Verlässt die Schleife.'];
    case 'continue':
      return ['Macht mit dem nächsten Durchgang der Schleife weiter.'];
    case 'branch':
      return step.ways.flatMap((way, index) => [branch(way, index), way.steps]);
    case 'for':
      return [
        `Für jedes ${quote(step.each)} in ${quote(step.of)}:`,
        step.steps,
        ...after(step.otherwise),
      ];
    case 'while':
      return [
        /^(?:True|1)$/.test(step.test)
          ? 'Immer wieder, bis die Schleife verlassen wird:'
          : `Solange ${quote(step.test)}:`,
        step.steps,
        ...after(step.otherwise),
      ];
    case 'with':
      return [`Mit ${quote(step.what)}:`, step.steps];
    case 'try':
      return tryOut(step);
    case 'match':
      return [
        `Sieht sich ${quote(step.subject)} an.`,
        ...step.ways.flatMap((way) => [
          way.test === undefined || way.test === '_'
            ? 'Wenn es etwas anderes ist:'
            : `Wenn es ${quote(way.test)} ist:`,
          way.steps,
        ]),
      ];
    case 'define':
      return [`Legt die Funktion ${quote(step.name)} an, von der weiter unten die Rede ist.`];
    case 'class': {
      const of = step.of === '' ? '' : `, eine Art von ${quote(step.of)}`;
      const about =
        step.about === undefined ? '' : ` Sie sagt von sich selbst: ${quote(step.about)}`;
      const line = `Legt die Klasse ${quote(step.name)}${of} an.${about}`;
      return step.steps.length === 0 ? [line] : [line, 'Darin:', step.steps];
    }
  }
}

function branch({ test }: WayInWords, index: number): string {
  if (test === undefined) return 'Sonst:';
  return index === 0 ? `Wenn ${quote(test)}:` : `Sonst, wenn ${quote(test)}:`;
}

/** What follows a loop that nothing has left. */
function after(steps: readonly StepInWords[]): Told {
  return steps.length === 0
    ? []
    : ['Wenn die Schleife zu Ende ist und nicht verlassen wurde:', steps];
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
    'Versucht das:',
    steps,
    ...handlers.flatMap(
      (handler): Told => [
        handler.test === undefined
          ? 'Wenn das fehlschlägt:'
          : `Wenn das mit ${quote(handler.test)} fehlschlägt:`,
        handler.steps,
      ],
    ),
    ...part('Wenn nichts fehlgeschlagen ist:', otherwise),
    ...part('In jedem Fall, am Ende:', always),
  ];
}

function deed(done: DeedInWords, text: string): string {
  switch (done.is) {
    case 'set':
      return `Setzt ${quote(done.name)} auf ${quote(done.value)}.`;
    case 'change':
      return change(done);
    case 'show':
      return done.what === '' ? 'Zeigt eine leere Zeile.' : `Zeigt ${quote(done.what)}.`;
    case 'ask':
      return ask(done);
    case 'import':
      return `Holt dazu, was andere geschrieben haben: ${quote(text)}.`;
    case 'other':
      return `Führt ${quote(text)} aus.`;
  }
}

function change({ name, sign, value }: Extract<DeedInWords, { is: 'change' }>): string {
  if (sign === '+') return `Zählt ${quote(value)} zu ${quote(name)} dazu.`;
  if (sign === '-') return `Zieht ${quote(value)} von ${quote(name)} ab.`;
  if (sign === '*') return `Multipliziert ${quote(name)} mit ${quote(value)}.`;
  if (sign === '/') return `Teilt ${quote(name)} durch ${quote(value)}.`;
  return `Ändert ${quote(name)}: ${quote(`${name} ${sign}= ${value}`)}.`;
}

function ask({ name, prompt }: Extract<DeedInWords, { is: 'ask' }>): string {
  const asked = prompt === '' ? 'Wartet auf eine Antwort' : `Fragt ${quote(prompt)}`;
  return name === undefined
    ? `${asked}.`
    : `${asked} und merkt sich die Antwort in ${quote(name)}.`;
}
