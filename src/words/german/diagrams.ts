import type {
  DescribedDiagram,
  DescribedExchange,
  DiagramWords,
  MistakeInDiagram,
  StepInDiagram,
  WayInDiagram,
} from '../described-diagram.ts';
import { pieInWords } from './charts.ts';
import { counted } from './counted.ts';
import { eventInWords, exchangeSummary, exchangeTitle, frameInWords } from './exchanges.ts';
import { planInWords } from './plans.ts';
import { schemeInWords } from './schemes.ts';

/** What drawings say, in German. */
export const diagramWords: DiagramWords = {
  language: 'de',
  description: 'Beschreibung in Worten',
  flowchart: { start: 'Start', end: 'Ende', yes: 'ja', no: 'nein' },
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

const KINDS = { flowchart: 'Flussdiagramm', states: 'Zustandsdiagramm' } as const;

function title(described: DescribedDiagram | DescribedExchange): string {
  if (described.kind === 'sequence') return exchangeTitle(described);
  const [first, last] = [
    onlyNamed(described, described.begins),
    onlyNamed(described, described.ends),
  ];
  const kind = KINDS[described.kind];
  if (first !== undefined && last !== undefined && first !== last) {
    return `${kind} von ${named(first)} bis ${named(last)}`;
  }
  return `${kind} mit ${counted(described.steps.length, 'einem Kasten', 'Kästen')}`;
}

function onlyNamed({ steps }: DescribedDiagram, numbers: readonly number[]): string | undefined {
  const [only] = numbers;
  const text = only === undefined || numbers.length > 1 ? '' : (steps[only - 1]?.text ?? '');
  return text === '' ? undefined : text;
}

function summary(described: DescribedDiagram | DescribedExchange): string {
  if (described.kind === 'sequence') return exchangeSummary(described);
  const { steps, begins, ends, loops } = described;
  const whole = `${KINDS[described.kind]} mit ${counted(steps.length, 'einem Schritt', 'Schritten')}.`;
  const first = `Es beginnt bei ${list(begins.map((number) => stepWith(number, steps)))}`;
  const last =
    ends.length === 0
      ? ' und hat kein Ende'
      : ` und endet bei ${list(ends.map((number) => stepWith(number, steps)))}`;
  const back =
    loops === 0
      ? ''
      : ` ${loops === 1 ? 'Ein Weg führt' : `${loops} Wege führen`} zu einem früheren Schritt zurück.`;
  return `${whole} ${first}${steps.length === 1 ? '' : last}.${back}`;
}

function stepWith(number: number, steps: readonly StepInDiagram[]): string {
  return stepNamed(number, steps[number - 1]?.text ?? '');
}

function step(current: StepInDiagram, before: StepInDiagram | undefined): string {
  const place = placeOf(current, before);
  const what = whatItIs(current);
  const notes = current.notes.map((note) => `Anmerkung: ${sentence(named(note))}`);
  return [place, what, waysOn(current), ...notes].filter((part) => part !== '').join(' ');
}

/** Said where it changes. */
function placeOf({ groups }: StepInDiagram, before: StepInDiagram | undefined): string {
  const now = groups.map(named).join(', ');
  const was = (before?.groups ?? []).map(named).join(', ');
  if (now === was) return '';
  return now === '' ? 'Außerhalb davon:' : `In ${now}:`;
}

const KINDS_OF_STEPS = new Map([
  ['question', 'Frage:'],
  ['data', 'Eingabe oder Ausgabe:'],
  ['store', 'Gespeicherte Daten:'],
  ['part', 'Ein Teil, der anderswo beschrieben ist:'],
  ['parallel', 'Gleichzeitig:'],
]);

function whatItIs({ shape, text }: StepInDiagram): string {
  if (shape === 'start-point') return 'Der Anfang.';
  if (shape === 'end-point') return 'Das Ende.';
  if (text === '') {
    return shape === 'question' ? 'Eine Wahl.' : 'Wege trennen sich oder treffen sich.';
  }
  const kind = KINDS_OF_STEPS.get(shape);
  return `${kind === undefined ? '' : `${kind} `}${sentence(named(text))}`;
}

function waysOn({ shape, ways, ends }: StepInDiagram): string {
  if (ways.length === 0) return shape === 'end-point' || !ends ? '' : 'Hier endet es.';
  const said = ways.filter(({ label }) => label !== '');
  const unsaid = ways.filter(({ label }) => label === '');
  const isQuestion = shape === 'question';
  const sentences = said.map((way) => labelled(way, isQuestion));
  if (unsaid.length === 0) return sentences.join(' ');
  const aims = list(unsaid.map(target));
  const rest =
    said.length === 0
      ? `Dann ${aims}.`
      : isQuestion
        ? `Sonst weiter: ${aims}.`
        : `Außerdem ${aims}.`;
  return [...sentences, rest].join(' ');
}

function labelled(way: WayInDiagram, isQuestion: boolean): string {
  if (!isQuestion) return `Der Weg ${named(way.label)} führt ${leading(way)}.`;
  const label = /^(?:ja|nein|yes|no)$/i.test(way.label)
    ? way.label.toLowerCase()
    : named(way.label);
  return `Wenn ${label}: ${going(way)}.`;
}

function going(way: WayInDiagram): string {
  if (way.kind === 'self') return 'bei diesem Schritt bleiben';
  return way.kind === 'back' ? target(way) : `weiter mit ${target(way)}`;
}

function leading(way: WayInDiagram): string {
  if (way.kind === 'self') return 'zu diesem Schritt zurück';
  return way.kind === 'back' ? target(way) : `zu ${target(way)}`;
}

function target(way: WayInDiagram): string {
  const there = way.kind === 'next' ? `Schritt ${way.to}` : stepNamed(way.to, way.text);
  const again = way.both ? ' und denselben Weg zurück' : '';
  if (way.kind === 'self') return 'noch einmal dieser Schritt';
  return `${way.kind === 'back' ? 'zurück zu ' : ''}${there}${again}`;
}

function stepNamed(number: number, text: string): string {
  return text === '' ? `Schritt ${number}` : `Schritt ${number} (${named(text)})`;
}

function named(text: string): string {
  return `„${text}“`;
}

/** A text that ends a sentence itself needs no full stop. */
function sentence(text: string): string {
  return /[.!?…]“$/.test(text) ? text : `${text}.`;
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat('de', { type: 'conjunction' }).format(parts);
}

function notDrawn(mistake: MistakeInDiagram): string {
  return `${why(mistake)} Hier ist sein Text.`;
}

const TOO_LARGE = {
  characters: 'Zeichen',
  boxes: 'Kästen',
  lines: 'Linien',
  parts: 'Teile',
} as const;

function why(mistake: MistakeInDiagram): string {
  switch (mistake.why) {
    case 'unreadable':
      return `Dieses Diagramm konnte nicht gezeichnet werden, weil Zeile ${mistake.line} seines Textes nicht zu lesen war.`;
    case 'unknown-box':
      return `Dieses Diagramm konnte nicht gezeichnet werden, weil Zeile ${mistake.line} seines Textes zu ${named(mistake.name)} oder von dort weg führt, und keine Zeile sagt, was das ist.`;
    case 'unknown-shape':
      return `Dieses Diagramm konnte nicht gezeichnet werden, weil Zeile ${mistake.line} seines Textes einen Kasten der Art ${named(mistake.name)} verlangt, und die gibt es nicht. Es gibt start, end, operation, condition, inputoutput, subroutine und parallel.`;
    case 'unclosed':
      return `Dieses Diagramm konnte nicht gezeichnet werden, weil etwas, das in Zeile ${mistake.line} seines Textes beginnt, nicht endet: eine Klammer, ein Anführungszeichen oder eine Gruppe.`;
    case 'empty':
      return 'Dieses Diagramm hat keine Kästen, also gibt es nichts zu zeichnen.';
    case 'too-large':
      return `Dieses Diagramm hat mehr als ${mistake.most} ${TOO_LARGE[mistake.what]}, und das ist zu viel für ein Bild.`;
    case 'too-many':
      return 'Diese Website hat mehr Diagramme, als auf einmal gezeichnet werden können.';
    case 'other-kind':
      return `Diagramme der Art ${named(mistake.name)} werden hier nicht gezeichnet.`;
  }
}
