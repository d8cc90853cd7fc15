import { counted } from '../count.ts';
import type {
  DescribedDiagram,
  DescribedExchange,
  DiagramWords,
  MistakeInDiagram,
  StepInDiagram,
  WayInDiagram,
} from '../described-diagram.ts';
import { pieInWords } from './charts.ts';
import { eventInWords, exchangeSummary, exchangeTitle, frameInWords } from './exchanges.ts';
import { planInWords } from './plans.ts';
import { schemeInWords } from './schemes.ts';

/** What drawings say, in English. */
export const diagramWords: DiagramWords = {
  language: 'en',
  description: 'Description in words',
  flowchart: { start: 'Start', end: 'End', yes: 'yes', no: 'no' },
  title,
  summary,
  step,
  event: eventInWords,
  frame: frameInWords,
  pie: pieInWords,
  scheme: schemeInWords,
  plan: planInWords,
  notDrawn,
};

const KINDS = { flowchart: 'Flowchart', states: 'Diagram of states' } as const;

function title(described: DescribedDiagram | DescribedExchange): string {
  if (described.kind === 'sequence') return exchangeTitle(described);
  const [first, last] = [
    onlyNamed(described, described.begins),
    onlyNamed(described, described.ends),
  ];
  const kind = KINDS[described.kind];
  if (first !== undefined && last !== undefined && first !== last) {
    return `${kind} from ${named(first)} to ${named(last)}`;
  }
  return `${kind} with ${counted(described.steps.length, 'box', 'boxes')}`;
}

function onlyNamed({ steps }: DescribedDiagram, numbers: readonly number[]): string | undefined {
  const [only] = numbers;
  const text = only === undefined || numbers.length > 1 ? '' : (steps[only - 1]?.text ?? '');
  return text === '' ? undefined : text;
}

function summary(described: DescribedDiagram | DescribedExchange): string {
  if (described.kind === 'sequence') return exchangeSummary(described);
  const { steps, begins, ends, loops } = described;
  const kind = KINDS[described.kind];
  const whole = `${kind} with ${counted(steps.length, 'step')}.`;
  const first = `It begins at ${list(begins.map((number) => stepWith(number, steps)))}`;
  const last =
    ends.length === 0
      ? ' and has no end'
      : ` and ends at ${list(ends.map((number) => stepWith(number, steps)))}`;
  const back =
    loops === 0
      ? ''
      : ` ${loops === 1 ? 'One way leads' : `${loops} ways lead`} back to an earlier step.`;
  return `${whole} ${first}${steps.length === 1 ? '' : last}.${back}`;
}

function stepWith(number: number, steps: readonly StepInDiagram[]): string {
  return stepNamed(number, steps[number - 1]?.text ?? '');
}

function step(current: StepInDiagram, before: StepInDiagram | undefined): string {
  const place = placeOf(current, before);
  const what = whatItIs(current);
  const notes = current.notes.map((note) => `Note: ${sentence(named(note))}`);
  return [place, what, waysOn(current), ...notes].filter((part) => part !== '').join(' ');
}

/** Said where it changes. */
function placeOf({ groups }: StepInDiagram, before: StepInDiagram | undefined): string {
  const now = groups.map(named).join(', ');
  const was = (before?.groups ?? []).map(named).join(', ');
  if (now === was) return '';
  return now === '' ? 'Outside of that:' : `In ${now}:`;
}

const KINDS_OF_STEPS = new Map([
  ['question', 'Question:'],
  ['data', 'Input or output:'],
  ['store', 'Stored data:'],
  ['part', 'A part described elsewhere:'],
  ['parallel', 'At the same time:'],
]);

function whatItIs({ shape, text }: StepInDiagram): string {
  if (shape === 'start-point') return 'The beginning.';
  if (shape === 'end-point') return 'The end.';
  if (text === '') return shape === 'question' ? 'A choice.' : 'Ways divide or meet.';
  const kind = KINDS_OF_STEPS.get(shape);
  return `${kind === undefined ? '' : `${kind} `}${sentence(named(text))}`;
}

function waysOn({ shape, ways, ends }: StepInDiagram): string {
  if (ways.length === 0) return shape === 'end-point' || !ends ? '' : 'Here it ends.';
  const said = ways.filter(({ label }) => label !== '');
  const unsaid = ways.filter(({ label }) => label === '');
  const isQuestion = shape === 'question';
  const first = said.length === 0 ? 'Then' : isQuestion ? 'Otherwise' : 'Also';
  const aim = isQuestion && said.length > 0 ? going : target;
  const rest = unsaid.length === 0 ? [] : [`${first} ${list(unsaid.map(aim))}.`];
  return [...said.map((way) => labelled(way, isQuestion)), ...rest].join(' ');
}

function labelled(way: WayInDiagram, isQuestion: boolean): string {
  if (!isQuestion) return `The way ${named(way.label)} leads ${leading(way)}.`;
  const label = /^(?:yes|no)$/i.test(way.label) ? way.label.toLowerCase() : named(way.label);
  return `If ${label}, ${going(way)}.`;
}

function going(way: WayInDiagram): string {
  if (way.kind === 'self') return 'stay at this step';
  return way.kind === 'back' ? `go ${target(way)}` : `go to ${target(way)}`;
}

function leading(way: WayInDiagram): string {
  return way.kind === 'back' ? target(way) : `to ${target(way)}`;
}

function target(way: WayInDiagram): string {
  const there = way.kind === 'next' ? `step ${way.to}` : stepNamed(way.to, way.text);
  const again = way.both ? ' and the same way back' : '';
  if (way.kind === 'self') return 'this step again';
  return `${way.kind === 'back' ? 'back to ' : ''}${there}${again}`;
}

function stepNamed(number: number, text: string): string {
  return text === '' ? `step ${number}` : `step ${number} (${named(text)})`;
}

function named(text: string): string {
  return `“${text}”`;
}

/** A text that ends a sentence itself needs no full stop. */
function sentence(text: string): string {
  return /[.!?…]”$/.test(text) ? text : `${text}.`;
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}

function notDrawn(mistake: MistakeInDiagram): string {
  return `${why(mistake)} Here is its text.`;
}

function why(mistake: MistakeInDiagram): string {
  switch (mistake.why) {
    case 'unreadable':
      return `This diagram could not be drawn, because line ${mistake.line} of its text could not be read.`;
    case 'unknown-box':
      return `This diagram could not be drawn, because line ${mistake.line} of its text leads to or from ${named(mistake.name)}, and no line says what that is.`;
    case 'unknown-shape':
      return `This diagram could not be drawn, because line ${mistake.line} of its text asks for a box of the kind ${named(mistake.name)}, and there is no such kind. There are start, end, operation, condition, inputoutput, subroutine and parallel.`;
    case 'unclosed':
      return `This diagram could not be drawn, because something that begins in line ${mistake.line} of its text does not end: a bracket, a quotation mark or a group.`;
    case 'empty':
      return 'This diagram has no boxes, so there is nothing to draw.';
    case 'too-large':
      return `This diagram has more than ${mistake.most} ${mistake.what}, which is too much for one picture.`;
    case 'too-many':
      return 'This site has more diagrams than can be drawn at once.';
    case 'other-kind':
      return `Diagrams of the kind ${named(mistake.name)} are not drawn here.`;
  }
}
