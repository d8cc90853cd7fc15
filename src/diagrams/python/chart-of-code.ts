import { buildGraph, type GraphBuilder } from '../build-graph.ts';
import type { Graph, Shape } from '../graph.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import type { CodeFunction, CodeStep, CodeWay } from './code.ts';

/** What is said in a flowchart of a program, besides the program's own text. */
export type CodeChartWords = {
  readonly start: string;
  readonly end: string;
  readonly yes: string;
  readonly no: string;
  /** At the head of a loop that only `break` ends. */
  readonly repeat: string;
  /** Whether there is one more `each` in `of`. */
  readonly another: (each: string, of: string) => string;
};

/** A line that has begun and leads nowhere yet. */
type Loose = { readonly from: string; readonly label: string };
type Loop = { readonly head: string; readonly left: Loose[] };

type Chart = {
  readonly builder: GraphBuilder;
  readonly words: CodeChartWords;
  readonly add: (shape: Shape, text: string, from: readonly Loose[]) => string;
  readonly loops: Loop[];
};

/** More of a statement than this is not put into a box. */
const LONGEST = 70;
/** Statements that stand together in one box. */
const TOGETHER = 4;

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

function openChart(words: CodeChartWords): Chart {
  const builder = buildGraph();
  let count = 0;
  return {
    builder,
    words,
    loops: [],
    add(shape, text, from) {
      count += 1;
      const id = `n${count}`;
      builder.node(id, { shape, text });
      for (const one of from) {
        builder.edge({ from: one.from, to: id, label: one.label, line: 'solid', heads: 'to' });
      }
      return id;
    },
  };
}

function addSteps(
  steps: readonly CodeStep[],
  begin: readonly Loose[],
  chart: Chart,
): readonly Loose[] {
  let open = begin;
  let rest = steps;
  while (rest.length > 0 && open.length > 0) {
    const plain = plainSteps(rest);
    if (plain.length > 0) {
      const text = plain.map(shortened).join('\n');
      open = [{ from: chart.add(shapeOf(text), text, open), label: '' }];
      rest = rest.slice(plain.length);
      continue;
    }
    const [step] = rest;
    if (step !== undefined) open = addStep(step, open, chart);
    rest = rest.slice(1);
  }
  return open;
}

/** Statements at the beginning that stand in one box: of one kind, reading and writing apart. */
function plainSteps(steps: readonly CodeStep[]): readonly string[] {
  const texts: string[] = [];
  for (const step of steps) {
    if (step.kind !== 'do' || texts.length >= TOGETHER) break;
    const [first = step.text] = texts;
    if (shapeOf(first) !== shapeOf(step.text)) break;
    texts.push(step.text);
  }
  return texts;
}

function shapeOf(text: string): Shape {
  return /^print\(|\binput\(/.test(text) ? 'data' : 'step';
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

function addStep(step: CodeStep, open: readonly Loose[], chart: Chart): readonly Loose[] {
  const { words, add, loops } = chart;
  switch (step.kind) {
    case 'do':
      return [{ from: add('step', shortened(step.text), open), label: '' }];
    case 'define':
      return [{ from: add('part', `def ${step.name}`, open), label: '' }];
    case 'return':
    case 'raise':
      add('terminal', shortened(`${step.kind} ${step.value}`.trim()), open);
      return [];
    case 'break':
      loops.at(-1)?.left.push(...open);
      return [];
    case 'continue':
      leadBack(open, loops.at(-1)?.head, chart);
      return [];
    case 'branch':
      return addBranch(step.ways, open, chart);
    case 'for':
      return addLoop(words.another(step.each, step.of), step, open, chart);
    case 'while':
      return addLoop(step.test, step, open, chart);
    case 'with': {
      const box = add('step', shortened(`with ${step.what}`), open);
      return addSteps(step.steps, [{ from: box, label: '' }], chart);
    }
    case 'try':
      return addTry(step, open, chart);
    case 'match': {
      const box = add('question', shortened(`match ${step.subject}`), open);
      const catchesAll = step.ways.some(({ test }) => test === '_');
      const ends = step.ways.flatMap(({ test, steps }) =>
        addSteps(steps, [{ from: box, label: shortened(`case ${test ?? ''}`) }], chart),
      );
      return catchesAll ? ends : [...ends, { from: box, label: words.no }];
    }
  }
}

function leadBack(open: readonly Loose[], head: string | undefined, { builder }: Chart): void {
  if (head === undefined) return;
  for (const { from, label } of open) {
    builder.edge({ from, to: head, label, line: 'solid', heads: 'to' });
  }
}

function addBranch(
  ways: readonly CodeWay[],
  begin: readonly Loose[],
  chart: Chart,
): readonly Loose[] {
  const { words, add } = chart;
  let open = begin;
  const ends: Loose[] = [];
  for (const { test, steps } of ways) {
    if (test === undefined) {
      ends.push(...addSteps(steps, open, chart));
      return ends;
    }
    const question = add('question', shortened(test), open);
    ends.push(...addSteps(steps, [{ from: question, label: words.yes }], chart));
    open = [{ from: question, label: words.no }];
  }
  return [...ends, ...open];
}

function addLoop(
  test: string,
  {
    steps,
    otherwise,
  }: { readonly steps: readonly CodeStep[]; readonly otherwise: readonly CodeStep[] },
  open: readonly Loose[],
  chart: Chart,
): readonly Loose[] {
  const { words, add, loops } = chart;
  // What always holds is no question, and is left by `break` only.
  const isEndless = /^(?:True|1)$/.test(test);
  const head = isEndless
    ? add('hexagon', words.repeat, open)
    : add('question', shortened(test), open);
  const loop: Loop = { head, left: [] };
  loops.push(loop);
  const into = { from: head, label: isEndless ? '' : words.yes };
  leadBack(addSteps(steps, [into], chart), head, chart);
  loops.pop();
  const after = isEndless ? [] : addSteps(otherwise, [{ from: head, label: words.no }], chart);
  return [...after, ...loop.left];
}

function addTry(
  step: Extract<CodeStep, { kind: 'try' }>,
  open: readonly Loose[],
  chart: Chart,
): readonly Loose[] {
  const box = chart.add('hexagon', 'try', open);
  const done = addSteps([...step.steps, ...step.otherwise], [{ from: box, label: '' }], chart);
  const caught = step.handlers.flatMap(({ test, steps }) =>
    addSteps(steps, [{ from: box, label: shortened(`except ${test ?? ''}`.trim()) }], chart),
  );
  return addSteps(step.always, [...done, ...caught], chart);
}
